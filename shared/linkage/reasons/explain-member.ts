// Why an account is in its ring, and which other ring explains it too; for an account in no ring, which comes nearest and what is missing.
import { accountAt } from '../incidence';
import type { EntityId } from '../../dataset/types';
import { RetortError } from '../../kernel/errors';
import type { Linkage } from '../linkage';
import { createScorer, memberBar, type MembershipScorer } from '../membership-scores';
import { fitOf, uncounted, type Fit } from './fit';
import { settledRings, type SettledRing } from './settled';

/**
 * What the fit comes to: `fits` the bar is reached; `short` it is not; `one-sided` it would be, but by one kind of evidence, or by addresses, alone;
 * `nothing-strong` no shared selector or wave is strong enough for the account to be weighed at all.
 */
export type FitVerdict = 'fits' | 'short' | 'one-sided' | 'nothing-strong';

/** `members`: of the ring. `bar`: bits that membership asks for. */
export type RingFit = Fit & {
  ringId: string;
  rank: number;
  members: number;
  isMember: boolean;
  bar: number;
  verdict: FitVerdict;
};

export type MemberExplanation = {
  account: EntityId;
  /** The account's own ring; when it is in none, the one that comes nearest; null: it has nothing in common with any. */
  ring: RingFit | null;
  /** The best of the others; null: it has nothing in common with them. */
  runnerUp: RingFit | null;
};

/** @throws RetortError `entity-not-found` unless it is an account of the dataset. */
export function explainMember(linkage: Linkage, id: EntityId): MemberExplanation {
  const { evidence } = linkage;
  const account = accountAt(evidence.incidence, id);
  if (account < 0) throw new RetortError('entity-not-found', { id });
  const { rings, ringOf } = settledRings(evidence, linkage.membership, linkage.result.rings);
  const candidates = rings.flatMap((settled): Candidate[] => {
    const isMember = ringOf[account] === settled.place;
    const fit = fitOf(evidence, settled.profile, account, isMember);
    return isMember || fit.steps.length > 0 ? [{ settled, isMember, fit }] : [];
  });
  const best = candidates.sort(ownThenStrongest).slice(0, 2);
  const score = createScorer(evidence);
  const [ring, runnerUp] = best.map((one) => judged(one, account, score, ringOf));
  return { account: id, ring: ring ?? null, runnerUp: runnerUp ?? null };
}

type Candidate = { settled: SettledRing; isMember: boolean; fit: Fit };

/** Array.prototype.sort is stable: rings that explain it alike stay by rank. */
function ownThenStrongest(a: Candidate, b: Candidate): number {
  return Number(b.isMember) - Number(a.isMember) || b.fit.total - a.fit.total;
}

function judged(
  { settled: { ring, profile, place }, isMember, fit }: Candidate,
  account: number,
  score: MembershipScorer,
  ringOf: Int32Array,
): RingFit {
  const scores = score(profile, ringOf, place);
  const weighed = scores.candidates().includes(account);
  const counted = weighed ? fit : uncounted(fit);
  const bar = memberBar(scores, account);
  return {
    ...counted,
    ...{ ringId: ring.id, rank: ring.rank, members: ring.members.length, isMember, bar },
    verdict: weighed ? verdictOf(counted.total, scores.bits(account), bar) : 'nothing-strong',
  };
}

/** `bits`: as membership counts them, where less than the total means that too few kinds of evidence speak. */
function verdictOf(total: number, bits: number, bar: number): FitVerdict {
  if (bits >= bar) return 'fits';
  return total < bar ? 'short' : 'one-sided';
}
