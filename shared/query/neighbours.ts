// Who was seen with an entity: chosen by kind and dates, in an order, a page at a time; totals are counted before any limit.
import { radixSort } from '../dataset/sort';
import { NO_TIME } from '../dataset/types';
import type { NeighbourOrder, NeighbourPage, NeighbourQuery } from '../engine/engine';
import type { NeighbourList } from './neighbour-list';
import { listNeighbours, secondsRange } from './neighbour-list';
import { entityRow, kindCounts, timeRange } from './rows';
import type { DatasetView } from './view';
import { checkEntity, kindMask, kindOf } from './view';

/**
 * One row per distinct neighbour, with its relations summed up. `total` counts neighbours of the kinds that were asked for; `byKind` those of
 * every kind, so that a person can choose. Dates apply to both. Ties go to the entity that appeared first.
 * @throws RetortError `entity-not-found`
 */
export function neighbours(view: DatasetView, query: NeighbourQuery): NeighbourPage {
  checkEntity(view, query.id);
  const list = listNeighbours(view.dataset.index, query.id, secondsRange(query.from, query.to));
  const { chosen, counts } = choose(view, list, query.kinds);
  orderBy(view, list, chosen, query.order);
  const page = chosen.subarray(query.offset, query.offset + query.limit);
  return {
    rows: Array.from(page, (at) => neighbourRow(view, list, at)),
    total: chosen.length,
    byKind: kindCounts(view, counts),
  };
}

function neighbourRow(view: DatasetView, list: NeighbourList, at: number): NeighbourPage['rows'][number] {
  return {
    ...entityRow(view, list.id[at] as number),
    relation: view.dataset.relations[list.relation[at] as number] as string,
    count: list.count[at] as number,
    seen: timeRange(list.first[at] as number, list.last[at] as number),
  };
}

function choose(
  view: DatasetView,
  list: NeighbourList,
  kinds: readonly string[],
): { chosen: Uint32Array; counts: Uint32Array } {
  const mask = kindMask(view, kinds);
  const counts = new Uint32Array(view.kinds.ids.length);
  const chosen = new Uint32Array(list.size);
  let size = 0;
  for (let at = 0; at < list.size; at++) {
    const kind = kindOf(view, list.id[at] as number);
    counts[kind] = (counts[kind] as number) + 1;
    if (mask[kind] === 1) chosen[size++] = at;
  }
  return { chosen: chosen.subarray(0, size), counts };
}

function orderBy(view: DatasetView, list: NeighbourList, chosen: Uint32Array, order: NeighbourOrder): void {
  const { degree } = view.dataset.index;
  const sortBy = (key: (at: number) => number): void => {
    radixSort(Uint32Array.from(chosen, key), chosen);
  };
  if (order === 'most-shared') sortBy((at) => ~(degree[list.id[at] as number] as number));
  if (order === 'least-shared') sortBy((at) => degree[list.id[at] as number] as number);
  if (order === 'most-recent')
    sortBy((at) => (list.last[at] === NO_TIME ? NO_TIME : NO_TIME - 1 - (list.last[at] as number)));
  if (order !== 'strongest') return;
  sortBy((at) => ~Math.min(0xffff_ffff, list.count[at] as number));
  sortBy((at) => ~millibits(view, list.id[at] as number));
}

/** Bits as a sortable integer, to a thousandth. */
function millibits(view: DatasetView, id: number): number {
  return Math.max(0, Math.round((view.marks.bitsOf(id) ?? 0) * 1000));
}
