// One round: the pairs that one kind proposes, explained by the kinds of the other groups. Refused where the pairs do not support an estimate.
import type { Progress } from '../../kernel/progress';
import type { Random } from '../../kernel/random';
import type { EvidenceGroup } from '../../model/evidence';
import { fitMixture, type Mixture, type MixtureInput, type Start } from './expectation-maximisation';
import type { KindTable } from './levels';
import { PAIR_GROUPS, patternWeights } from './patterns';
import { proposedPairs } from './proposed-pairs';
import { speakersOf } from './speakers';
import type { EstimationRefusal, EstimationRound } from './types';

/** Fewer compared pairs carry no estimate. */
const LEAST_PAIRS = 200;
/** Expected pairs of either class below which it cannot be described. */
const LEAST_IN_CLASS = 20;
/** Where the expectation begins: few pairs of one operator that share nearly all, many that share some, and in between. */
const STARTS: readonly Start[] = [
  { matchShare: 0.3, shared: 0.6 },
  { matchShare: 0.05, shared: 0.9 },
  { matchShare: 0.8, shared: 0.3 },
];
/** Answers this near in log likelihood (nats) explain the pairs equally well; shares this far apart are different answers. */
const EQUALLY_LIKELY = 1;
const DIFFERENT_SHARE = 0.05;

export type FittedRound = {
  record: EstimationRound;
  /** Null when the round is refused. */
  fitted: { mixture: Mixture; without: Mixture[] } | null;
};

export type RoundContext = {
  table: KindTable;
  groups: readonly EvidenceGroup[];
  u: readonly Float64Array[];
  random: Random;
  progress: Progress;
};

/** @throws RetortError `cancelled` */
export function fitRound(context: RoundContext, kind: number): FittedRound {
  const { table, random, progress } = context;
  const proposed = proposedPairs(table, kind, random, progress);
  const { patterns } = proposed;
  const weights = patternWeights(patterns);
  const speakers = speakersOf({ patterns, weights, u: context.u }, context.groups, kind);
  const record: EstimationRound = {
    kind: table.kinds[kind] as string,
    pairs: proposed.pairs,
    compared: proposed.compared,
    speakers: speakers.map((one) => table.kinds[one] as string),
    matchShare: 0,
    iterations: [],
    converged: false,
    refusal: null,
  };
  if (proposed.compared < LEAST_PAIRS) return refused(record, 'too-few-pairs');
  if (speakers.length < 2) return refused(record, 'too-few-groups');
  return fitted(record, { patterns, weights, u: context.u, speakers, groups: context.groups });
}

function fitted(record: EstimationRound, input: MixtureInput): FittedRound {
  const answers = STARTS.map((start) => fitMixture(input, start));
  const best = answers.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  const { matchShare, iterations, converged } = best;
  const complete = { ...record, matchShare, iterations, converged };
  const refusal = refusalOf(best, answers, input, record.compared);
  if (refusal !== null) return refused(complete, refusal);
  return { record: complete, fitted: { mixture: best, without: jackknife(best, input) } };
}

/** The reason why an answer is none; null: it stands. */
export function refusalOf(
  best: Mixture,
  answers: readonly Mixture[],
  input: MixtureInput,
  compared: number,
): EstimationRefusal | null {
  if (!best.converged) return 'not-converged';
  if (best.matchShare * compared < LEAST_IN_CLASS) return 'no-matches';
  if ((1 - best.matchShare) * compared < LEAST_IN_CLASS) return 'only-matches';
  const rivals = answers.filter((one) => best.logLikelihood - one.logLikelihood < EQUALLY_LIKELY);
  if (rivals.some((one) => Math.abs(one.matchShare - best.matchShare) > DIFFERENT_SHARE))
    return 'not-identified';
  const below = input.speakers.filter((kind) => (best.m[kind]?.[0] ?? 0) > (input.u[kind]?.[0] ?? 0));
  if (below.length * 2 > input.speakers.length) return 'labels-switched';
  if (input.speakers.every((kind) => atBound(best.m[kind]))) return 'at-bound';
  return null;
}

/** Shared always or never, at whatever level. */
function atBound(m: Float64Array | undefined): boolean {
  const shared = 1 - (m?.[0] ?? 0);
  return shared < 1e-6 || shared > 1 - 1e-6;
}

/** The answer without each group of pairs, from where the whole ended: they differ as much as chance would have it. */
function jackknife(whole: Mixture, input: MixtureInput): Mixture[] {
  const shared =
    input.speakers.reduce((sum, kind) => sum + 1 - (whole.m[kind]?.[0] ?? 0), 0) / input.speakers.length;
  const without: Mixture[] = [];
  for (let group = 0; group < PAIR_GROUPS; group++) {
    const weights = patternWeights(input.patterns, group);
    without.push(fitMixture({ ...input, weights }, { matchShare: whole.matchShare, shared }));
  }
  return without;
}

function refused(record: EstimationRound, refusal: EstimationRefusal): FittedRound {
  return { record: { ...record, refusal }, fitted: null };
}

/** Probability of sharing the kind at a narrow or medium selector, which is what proposes a pair. */
export function proposingM(m: Float64Array): number {
  return (m[1] as number) + (m[2] as number);
}
