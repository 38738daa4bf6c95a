// Histograms of activity: observation counts by relation and time.
import type { Dataset } from '../dataset/types';
import type { Activity, ActivityQuery } from '../engine/engine';
import { idsInScope } from './scope';
import { eachObservation } from './touching';
import type { DatasetView } from './view';

type Span = { from: number; to: number };

/**
 * Observations that touch the scope, each at its first time, or its last where it has no first. Without `from` and `to` the bins cover all that
 * is timed; the last bin includes `to`. What lies outside is left out; what has no time at all is in `untimed`.
 * @throws RetortError `ring-not-found`, `entity-not-found`
 */
export function activity(view: DatasetView, query: ActivityQuery): Activity {
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
  eachObservation(dataset, ids, (segment, row) => {
    const { relation, count } = dataset.segments[segment] as Dataset['segments'][number];
    const weight = count === null ? 1 : (count[row] as number);
    const time = timeOf(dataset, segment, row);
    if (Number.isNaN(time)) untimed += weight;
    if (!(time >= from && time <= to)) return;
    const bin = Math.min(bins - 1, Math.floor((time - from) * perMillisecond));
    const line = counts[relation[row] as number] as number[];
    line[bin] = (line[bin] as number) + weight;
  });
  return untimed;
}

function spanOf(dataset: Dataset, ids: Uint32Array | null, query: ActivityQuery): Span {
  const { from, to } = query;
  if (from !== null && to !== null) return { from, to };
  let first = Infinity;
  let last = -Infinity;
  eachObservation(dataset, ids, (segment, row) => {
    const time = timeOf(dataset, segment, row);
    if (time < first) first = time;
    if (time > last) last = time;
  });
  const found = last >= first;
  return { from: from ?? (found ? first : (to ?? 0)), to: to ?? (found ? last : (from ?? 0)) };
}

function timeOf(dataset: Dataset, segment: number, row: number): number {
  const { first, last } = dataset.segments[segment] as Dataset['segments'][number];
  const begun = first[row] as number;
  return Number.isNaN(begun) && last !== null ? (last[row] as number) : begun;
}
