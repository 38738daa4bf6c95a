// Who belongs: each ring's core gives a profile, and every account is weighed against the profiles until nothing changes.
// A mixture with "no ring" as its largest component (docs/decisions/0004 and 0007).
import { checkCancelled, type Progress } from '../kernel/progress';
import { RING_EVIDENCE_GROUPS } from '../model/evidence';
import { backgroundOf } from './background';
import { createScorer, type MembershipScorer, type MembershipScores } from './membership-scores';
import { mergeParts, type RingScores, type ScoredRing } from './merging';
import type { Evidence } from './pair-score';
import { profileOf, type Profile } from './profile';
import { splitSuccessions, type Succession } from './succession';

/** An account joins, and stays in, a ring when its profile bits, prior included, reach this. */
export const MEMBER_BITS = 6;
/** What an account that shares only what markets sell, and hours, must reach to stay once its ring is whole: those are everybody's, and go together by chance. */
const UNTIED_BITS = 10;
/** Bits of evidence that no market sells by which members of another ring must be tied to this one before the two can be one: rings buy addresses, domains and client software from the same people. */
const EXCLUSIVE_BITS = 4;
/** Bits, without the prior, by which a ring's profile must explain another ring's members: that they have one operator among themselves is settled, so chance is charged once, not per member. */
const MERGE_BITS = 10;
/** Large rings are found in pieces that grow together; what has not settled by then stays as it is. */
const ROUNDS = 24;
/** Rounds that are kept for the bar of whole rings. */
const LAST_ROUNDS = 6;

/** Rings as account positions, strongest member first; `bits` per account position; `groupBits` per ring in the order of RING_EVIDENCE_GROUPS, mean over members. */
export type Membership = {
  rings: number[][];
  profiles: Profile[];
  bits: Float32Array;
  groupBits: Float32Array[];
  successions: Succession[];
};

/** `cores` are disjoint lists of account positions; the result's rings are too. */
export function settleMembership(
  evidence: Evidence,
  cores: readonly number[][],
  progress: Progress,
): Membership {
  const score = createScorer(evidence);
  const settled = settle(evidence, cores, score, progress);
  const { rings, successions } = splitSuccessions(evidence, settled);
  return { ...describeRings(evidence, rings, score), successions };
}

/** What the account must reach to be a member of the ring that is scored. */
export function memberBar(scores: MembershipScores, account: number): number {
  return scores.isTied(account) ? MEMBER_BITS : UNTIED_BITS;
}

type Bar = typeof memberBar;

/** While rings grow a low bar lets their parts meet; of whole rings it is too low for who has nothing of its own in common with them. */
const growing: Bar = () => MEMBER_BITS;

type Ring = { members: number[]; scores?: RingScores };

/** Rings that did not change keep their scores; once none changes, all are scored anew by the bar of whole rings, until that changes nothing. */
function settle(
  evidence: Evidence,
  cores: readonly number[][],
  score: MembershipScorer,
  progress: Progress,
): number[][] {
  let rings: Ring[] = cores.map((core) => ({ members: [...core] }));
  let ringOf = label(evidence, rings);
  let bar = growing;
  for (let round = 0; round < ROUNDS; round++) {
    checkCancelled(progress);
    progress.report({ phase: 'members', done: round, total: ROUNDS });
    const stale = rings.filter(({ scores }) => scores === undefined).length;
    const scored = scoreRings(evidence, rings, ringOf, score, bar);
    const next = regroup(evidence, scored);
    const settled = sameLabels(ringOf, label(evidence, next));
    if (settled && bar === memberBar && stale === rings.length) break;
    const anew = settled || round === ROUNDS - LAST_ROUNDS;
    if (anew) bar = memberBar;
    // Scores by the low bar would keep strays in rings that do not change.
    rings = anew ? next.map(({ members }) => ({ members })) : next;
    ringOf = label(evidence, rings);
  }
  return rings.map(({ members }) => members);
}

function scoreRings(
  evidence: Evidence,
  rings: readonly Ring[],
  ringOf: Int32Array,
  score: MembershipScorer,
  bar: Bar,
): ScoredRing[] {
  const background = backgroundOf(evidence, ringOf);
  const whom = { least: MEMBER_BITS, growing: bar === growing };
  return rings.map(({ members, scores }, ring) => ({
    members,
    scores: scores ?? scoreRing(score(profileOf(evidence, background, members), ringOf, ring, whom), bar),
  }));
}

function scoreRing(scores: MembershipScores, bar: Bar): RingScores {
  const found: RingScores = { accounts: [], bits: [], explains: [] };
  for (const account of scores.candidates()) {
    const bits = scores.bits(account);
    if (bits >= bar(scores, account)) {
      found.accounts.push(account);
      found.bits.push(bits);
    }
    if (scores.evidenceBits(account) >= MERGE_BITS && scores.exclusiveBits(account) >= EXCLUSIVE_BITS)
      found.explains.push(account);
  }
  return found;
}

/** Each account goes to the ring whose profile explains it best, or to none; then parts of one ring become one. Rings of the same members keep their scores. */
function regroup(evidence: Evidence, rings: readonly ScoredRing[]): Ring[] {
  const ringOf = assign(evidence, rings);
  const gathered: ScoredRing[] = rings.map(({ scores }) => ({ members: [], scores }));
  ringOf.forEach((ring, account) => {
    if (ring >= 0) (gathered[ring] as ScoredRing).members.push(account);
  });
  mergeParts(gathered, ringOf);
  return gathered.flatMap(({ members, scores }, ring): Ring[] => {
    if (members.length < 2) return [];
    const before = (rings[ring] as ScoredRing).members;
    return [sameMembers(before, members) ? { members: before, scores } : { members }];
  });
}

function assign({ incidence }: Evidence, rings: readonly ScoredRing[]): Int32Array {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  const best = new Float32Array(incidence.accounts.length);
  rings.forEach(({ scores }, ring) => {
    scores.accounts.forEach((account, at) => {
      const bits = scores.bits[at] as number;
      if (bits <= (best[account] as number)) return;
      ringOf[account] = ring;
      best[account] = bits;
    });
  });
  return ringOf;
}

function label({ incidence }: Evidence, rings: readonly Ring[]): Int32Array {
  const ringOf = new Int32Array(incidence.accounts.length).fill(-1);
  rings.forEach(({ members }, ring) => {
    for (const account of members) ringOf[account] = ring;
  });
  return ringOf;
}

function sameLabels(one: Int32Array, other: Int32Array): boolean {
  return one.every((ring, account) => ring === other[account]);
}

function sameMembers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((account, at) => account === other[at]);
}

/** Members' bits and profiles; sorts the members of each ring, strongest first. */
export function describeRings(
  evidence: Evidence,
  rings: number[][],
  score: MembershipScorer = createScorer(evidence),
): Omit<Membership, 'successions'> {
  const ringOf = label(
    evidence,
    rings.map((members) => ({ members })),
  );
  const background = backgroundOf(evidence, ringOf);
  const profiles = rings.map((members) => profileOf(evidence, background, members));
  const bits = new Float32Array(evidence.incidence.accounts.length);
  const groupBits = profiles.map((profile, ring) => {
    const members = rings[ring] as number[];
    const scores = score(profile, ringOf, ring, { membersOnly: true });
    const means = new Float32Array(RING_EVIDENCE_GROUPS.length);
    for (const account of members) {
      let total = profile.prior;
      for (let group = 0; group < RING_EVIDENCE_GROUPS.length; group++) {
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
