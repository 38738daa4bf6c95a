// What a ring's selectors tell of whoever has them, strongest first, in columns: they are read once for every account that is weighed.
import type { Evidence } from './pair-score';
import type { Profile } from './profile';
import { curveAt } from './selector-weights';

/** Only a selector with at least this many bits makes an account a candidate; weaker ones add to candidates. */
export const CANDIDATE_BITS = 4;
/** Kinds whose curve stays flat to this degree are exclusive: strangers hardly ever share them, however many accounts do. */
const EXCLUSIVE_FLAT_TO = 50;
/** Share of a ring's members that must have a selector before it is typical of the ring rather than of a few strays. */
const TYPICAL_SHARE = 0.15;

/** Places, domains and card ranges: what anybody can buy, or belongs to with many. Their curves start lower than those of what is one person's. */
const MARKET_BITS = 10;

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

export function tellingsOf(evidence: Evidence, profile: Profile): Tellings {
  const strongestFirst = [...profile.bits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const selectors = Uint32Array.from(strongestFirst, ([selector]) => selector);
  const strong = strongestFirst.filter(([, bits]) => bits >= CANDIDATE_BITS).length;
  const groups = Uint8Array.from(selectors, (selector) => evidence.weights.groupOf[selector] as number);
  const bits = Float64Array.from(strongestFirst, ([, one]) => one);
  return {
    ...{ selectors, strong, groups, bits },
    weak: together(bits.subarray(strong), groups.subarray(strong)),
    ownBits: Float64Array.from(selectors, (selector) => profile.ownBits.get(selector) as number),
    marks: Uint8Array.from(selectors, (selector) => (marks(evidence, profile, selector) ? 1 : 0)),
    ties: Uint8Array.from(selectors, (selector) => (ties(evidence, selector) ? 1 : 0)),
  };
}

/** The most that selectors give whoever has all of them: of each group the strongest whole, the next half, and so on. */
function together(bits: Float64Array, groups: Uint8Array): number {
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

/** Client software and prompts are what an operator runs, whatever their curves start at. */
function ties({ weights }: Evidence, selector: number): boolean {
  const curve = curveAt(weights, selector);
  return curve.baseBits >= MARKET_BITS || curve.group === 'client' || curve.group === 'content';
}
