// Sorts table rows by any columns: one stable radix sort of integer keys per column, the last column first.
import { radixSort } from '../dataset/sort';
import type { TableName, TableQuery } from '../engine/tables';
import { MISSING } from './sort-keys';
import type { TableSource } from './table-source';

/** A sorted copy; rows that are equal in every column keep their order. */
export function sortRows<T extends TableName>(
  source: TableSource<T>,
  rows: Uint32Array,
  sort: TableQuery<T>['sort'],
): Uint32Array {
  const places = new Uint32Array(rows.length);
  for (let at = 0; at < places.length; at++) places[at] = at;
  for (const { column, descending } of [...sort].reverse())
    for (const keys of source.columns[column](rows)) radixSort(inOrder(keys, places, descending), places);
  for (let at = 0; at < places.length; at++) places[at] = rows[places[at] as number] as number;
  return places;
}

function inOrder(keys: Uint32Array, places: Uint32Array, descending: boolean): Uint32Array {
  const ordered = new Uint32Array(keys.length);
  for (let at = 0; at < ordered.length; at++) {
    const key = keys[places[at] as number] as number;
    ordered[at] = descending && key !== MISSING ? MISSING - 1 - key : key;
  }
  return ordered;
}
