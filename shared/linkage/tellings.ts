// What a ring's selectors tell of whoever has them, strongest first, in columns: they are read once for every account that is weighed.
import type { Evidence } from './pair-score';
import { TYPICAL_SHARE, type Profile } from './profile';
import { curveAt, ties } from './selector-weights';

/** Only a selector with at least this many bits makes an account a candidate; weaker ones add to candidates. */
export const CANDIDATE_BITS = 4;
/** Kinds whose curve stays flat to this degree are exclusive: strangers hardly ever share them, however many accounts do. */
const EXCLUSIVE_FLAT_TO = 50;

export type Tellings = {
  /** Positions of the selectors, strongest first. */
  selectors: Uint32Array;
  /** How many of them make a candidate. */
  strong: number;
  /** The most that all others give whoever has them. */
  weak: number;
  /** Positions in EVIDENCE_GROUPS. */
  groups: Uint8Array;
  bits: Float64Array;
  /** The same for a member, its own part in it left out. */
  ownBits: Float64Array;
  /** 1: exclusive, and typical of the ring. */
  marks: Uint8Array;
  /** 1: says who somebody is, or what they run. */
  ties: Uint8Array;
};

/** What is kept of a profile that is asked again. `beginners`: who begins with the ring so often that this alone makes them candidates; undefined until they were looked for. */
export type Told = { tellings: Tellings; beginners: number[] | undefined };

export function tellingsOf(evidence: Evidence, profile: Profile): Tellings {
  const selectors = strongestFirst(profile);
  const size = selectors.length;
  const tellings = {
    ...{ selectors, strong: 0, weak: 0 },
    ...{ groups: new Uint8Array(size), bits: new Float64Array(size), ownBits: new Float64Array(size) },
    ...{ marks: new Uint8Array(size), ties: new Uint8Array(size) },
  };
  for (let place = 0; place < size; place++) {
    const selector = selectors[place] as number;
    const bits = profile.bits.get(selector) as number;
    if (bits >= CANDIDATE_BITS) tellings.strong++;
    tellings.groups[place] = evidence.weights.groupOf[selector] as number;
    tellings.bits[place] = bits;
    tellings.ownBits[place] = profile.ownBits.get(selector) as number;
    tellings.marks[place] = marks(evidence, profile, selector) ? 1 : 0;
    tellings.ties[place] = ties(curveAt(evidence.weights, selector)) ? 1 : 0;
  }
  const { strong, bits, groups } = tellings;
  tellings.weak = together(bits.subarray(strong), groups.subarray(strong));
  return tellings;
}

/** Many selectors have the same bits: those that have are put in order together. */
function strongestFirst({ bits }: Profile): Uint32Array {
  const alike = new Map<number, number[]>();
  for (const [selector, own] of bits) {
    const others = alike.get(own);
    if (others === undefined) alike.set(own, [selector]);
    else others.push(selector);
  }
  const strongest = Float64Array.from(alike.keys()).sort().reverse();
  const selectors = new Uint32Array(bits.size);
  let end = 0;
  for (const own of strongest) {
    const begin = end;
    for (const selector of alike.get(own) as number[]) selectors[end++] = selector;
    selectors.subarray(begin, end).sort();
  }
  return selectors;
}

/** The most that selectors, strongest first, give whoever has all of them: of each group the strongest whole, the next half, and so on. */
export function together(bits: Float64Array, groups: Uint8Array): number {
  const factors = new Map<number, number>();
  return bits.reduce((all, one, at) => {
    const factor = factors.get(groups[at] as number) ?? 1;
    factors.set(groups[at] as number, factor / 2);
    return all + one * factor;
  }, 0);
}

function marks({ weights }: Evidence, profile: Profile, selector: number): boolean {
  if (curveAt(weights, selector).flatTo < EXCLUSIVE_FLAT_TO) return false;
  return (profile.seen.get(selector) as number) >= TYPICAL_SHARE * profile.members;
}
