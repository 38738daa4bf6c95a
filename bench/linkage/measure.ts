// One world: found by Retort, and by every baseline at its best.
import type { Dataset } from '../../shared/dataset/types';
import { completeCurves } from '../../shared/engine/linkage-curves';
import { noProgress } from '../../shared/kernel/progress';
import { compareBaselines, type ComparedBaseline } from '../../shared/linkage/baselines/compare';
import { evaluate, type Evaluation } from '../../shared/linkage/evaluation';
import { findRings } from '../../shared/linkage/linkage';
import { accusingRings, alignTruth, createTruth, groupingOf } from '../../shared/linkage/truth';
import type { LabelledAccount } from '../../shared/linkage/truth';
import { shippedCurves } from '../../shared/model/kinds/registry';

export type Measured = {
  name: string;
  about: string;
  accounts: number;
  evaluation: Evaluation;
  /** Of the linkage alone, index apart. */
  seconds: number;
  baselines: ComparedBaseline[];
};

const SEED = 1;

export function measure(
  { name, about }: { name: string; about: string },
  dataset: Dataset,
  rows: Iterable<LabelledAccount>,
  withBaselines: boolean,
): Measured {
  const aligned = alignTruth(createTruth(rows), dataset);
  const given = completeCurves({ seed: SEED }, shippedCurves, dataset.sources, []);
  const started = performance.now();
  const { result } = findRings(dataset, given, noProgress, () => performance.now());
  const seconds = (performance.now() - started) / 1000;
  const { minimumMembers } = result.parameters;
  const options = { seed: SEED, minimumMembers, progress: noProgress };
  return {
    name,
    about,
    accounts: aligned.truth.accounts.length,
    evaluation: evaluate(groupingOf(accusingRings(result), aligned), aligned.truth),
    seconds,
    baselines: withBaselines ? compareBaselines(dataset, aligned, options) : [],
  };
}
