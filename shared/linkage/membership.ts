// Who belongs: each ring's core gives a profile, and every account is weighed against the profiles until nothing changes.
// A mixture with "no ring" as its largest component (docs/decisions/0004).
import { EVIDENCE_GROUPS } from '../model/evidence';
import { checkCancelled, type Progress } from '../kernel/progress';
import type { Incidence } from './incidence';
import { createScorer, type MembershipScorer, type MembershipScores } from './membership-scores';
import { backgroundOf, profileOf, type Profile } from './profile';
import type { SelectorWeights } from './selector-weights';

/** An account joins, and stays in, a ring when its profile bits, prior included, reach this. */
export const MEMBER_BITS = 6;
/** Bits of an exclusive kind that a member must share with another ring before the two can be one: rings buy addresses, domains and client software from the same markets. */
const EXCLUSIVE_BITS = 4;
/** Bits, without the prior, by which a ring's profile must explain another ring's members: that they have one operator among themselves is settled, so chance is charged once, not per member. */
const MERGE_BITS = 10;
const ROUNDS = 8;

/** Rings as account positions, strongest member first; `bits` per account position; `groupBits` per ring in the order of EVIDENCE_GROUPS, mean over members. */
export type Membership = {
  rings: number[][];
  profiles: Profile[];
  bits: Float32Array;
  groupBits: Float32Array[];
};

/** `cores` are disjoint lists of account positions; the result's rings are too. */
export function settleMembership(
  incidence: Incidence,
  weights: SelectorWeights,
  cores: readonly number[][],
  progress: Progress,
): Membership {
  const score = createScorer(incidence, weights);
  let rings = cores.map((core) => [...core]);
  let ringOf = label(incidence, rings);
  for (let round = 0; round < ROUNDS; round++) {
    checkCancelled(progress);
    progress.report({ phase: 'members', done: round, total: ROUNDS });
    const profiles = profilesOf(incidence, weights, rings, ringOf);
    const assigned = assign(incidence, profiles, score);
    rings = mergeAlike(incidence, gather(assigned, rings.length), profiles, score).filter(
      (members) => members.length > 1,
    );
    const next = label(incidence, rings);
    const settled = next.every((ring, account) => ring === ringOf[account]);
    ringOf = next;
    if (settled) break;
  }
  return describe(incidence, rings, profilesOf(incidence, weights, rings, ringOf), score);
}

function profilesOf(
  incidence: Incidence,
  { listed }: SelectorWeights,
  rings: readonly number[][],
  ringOf: Int32Array,
): Profile[] {
  const background = backgroundOf(incidence, ringOf);
  return rings.map((members) => profileOf(incidence, background, members, listed));
}

function label(incidence: Incidence, rings: readonly number[][]): Int32Array {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  rings.forEach((members, ring) => {
    for (const account of members) ringOf[account] = ring;
  });
  return ringOf;
}

/** Each account goes to the ring whose profile explains it best, or to none. */
function assign(incidence: Incidence, profiles: readonly Profile[], score: MembershipScorer): Int32Array {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  const best = new Float32Array(incidence.accounts.length);
  profiles.forEach((profile, ring) => {
    const scores = score(profile);
    for (const account of scores.candidates()) {
      const bits = scores.bits(profile, account);
      if (bits < MEMBER_BITS || bits <= (best[account] as number)) continue;
      ringOf[account] = ring;
      best[account] = bits;
    }
  });
  return ringOf;
}

function gather(ringOf: Int32Array, rings: number): number[][] {
  const members: number[][] = Array.from({ length: rings }, () => []);
  ringOf.forEach((ring, account) => {
    if (ring >= 0) (members[ring] as number[]).push(account);
  });
  return members;
}

/** A ring most of whose members a larger ring's profile explains as well is a part of it: the larger takes it in. */
function mergeAlike(
  incidence: Incidence,
  rings: number[][],
  profiles: readonly Profile[],
  score: MembershipScorer,
): number[][] {
  const largestFirst = rings
    .map((_, ring) => ring)
    .sort((a, b) => (rings[b] as number[]).length - (rings[a] as number[]).length || a - b);
  const ringOf = label(incidence, rings);
  for (const large of largestFirst) {
    const target = rings[large] as number[];
    if (target.length === 0) continue;
    const scores = score(profiles[large] as Profile);
    for (const small of explainedRings(scores, profiles[large] as Profile, ringOf, rings, large)) {
      target.push(...(rings[small] as number[]));
      for (const account of rings[small] as number[]) ringOf[account] = large;
      rings[small] = [];
    }
  }
  return rings;
}

/** Rings no larger than this one, more than half of whose members its profile explains. */
function explainedRings(
  scores: MembershipScores,
  profile: Profile,
  ringOf: Int32Array,
  rings: readonly number[][],
  large: number,
): number[] {
  const explained = new Map<number, number>();
  for (const account of scores.candidates()) {
    const ring = ringOf[account] as number;
    if (ring < 0 || ring === large || scores.exclusiveBits(account) < EXCLUSIVE_BITS) continue;
    if (scores.bits(profile, account) - profile.prior < MERGE_BITS) continue;
    explained.set(ring, (explained.get(ring) ?? 0) + 1);
  }
  const size = (rings[large] as number[]).length;
  const parts = [...explained].filter(([ring, count]) => {
    const members = (rings[ring] as number[]).length;
    return members <= size && count * 2 > members;
  });
  return parts.map(([ring]) => ring).sort((a, b) => a - b);
}

function describe(
  incidence: Incidence,
  rings: number[][],
  profiles: Profile[],
  score: MembershipScorer,
): Membership {
  const bits = new Float32Array(incidence.accounts.length);
  const groupBits = profiles.map((profile, ring) => {
    const members = rings[ring] as number[];
    const scores = score(profile);
    const means = new Float32Array(EVIDENCE_GROUPS.length);
    for (const account of members) {
      let total = profile.prior;
      for (let group = 0; group < EVIDENCE_GROUPS.length; group++) {
        const own = scores.groupBits(account, group);
        total += own;
        means[group] = (means[group] as number) + own / members.length;
      }
      bits[account] = total;
    }
    members.sort((a, b) => (bits[b] as number) - (bits[a] as number) || a - b);
    return means;
  });
  return { rings, profiles, bits, groupBits };
}
