// What several entities have in common: how many of them have it, what sharing it is worth, how many others have it too.
import { radixSort } from '../dataset/sort';
import type { EntityIndex } from '../dataset/types';
import type { SharedPage, SharedQuery, SharedRow } from '../engine/engine';
import { eachNeighbourEdge } from './neighbour-list';
import { entityRow, kindCounts } from './rows';
import { idsInScope } from './scope';
import type { DatasetView } from './view';
import { kindMask, kindOf } from './view';

/** The entities asked about are not among the answers. @throws RetortError `ring-not-found`, `entity-not-found` */
export function sharedBy(view: DatasetView, query: SharedQuery): SharedPage {
  const asked = askedAbout(view, query);
  const among = countAmong(view.dataset.index, asked, view.dataset.dictionary.size);
  const { chosen, counts } = choose(view, among, query);
  sortByWorth(view, chosen, among);
  const page = chosen.subarray(query.offset, query.offset + query.limit);
  return {
    rows: Array.from(page, (id) => sharedRow(view, id, among[id] as number)),
    total: chosen.length,
    of: asked.length,
    byKind: kindCounts(view, counts),
  };
}

function askedAbout(view: DatasetView, { scope, accounts }: SharedQuery): Uint32Array {
  const ids = idsInScope(view, scope) ?? new Uint32Array();
  const only = accounts ? ids.filter((id) => view.kinds.ids[kindOf(view, id)] === 'account') : ids;
  return only.length < 2 ? ids : only;
}

/** Per entity how many of the asked are its neighbours; of the asked themselves 0. */
function countAmong(index: EntityIndex, asked: Uint32Array, entities: number): Uint32Array {
  const among = new Uint32Array(entities);
  for (const id of asked) {
    let last = -1;
    eachNeighbourEdge(index, id, (neighbour) => {
      if (neighbour !== last) among[neighbour] = (among[neighbour] as number) + 1;
      last = neighbour;
    });
  }
  for (const id of asked) among[id] = 0;
  return among;
}

function choose(
  view: DatasetView,
  among: Uint32Array,
  { least, kinds }: SharedQuery,
): { chosen: Uint32Array; counts: Uint32Array } {
  const mask = kindMask(view, kinds);
  const counts = new Uint32Array(view.kinds.ids.length);
  const enough = Math.max(2, least);
  const chosen: number[] = [];
  for (let id = 0; id < among.length; id++) {
    if ((among[id] as number) < enough) continue;
    const kind = kindOf(view, id);
    counts[kind] = (counts[kind] as number) + 1;
    if (mask[kind] === 1) chosen.push(id);
  }
  return { chosen: Uint32Array.from(chosen), counts };
}

/** Each pass keeps the order of the one before: bits decide, then how many have it, then who appeared first. */
function sortByWorth({ marks }: DatasetView, chosen: Uint32Array, among: Uint32Array): void {
  const sortBy = (key: (id: number) => number): void => {
    radixSort(Uint32Array.from(chosen, key), chosen);
  };
  sortBy((id) => ~(among[id] as number));
  sortBy((id) => ~Math.max(0, Math.round(countedBits(marks, id) * 1000)));
}

/** What is suppressed links nobody, whatever its degree says. */
function countedBits(marks: DatasetView['marks'], id: number): number {
  return marks.suppressed(id) === null ? (marks.bitsOf(id) ?? 0) : 0;
}

function sharedRow(view: DatasetView, id: number, among: number): SharedRow {
  const row = entityRow(view, id);
  return {
    row,
    among,
    outside: row.degree - among,
    bits: view.marks.bitsOf(id),
    suppressed: view.marks.suppressed(id)?.reason ?? null,
  };
}
