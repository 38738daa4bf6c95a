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

export type ComparedBaseline = {
  baseline: Baseline;
  /** The best of its settings, and how many were tried. */
  setting: string;
  tried: number;
  evaluation: Evaluation;
};

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

/** The highest mean of pairwise and B-cubed F1 (over accounts in rings); of equals the first. */
function atItsBest(
  baseline: Baseline,
  graphs: SeenGraphs,
  aligned: AlignedTruth,
  options: BaselineOptions,
): ComparedBaseline {
  let best: Omit<ComparedBaseline, 'tried'> | undefined;
  let tried = 0;
  for (const { setting, groups } of baseline.runs(graphs, options)) {
    const evaluation = evaluate(groupingOf(groups, aligned), aligned.truth);
    tried++;
    if (best === undefined || merit(evaluation) > merit(best.evaluation))
      best = { baseline, setting, evaluation };
  }
  return { ...(best as Omit<ComparedBaseline, 'tried'>), tried };
}

function merit({ pairwise, bCubedInRings }: Evaluation): number {
  return pairwise.f1 + bCubedInRings.f1;
}
