// One entity as lists and the table show it. Only these few rows ever become objects.
import type { EntityId } from '../dataset/types';
import { NO_TIME } from '../dataset/types';
import type { EntityRow, KindCount, TimeRange } from '../engine/engine';
import type { DatasetView } from './view';
import { checkEntity } from './view';

/** @throws RetortError `entity-not-found` */
export function entityRow(view: DatasetView, id: EntityId): EntityRow {
  checkEntity(view, id);
  const { dataset, columns, marks } = view;
  const rank = marks.rankOf(id);
  return {
    id,
    key: dataset.dictionary.key(id),
    degree: dataset.index.degree[id] as number,
    volume: columns.volume[id] as number,
    ring: rank === 0 ? null : rank,
    ...timeRange(columns.first[id] as number, columns.last[id] as number),
  };
}

/** Seconds of the index to milliseconds of the answer. */
export function timeRange(first: number, last: number): TimeRange {
  return { first: milliseconds(first), last: milliseconds(last) };
}

/** Kinds with at least one entity, most first. */
export function kindCounts(view: DatasetView, counts: ArrayLike<number>): KindCount[] {
  const rows = view.kinds.ids.map((kind, index) => ({ kind, entities: counts[index] as number }));
  return rows.filter(({ entities }) => entities > 0).sort((a, b) => b.entities - a.entities);
}

function milliseconds(seconds: number): number | null {
  return seconds === NO_TIME ? null : seconds * 1000;
}
