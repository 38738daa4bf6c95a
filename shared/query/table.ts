// Pages of a table: filter, sort, cut. Scrolling asks for the same rows again and again, so the last few orders are kept.
import type { TablePage } from '../engine/engine';
import type { TableName, TableQuery } from '../engine/tables';
import { filterRows } from './table-filter';
import { sortRows } from './table-sort';
import type { FilteredRows, TableSource } from './table-source';

/** Remembers filtered and sorted rows of one table: 4 bytes a row each. */
export type TableMemory<T extends TableName = TableName> = {
  filtered: Map<string, FilteredRows<T>>;
  sorted: Map<string, Uint32Array>;
};

/** Of every table its own: going from one to another and back asks for what is there. */
export type TableMemories = { [T in TableName]: TableMemory<T> };

const KEPT = 3;
/** Of all that are kept together, but for the newest, which always is. */
const KEPT_ROWS = 6_000_000;

export function createTableMemory<T extends TableName>(): TableMemory<T> {
  return { filtered: new Map(), sorted: new Map() };
}

export function createTableMemories(): TableMemories {
  return {
    entities: createTableMemory(),
    observations: createTableMemory(),
    links: createTableMemory(),
  };
}

/** @throws RetortError `ring-not-found`, `entity-not-found` */
export function tablePage<T extends TableName>(
  source: TableSource<T>,
  query: TableQuery<T>,
  memory: TableMemory<T>,
): TablePage<T> {
  const { scope, chosen, text, from, to, sort } = query;
  const filterKey = JSON.stringify([scope, chosen, text, from, to]);
  const rows = remember(
    memory.filtered,
    filterKey,
    () => filterRows(source, query),
    ({ ids }) => ids.length,
  );
  const ids =
    sort.length === 0
      ? rows.ids
      : remember(
          memory.sorted,
          JSON.stringify([filterKey, sort]),
          () => sortRows(source, rows.ids, sort),
          ({ length }) => length,
        );
  const page = ids.subarray(query.offset, query.offset + query.limit);
  return {
    rows: Array.from(page, (id) => source.row(id)),
    total: ids.length,
    of: rows.of,
    facets: rows.facets,
  };
}

function remember<V>(memory: Map<string, V>, key: string, make: () => V, rowsOf: (value: V) => number): V {
  const known = memory.get(key) ?? make();
  memory.delete(key);
  memory.set(key, known);
  let rows = [...memory.values()].reduce((sum, value) => sum + rowsOf(value), 0);
  for (const [oldest, value] of memory) {
    if (oldest === key || (memory.size <= KEPT && rows <= KEPT_ROWS)) break;
    rows -= rowsOf(value);
    memory.delete(oldest);
  }
  return known;
}
