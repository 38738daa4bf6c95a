// Histograms of activity: observation counts by relation and time.
import { countAt } from '../dataset/counts';
import type { Dataset } from '../dataset/types';
import type { Activity, ActivityQuery } from '../engine/engine';
import { timeOf } from './observed-time';
import { idsInScope } from './scope';
import { eachTouchedSegment } from './touching';
import type { ObservedView } from './view';

type Span = { from: number; to: number };

/**
 * Observations that touch the scope, each at its first time, or its last where it has no first. Without `from` and `to` the bins cover all that
 * is timed; the last bin includes `to`. What lies outside is left out; what has no time at all is in `untimed`.
 * @throws RetortError `ring-not-found`, `entity-not-found`
 */
export function activity(view: ObservedView, query: ActivityQuery): Activity {
  const { dataset } = view;
  const ids = idsInScope(view, query.scope);
  const span = spanOf(dataset, ids, query);
  const bins = Math.max(1, Math.floor(query.bins));
  const counts = dataset.relations.map(() => new Array<number>(bins).fill(0));
  const untimed = fillBins(dataset, ids, span, bins, counts);
  const used = counts.map((bin) => bin.some((count) => count > 0));
  return {
    ...span,
    relations: dataset.relations.filter((_, relation) => used[relation]),
    counts: counts.filter((_, relation) => used[relation]),
    untimed,
  };
}

function fillBins(
  dataset: Dataset,
  ids: Uint32Array | null,
  { from, to }: Span,
  bins: number,
  counts: number[][],
): number {
  const perMillisecond = to > from ? bins / (to - from) : 0;
  let untimed = 0;
  eachTouchedSegment(dataset, ids, (segment, rows) => {
    const size = rows?.length ?? segment.subject.length;
    for (let at = 0; at < size; at++) {
      const row = rows === null ? at : (rows[at] as number);
      const weight = countAt(segment.count, row);
      const time = timeOf(segment, row);
      if (Number.isNaN(time)) untimed += weight;
      if (!(time >= from && time <= to)) continue;
      const bin = Math.min(bins - 1, Math.floor((time - from) * perMillisecond));
      const line = counts[segment.relation[row] as number] as number[];
      line[bin] = (line[bin] as number) + weight;
    }
  });
  return untimed;
}

function spanOf(dataset: Dataset, ids: Uint32Array | null, query: ActivityQuery): Span {
  const { from, to } = query;
  if (from !== null && to !== null) return { from, to };
  let first = Infinity;
  let last = -Infinity;
  eachTouchedSegment(dataset, ids, (segment, rows) => {
    const size = rows?.length ?? segment.subject.length;
    for (let at = 0; at < size; at++) {
      const time = timeOf(segment, rows === null ? at : (rows[at] as number));
      if (time < first) first = time;
      if (time > last) last = time;
    }
  });
  const found = last >= first;
  return { from: from ?? (found ? first : (to ?? 0)), to: to ?? (found ? last : (from ?? 0)) };
}
