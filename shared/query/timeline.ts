// Activity in calendar bins, by relation or by ring; what lies outside the bins is counted too.
import { countAt } from '../dataset/counts';
import type { Dataset } from '../dataset/types';
import type { Timeline, TimelineQuery } from '../engine/engine';
import { createBins, EARLIER, LATER } from '../timeline/bins';
import { timesOf } from './observed-time';
import { idsInScope } from './scope';
import { byRelation, byRing, type RingMemory, type Series } from './timeline-series';
import { eachTouchedSegment } from './touching';
import type { ObservedView } from './view';

/**
 * Observations that touch the scope, each at its first time, or its last where it has no first. Series without any observation in the scope are left out.
 * @throws RetortError `ring-not-found`, `entity-not-found`
 */
export function timeline(view: ObservedView, query: TimelineQuery, memory: RingMemory): Timeline {
  const ids = idsInScope(view, query.scope);
  const given =
    query.by === 'ring' ? byRing(view, query.scope, ids, query.rings, memory) : byRelation(view.dataset);
  const { totals, counts, ...rest } = fillBins(view.dataset, ids, given, query.edges);
  const used = given.series.map((_, at) => (totals[at] as number) > 0);
  return {
    ...rest,
    rings: given.rings,
    series: given.series.filter((_, at) => used[at]),
    totals: [...totals].filter((_, at) => used[at]),
    counts: counts.filter((_, at) => used[at]).map((line) => [...line]),
  };
}

type Filled = Pick<Timeline, 'earlier' | 'later' | 'untimed'> & {
  totals: Float64Array;
  counts: Float64Array[];
};

/** @param ids distinct; null: every observation */
export function fillBins(
  dataset: Dataset,
  ids: Uint32Array | null,
  { series, placesOf }: Series,
  edges: readonly number[],
): Filled {
  const binOf = createBins(edges);
  const bins = Math.max(0, edges.length - 1);
  const totals = new Float64Array(series.length);
  const lines = new Float64Array(series.length * bins);
  const outside = { earlier: 0, later: 0, untimed: 0 };
  eachTouchedSegment(dataset, ids, (segment, rows) => {
    const places = placesOf(segment, rows);
    const times = timesOf(segment, rows);
    for (let at = 0; at < times.length; at++) {
      const weight =
        segment.count === null ? 1 : countAt(segment.count, rows === null ? at : (rows[at] as number));
      const place = places[at] as number;
      const time = times[at] as number;
      totals[place] = (totals[place] as number) + weight;
      const bin = binOf(time);
      if (bin >= 0) lines[place * bins + bin] = (lines[place * bins + bin] as number) + weight;
      else if (bin === EARLIER) outside.earlier += weight;
      else if (bin === LATER) outside.later += weight;
      else outside.untimed += weight;
    }
  });
  const counts = series.map((_, at) => lines.subarray(at * bins, (at + 1) * bins));
  return { ...outside, totals, counts };
}
