// By what worlds are judged.
import type { Evaluation, Score } from '../../shared/linkage/evaluation';

export type Measure = { label: string; of(evaluation: Evaluation): Score };

export const MEASURES: readonly Measure[] = [
  { label: 'pairwise F1', of: ({ pairwise }) => pairwise },
  { label: 'B-cubed F1', of: ({ bCubedInRings }) => bCubedInRings },
];

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}
