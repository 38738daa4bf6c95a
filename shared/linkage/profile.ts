// What a ring's members have in common: how much likelier each selector is inside the ring than outside it, and the waves in which they begin.
import { EVIDENCE_GROUPS, type EvidenceGroup } from '../model/evidence';
import type { Background } from './background';
import type { Evidence } from './pair-score';
import { curveAt, isPersonal } from './selector-weights';
import { NUMBERS_FROM, sharedRows, type SharedRows } from './shared-rows';
import { wavesOf, type Waves } from './timing/waves';

/** Selectors with fewer bits than this say nothing about membership. */
const TELLING_BITS = 2;
/** Members that must have been seen with a selector before it can describe the ring. */
const TELLING_MEMBERS = 2;
/** Share of a ring's members that must have a selector before it is typical of the ring rather than of a few strays. */
export const TYPICAL_SHARE = 0.15;
/** Strength of the pull towards the background, in pseudo-members: small rings must not believe in coincidences. */
const PSEUDO_MEMBERS = 1;
/** Odds that an account drawn at random is of the ring are thought no smaller: a ring may be larger than what is found of it. */
const LEAST_PRIOR = -10;
/** Starts that members must have in all before a habit is looked for; every sign-up is one. */
const LEAST_SESSIONS = 12;
const LEAST_SIGN_UPS = 3;

export type Profile = {
  members: number;
  /** Bits per telling selector position: log2 p(s | ring) / p(s | everyone else), at most the base bits of the selector's kind. */
  bits: Map<number, number>;
  /** The same for a member, its own part in it left out. */
  ownBits: Map<number, number>;
  /** Members seen with each telling selector. */
  seen: Map<number, number>;
  /** log2 of the ring's share of all accounts: what an account drawn at random has against it. */
  prior: number;
  /** Per evidence group: bits (0 or less) for each selector of an account that the ring does not have. */
  misses: Float64Array;
  sessions: Waves | undefined;
  signUps: Waves | undefined;
};

/** Whether the members begin together at all. */
export function isTimed({ sessions, signUps }: Profile): boolean {
  return sessions !== undefined || signUps !== undefined;
}

/** Members' habit of being seen with other things is thought no weaker: one stray selector refutes nobody. */
const MOST_RATE = 0.9;
/** Groups of which an account has many selectors; of the others it has one or two, and another one refutes nothing. */
const COUNTED_MISSES: ReadonlySet<EvidenceGroup> = new Set(['network', 'content']);
/** Pseudo-selectors that no ring has, added to those of the members. */
const PSEUDO_SELECTORS = 4;

/** `members` are account positions. */
export type Profiler = (background: Background, members: readonly number[]) => Profile;

/**
 * The background is smoothed by half an account, so that a selector which only rings have is strong but finite. `alone` false: of nothing that only one member has, where it is not known yet
 * whether they are of one ring.
 */
export function createProfiler(evidence: Evidence, rows = sharedRows(evidence), alone = true): Profiler {
  const { incidence, timing } = evidence;
  // By number in the rows: members seen with it; 0 between two uses.
  const counts = new Uint32Array(rows.selectors.length);
  return (background, members) => {
    const { sessions, signUps } = background;
    const profile: Profile = {
      members: members.length,
      bits: new Map(),
      ownBits: new Map(),
      seen: new Map(),
      prior: Math.max(LEAST_PRIOR, Math.log2(members.length / incidence.accounts.length)),
      misses: new Float64Array(EVIDENCE_GROUPS.length),
      sessions: wavesOf(timing.sessions, members, sessions, LEAST_SESSIONS),
      signUps: wavesOf(timing.signUps, members, signUps, LEAST_SIGN_UPS),
    };
    const numbers = countShared(rows, members, counts);
    for (const number of numbers) {
      const count = counts[number] as number;
      counts[number] = 0;
      const selector = rows.selectors[number] as number;
      if (count >= TELLING_MEMBERS || (alone && isTypicalAlone(evidence, selector, members.length)))
        addTelling(profile, evidence, background, selector, count);
    }
    profile.misses = missBits(evidence, profile, countHeld(rows, members));
    return profile;
  };
}

/** `count`: members that were seen with the selector. */
function addTelling(
  profile: Profile,
  { weights }: Evidence,
  background: Background,
  selector: number,
  count: number,
): void {
  const { members } = profile;
  const outside = ((background.degrees[selector] as number) + 0.5) / (background.accounts + 1);
  const left = weights.listed?.[selector]?.factor ?? 1;
  const most = curveAt(weights, selector).baseBits;
  const bits = left * Math.min(most, tellingBits(count, members, outside));
  if (bits < TELLING_BITS) return;
  const own = left * Math.min(most, Math.max(0, tellingBits(count - 1, members - 1, outside)));
  profile.bits.set(selector, bits);
  profile.ownBits.set(selector, own);
  profile.seen.set(selector, count);
}

/** In a small ring what is one person's own, and others have it, is typical of it on one member, too: whoever has not been found yet shares things with somebody. */
function isTypicalAlone({ weights }: Evidence, selector: number, members: number): boolean {
  return 1 >= TYPICAL_SHARE * members && isPersonal(curveAt(weights, selector));
}

/** What only one member has may tie others to the ring, and describes nothing. */
export function describes({ seen }: Profile, selector: number): boolean {
  return (seen.get(selector) ?? 0) >= TELLING_MEMBERS;
}

function tellingBits(count: number, members: number, outside: number): number {
  const inside = (count + PSEUDO_MEMBERS * outside) / (members + PSEUDO_MEMBERS);
  return Math.log2(inside / outside);
}

/** Adds to `counts`; what members share with anybody, by number in the rows, each once. */
function countShared(
  { offsets, entries }: SharedRows,
  members: readonly number[],
  counts: Uint32Array,
): number[] {
  const numbers: number[] = [];
  for (const account of members) {
    const end = offsets[account + 1] as number;
    for (let at = (offsets[account] as number) + NUMBERS_FROM; at < end; at++) {
      const number = entries[at] as number;
      const before = counts[number] as number;
      if (before === 0) numbers.push(number);
      counts[number] = before + 1;
    }
  }
  return numbers;
}

/** Selectors of the members by group, as often as members have them. */
function countHeld({ offsets, entries }: SharedRows, members: readonly number[]): Float64Array {
  const held = new Float64Array(EVIDENCE_GROUPS.length);
  for (const account of members) {
    const begin = offsets[account] as number;
    for (let group = 0; group < held.length; group++)
      held[group] = (held[group] as number) + (entries[begin + group] as number);
  }
  return held;
}

/**
 * Where an account has many selectors, one in common is likely by chance: what counts is how many of them. A member misses the ring's selectors as often as
 * its members do, the others hardly ever hit them: log2 of the first, per selector that is not the ring's.
 */
function missBits({ weights }: Evidence, { seen }: Profile, held: Float64Array): Float64Array {
  const hits = new Float64Array(EVIDENCE_GROUPS.length);
  for (const [selector, count] of seen) {
    const group = weights.groupOf[selector] as number;
    hits[group] = (hits[group] as number) + count - 1;
  }
  return held.map((all, group) => {
    const rate = Math.min(MOST_RATE, (hits[group] as number) / (all + PSEUDO_SELECTORS));
    return COUNTED_MISSES.has(EVIDENCE_GROUPS[group] as EvidenceGroup) ? Math.log2(1 - rate) : 0;
  });
}
