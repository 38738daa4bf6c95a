// Every baseline against the truth, each at the setting that turns out best for it: more than anyone could choose who does not know the truth.
import type { Dataset } from '../../dataset/types';
import { evaluate, type Evaluation } from '../evaluation';
import { groupingOf, type AlignedTruth } from '../truth';
import type { Baseline, BaselineOptions } from './baseline';
import { bipartiteCommunities } from './bipartite-communities';
import { cappedProjection } from './capped-projection';
import { components } from './components';
import { seenGraphs, type SeenGraphs } from './seen-with';

export const baselines: readonly Baseline[] = [components, bipartiteCommunities, cappedProjection];

export type EvaluatedSetting = { setting: string; evaluation: Evaluation };

/** At the best of its settings, and at all that were tried. */
export type ComparedBaseline = EvaluatedSetting & { baseline: Baseline; tried: readonly EvaluatedSetting[] };

/** @throws RetortError `cancelled` */
export function compareBaselines(
  dataset: Dataset,
  aligned: AlignedTruth,
  options: BaselineOptions,
): ComparedBaseline[] {
  const graphs = seenGraphs(dataset);
  return baselines.map((baseline) => {
    options.progress.report({ phase: baseline.id, done: 0, total: undefined });
    return atItsBest(baseline, graphs, aligned, options);
  });
}

function atItsBest(
  baseline: Baseline,
  graphs: SeenGraphs,
  aligned: AlignedTruth,
  options: BaselineOptions,
): ComparedBaseline {
  const tried: EvaluatedSetting[] = [];
  for (const { setting, groups } of baseline.runs(graphs, options))
    tried.push({ setting, evaluation: evaluate(groupingOf(groups, aligned), aligned.truth) });
  return { baseline, tried, ...bestOf(tried) };
}

/** The highest mean of pairwise and B-cubed F1 (over accounts in rings); of equals the first. */
function bestOf(tried: readonly EvaluatedSetting[]): EvaluatedSetting {
  return tried.reduce((best, one) => (merit(one.evaluation) > merit(best.evaluation) ? one : best));
}

export function merit({ pairwise, bCubedInRings }: Evaluation): number {
  return (pairwise.f1 + bCubedInRings.f1) / 2;
}
