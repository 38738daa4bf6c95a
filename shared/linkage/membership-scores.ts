// Weighs accounts against a profile by walking the profile's selectors, strongest first: no account is visited that shares nothing strong.
import { EVIDENCE_GROUPS } from '../model/evidence';
import { selectorDegree, type Incidence } from './incidence';
import type { Profile } from './profile';
import type { SelectorWeights } from './selector-weights';

/** Bits that must come from a second evidence group, unless one group alone is overwhelming. */
const SECOND_GROUP_BITS = 2;
const ONE_GROUP_BITS = 20;
/** Only a selector with at least this many bits makes an account a candidate; weaker ones add to candidates. */
const CANDIDATE_BITS = 4;
const GROUPS = EVIDENCE_GROUPS.length;

/** Kinds whose curve stays flat to this degree are exclusive: strangers hardly ever share them, however many accounts do. */
const EXCLUSIVE_FLAT_TO = 50;
/** Share of a ring's members that must have a selector before it is typical of the ring rather than of a few strays. */
const TYPICAL_SHARE = 0.15;

/** Scratch for one profile at a time; `reset` costs the candidates alone. */
export type MembershipScores = {
  /** Accounts that share something strong with the profile, in no particular order. */
  candidates(): readonly number[];
  /** Prior plus discounted bits; -1 when the evidence is of one group only and not overwhelming, or there is none. */
  bits(profile: Profile, account: number): number;
  /** Discounted bits of one group, in the order of EVIDENCE_GROUPS. */
  groupBits(account: number, group: number): number;
  /** Bits of the strongest selector of an exclusive kind (instrument, device, key, template), typical of the ring, that the account has; 0 when none. */
  exclusiveBits(account: number): number;
};

export type MembershipScorer = (profile: Profile) => MembershipScores;

/** A weak selector on this many times more accounts than there are candidates is looked up per candidate instead of walked. */
const LOOK_UP_FACTOR = 8;

type Scratch = {
  incidence: Incidence;
  groupOf: Uint8Array;
  isExclusive: Uint8Array;
  bits: Float32Array;
  /** What the next selector of the group counts: 1, 1/2, 1/4 ... */
  factor: Float32Array;
  exclusive: Float32Array;
  isCandidate: Uint8Array;
  candidates: number[];
};

/** The scorer's answers hold until it is called again. */
export function createScorer(incidence: Incidence, weights: SelectorWeights): MembershipScorer {
  const accounts = incidence.accounts.length;
  const scratch: Scratch = {
    incidence,
    groupOf: Uint8Array.from(weights.groups, (group) => EVIDENCE_GROUPS.indexOf(group)),
    isExclusive: Uint8Array.from(weights.curves, (curve) => (curve.flatTo >= EXCLUSIVE_FLAT_TO ? 1 : 0)),
    bits: new Float32Array(accounts * GROUPS),
    factor: new Float32Array(accounts * GROUPS),
    exclusive: new Float32Array(accounts),
    isCandidate: new Uint8Array(accounts),
    candidates: [],
  };
  const scores: MembershipScores = {
    candidates: () => scratch.candidates,
    exclusiveBits: (account) => scratch.exclusive[account] as number,
    groupBits: (account, group) => scratch.bits[account * GROUPS + group] as number,
    bits: (profile, account) =>
      scratch.isCandidate[account] === 1 ? totalBits(scratch.bits, account, profile.prior) : -1,
  };
  return (profile) => {
    reset(scratch);
    for (const [selector, telling] of strongestFirst(profile))
      addSelector(scratch, profile, selector, telling);
    return scores;
  };
}

function reset(scratch: Scratch): void {
  for (const account of scratch.candidates) {
    scratch.bits.fill(0, account * GROUPS, (account + 1) * GROUPS);
    scratch.isCandidate[account] = 0;
    scratch.exclusive[account] = 0;
  }
  scratch.candidates = [];
}

function addSelector(scratch: Scratch, profile: Profile, selector: number, telling: number): void {
  const { incidence, candidates, isCandidate } = scratch;
  const marks =
    scratch.isExclusive[selector] === 1 &&
    (profile.seen.get(selector) as number) >= TYPICAL_SHARE * profile.members;
  const weak = telling < CANDIDATE_BITS;
  if (weak && selectorDegree(incidence, selector) > LOOK_UP_FACTOR * candidates.length) {
    for (const account of candidates)
      if (hasSelector(incidence, account, selector)) add(scratch, account, selector, telling, marks);
    return;
  }
  const end = incidence.selectorOffsets[selector + 1] as number;
  for (let at = incidence.selectorOffsets[selector] as number; at < end; at++) {
    const account = incidence.entryAccount[incidence.selectorEntries[at] as number] as number;
    if (isCandidate[account] === 0) {
      if (weak) continue;
      isCandidate[account] = 1;
      candidates.push(account);
      scratch.factor.fill(1, account * GROUPS, (account + 1) * GROUPS);
    }
    add(scratch, account, selector, telling, marks);
  }
}

/** Selectors come strongest first, so each next one of a group counts half of the one before. */
function add(scratch: Scratch, account: number, selector: number, telling: number, marks: boolean): void {
  const { bits, factor, exclusive } = scratch;
  const at = account * GROUPS + (scratch.groupOf[selector] as number);
  bits[at] = (bits[at] as number) + telling * (factor[at] as number);
  factor[at] = (factor[at] as number) / 2;
  if (marks && telling > (exclusive[account] as number)) exclusive[account] = telling;
}

function hasSelector(incidence: Incidence, account: number, selector: number): boolean {
  let low = incidence.accountOffsets[account] as number;
  let high = incidence.accountOffsets[account + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((incidence.entrySelector[middle] as number) < selector) low = middle + 1;
    else high = middle;
  }
  return low < (incidence.accountOffsets[account + 1] as number) && incidence.entrySelector[low] === selector;
}

function strongestFirst(profile: Profile): [number, number][] {
  return [...profile.bits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function totalBits(bits: Float32Array, account: number, prior: number): number {
  let total = prior;
  let strongest = 0;
  let second = 0;
  for (let group = 0; group < GROUPS; group++) {
    const own = bits[account * GROUPS + group] as number;
    total += own;
    if (own > strongest) {
      second = strongest;
      strongest = own;
    } else if (own > second) second = own;
  }
  return strongest < ONE_GROUP_BITS && second < SECOND_GROUP_BITS ? -1 : total;
}
