// Sorts table rows by any columns: one stable radix sort of integer keys per column, the last column first.
import { radixSort } from '../dataset/sort';
import { NO_TIME } from '../dataset/types';
import { rankValues, valueRanks } from '../dataset/value-order';
import type { TableColumn, TableQuery } from '../engine/engine';
import type { DatasetView } from './view';
import { kindOf } from './view';

/** Rows without a value come last in either direction. */
const MISSING = 0xffff_ffff;
/** Below this share of all entities it is cheaper to rank only the rows at hand. */
const FEW = 1 / 8;

/** A sorted copy; rows that are equal in every column keep their order. */
export function sortRows(view: DatasetView, ids: Uint32Array, sort: TableQuery['sort']): Uint32Array {
  const sorted = ids.slice();
  for (const { column, descending } of [...sort].reverse())
    for (const key of keysOf(view, column, ids)) sortByKey(sorted, key, descending);
  return sorted;
}

function sortByKey(ids: Uint32Array, key: (id: number) => number, descending: boolean): void {
  const keys = new Uint32Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const value = key(ids[at] as number);
    keys[at] = descending && value !== MISSING ? MISSING - 1 - value : value;
  }
  radixSort(keys, ids);
}

/** Integer keys of a column, the least significant first. */
function keysOf(view: DatasetView, column: TableColumn, ids: Uint32Array): ((id: number) => number)[] {
  const { dataset, marks } = view;
  switch (column) {
    case 'kind':
      return [kindKey(view)];
    case 'value':
      return [valueKey(view, ids)];
    case 'degree':
      return [(id) => dataset.index.degree[id] as number];
    case 'volume':
      return volumeKeys(view.columns().volume, ids);
    case 'first':
      return [timeKey(view.columns().first)];
    case 'last':
      return [timeKey(view.columns().last)];
    case 'ring':
      return [(id) => marks.rankOf(id) || NO_TIME];
    case 'confidence':
      return [confidenceKey(marks)];
  }
}

function timeKey(times: Uint32Array): (id: number) => number {
  return (id) => times[id] as number;
}

/** Six digits tell any two apart that people would. */
function confidenceKey(marks: DatasetView['marks']): (id: number) => number {
  return (id) => (marks.rankOf(id) === 0 ? MISSING : Math.round(marks.confidenceOf(id) * 1e6));
}

function kindKey(view: DatasetView): (id: number) => number {
  const alphabetical = [...view.kinds.ids].sort();
  const place = view.kinds.ids.map((kind) => alphabetical.indexOf(kind));
  return (id) => place[kindOf(view, id)] as number;
}

function valueKey({ dataset: { dictionary } }: DatasetView, ids: Uint32Array): (id: number) => number {
  const few = ids.length < dictionary.size * FEW;
  const ranks = few ? rankValues(dictionary, ids) : valueRanks(dictionary);
  return (id) => ranks[id] as number;
}

/** Volumes pass 2^32 on large logs: then the lower 31 bits are one key and the rest another. */
function volumeKeys(volume: Float64Array, ids: Uint32Array): ((id: number) => number)[] {
  let largest = 0;
  for (const id of ids) largest = Math.max(largest, volume[id] as number);
  if (largest < 2 ** 31) return [(id) => volume[id] as number];
  return [(id) => (volume[id] as number) % 2 ** 31, (id) => Math.floor((volume[id] as number) / 2 ** 31)];
}
