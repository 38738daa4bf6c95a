// Pages of the table: filter, sort, cut. Scrolling asks for the same rows again and again, so the last few orders are kept.
import type { TablePage, TableQuery } from '../engine/engine';
import { entityRow } from './rows';
import type { FilteredRows } from './table-filter';
import { filterRows } from './table-filter';
import { sortRows } from './table-sort';
import type { DatasetView } from './view';

/** Remembers filtered and sorted rows of one view: 4 bytes a row each. */
export type TableMemory = { filtered: Map<string, FilteredRows>; sorted: Map<string, Uint32Array> };

const KEPT = 3;

export function createTableMemory(): TableMemory {
  return { filtered: new Map(), sorted: new Map() };
}

/**
 * `seen` is the answer of `seenBetween` to the query's dates.
 * @throws RetortError `ring-not-found`, `entity-not-found`
 */
export function tablePage(
  view: DatasetView,
  query: TableQuery,
  memory: TableMemory,
  seen: Uint8Array | null = null,
): TablePage {
  const { scope, kinds, text, from, to, sort } = query;
  const filterKey = JSON.stringify([scope, kinds, text, from, to]);
  const rows = remember(memory.filtered, filterKey, () => filterRows(view, { scope, kinds, text, seen }));
  const ids =
    sort.length === 0
      ? rows.ids
      : remember(memory.sorted, JSON.stringify([filterKey, sort]), () => sortRows(view, rows.ids, sort));
  const page = ids.subarray(query.offset, query.offset + query.limit);
  return {
    rows: Array.from(page, (id) => entityRow(view, id)),
    total: ids.length,
    of: rows.of,
    facets: rows.facets,
  };
}

function remember<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key) ?? make();
  memory.delete(key);
  memory.set(key, known);
  for (const oldest of memory.keys()) {
    if (memory.size <= KEPT) break;
    memory.delete(oldest);
  }
  return known;
}
