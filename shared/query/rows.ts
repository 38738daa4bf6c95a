// One entity as lists and the table show it. Only these few rows ever become objects.
import type { EntityId } from '../dataset/types';
import { NO_TIME } from '../dataset/types';
import type { EntityRow, KindCount, TimeRange } from '../engine/engine';
import type { EntityFigures } from './columns';
import type { DatasetView } from './view';
import { checkEntity } from './view';

/** @throws RetortError `entity-not-found` */
export function entityRow(view: DatasetView, id: EntityId): EntityRow {
  checkEntity(view, id);
  const { volume, first, last } = view.columns();
  return rowWith(view, id, {
    volume: volume[id] as number,
    first: first[id] as number,
    last: last[id] as number,
  });
}

/** As `entityRow`, for a caller that has this one entity's figures. */
export function rowWith(view: DatasetView, id: EntityId, { volume, first, last }: EntityFigures): EntityRow {
  const { dataset, marks } = view;
  const rank = marks.rankOf(id);
  return {
    id,
    key: dataset.dictionary.key(id),
    degree: dataset.index.degree[id] as number,
    volume,
    ring: rank === 0 ? null : rank,
    confidence: rank === 0 ? null : marks.confidenceOf(id),
    ...timeRange(first, last),
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
