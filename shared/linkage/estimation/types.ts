// What estimating the curves from a workspace gives: per kind m and u with their errors, the rounds that they come from, and what was refused and why.
import type { EvidenceCurve } from '../../model/evidence';

/** Why nothing, or not this, is estimated. The words for people are in refusal-words.ts. */
export const ESTIMATION_REFUSALS = [
  'too-few-accounts',
  'too-few-groups',
  'too-few-pairs',
  'nothing-shared',
  'no-matches',
  'only-matches',
  'match-prior-too-high',
  'labels-switched',
  'not-converged',
  'not-identified',
  'at-bound',
  'no-round',
] as const;
export type EstimationRefusal = (typeof ESTIMATION_REFUSALS)[number];

/** Levels of a comparison: not shared, then shared by the degree of the narrowest selector that both have. */
export const LEVELS = ['not-shared', 'narrow', 'medium', 'wide'] as const;
export type SharedLevel = 'narrow' | 'medium' | 'wide';

export type LevelEstimate = {
  level: SharedLevel;
  /** Geometric mean degree of the selectors that make it, over pairs; 0 when nothing was counted. */
  degree: number;
  /** Probability that two accounts of one operator share one, and that two of strangers do. */
  m: number;
  u: number;
  /** Pairs that share one among all pairs of the workspace, and expected pairs of one operator among those compared. */
  pairs: number;
  matches: number;
  bits: number;
  /** Standard error of the bits, by the jackknife over groups of accounts; null when it cannot be told. */
  error: number | null;
  /** True: `u` is where the correction for pairs of one operator may not go below, so the bits are at least this. */
  atLeast: boolean;
  /** Counted into the curve. */
  used: boolean;
};

export type KindEstimate = {
  kind: string;
  /** Accounts seen with one of this kind. */
  accounts: number;
  m: number;
  u: number;
  levels: LevelEstimate[];
  /** Rounds that m comes from. */
  rounds: number;
  /** The proposed curve; null when this kind is refused. */
  curve: EvidenceCurve | null;
  /** Standard error of the curve's base bits. */
  error: number | null;
  refusal: EstimationRefusal | null;
};

/** One step of expectation and maximisation. `m`: probability that a pair of one operator shares the kind, for the kinds that speak in this round. */
export type Iteration = { logLikelihood: number; matchShare: number; m: number[] };

export type EstimationRound = {
  /** Kind whose shared selectors propose the pairs. */
  kind: string;
  /** Distinct pairs it proposes, and how many were compared. */
  pairs: number;
  compared: number;
  /** Kinds that the posterior is made from: one of each other evidence group. */
  speakers: string[];
  /** Share of the pairs that are one operator's. */
  matchShare: number;
  iterations: Iteration[];
  converged: boolean;
  refusal: EstimationRefusal | null;
};

export type Estimation = {
  seed: number;
  accounts: number;
  /** Probability that two accounts drawn at random have one operator; null when refused. */
  matchPrior: number | null;
  rounds: EstimationRound[];
  kinds: KindEstimate[];
  /** Set when nothing can be proposed at all. */
  refusal: EstimationRefusal | null;
  /** Caps that were reached. */
  limits: { comparedPerRound: number; kinds: number; kindsLeftOut: string[] };
};
