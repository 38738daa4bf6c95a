// What a table is made of. Its rows are told by 32-bit ids of its own, and whatever is asked of one is asked of very many.
import type { TableRow } from '../engine/engine';
import type {
  FacetCount,
  TableColumn,
  TableFacet,
  TableName,
  TableQuery,
  TableScope,
} from '../engine/tables';

/** A whole number of a row, by its id. */
export type RowKey = (row: number) => number;
export type RowTest = (row: number) => boolean;

/** `of` gives the place of a row's value among `values`; -1: it has none. */
export type FacetSource = { values: readonly string[]; of: RowKey };

export type TableFilter = Pick<TableQuery, 'text' | 'from' | 'to'>;

export type TableSource<T extends TableName = TableName> = {
  /** Those in scope, in the order of a table that is not sorted. @throws RetortError `ring-not-found`, `entity-not-found` */
  rows(scope: TableScope): Uint32Array;
  /** Null: every row passes. */
  test(filter: TableFilter): RowTest | null;
  facets: Readonly<Record<TableFacet<T>, FacetSource>>;
  /** Keys by which these rows sort, in their order, the least significant first: below MISSING, or MISSING itself. */
  columns: Readonly<Record<TableColumn<T>, (rows: Uint32Array) => Uint32Array[]>>;
  row(id: number): TableRow<T>;
};

/** `ids` as the source orders them; `of` counts the scope before any filter. */
export type FilteredRows<T extends TableName = TableName> = {
  ids: Uint32Array;
  of: number;
  facets: Record<TableFacet<T>, FacetCount[]>;
};
