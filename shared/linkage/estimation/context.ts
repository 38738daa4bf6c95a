// What the steps of an estimate hand to each other.
import type { Progress } from '../../kernel/progress';
import type { EvidenceCurve } from '../../model/evidence';
import type { KindTable } from './levels';
import type { FittedRound } from './round';
import type { PairCounts } from './strangers';

export type Context = {
  table: KindTable;
  /** Present curves, by kind of the table. */
  curves: readonly EvidenceCurve[];
  counts: readonly PairCounts[];
  seed: number;
  progress: Progress;
};

export type Corrected = {
  /** Strangers' probabilities per kind and level. */
  shares: Float64Array[];
  /** Levels where the correction stopped at its most. */
  atLeast: boolean[][];
};

export type Settled = { rounds: FittedRound[]; matchPrior: number; u: Corrected };

/** Expected pairs of one operator at a level, or holding a kind, below which it says nothing. */
export const LEAST_MATCHES = 10;
