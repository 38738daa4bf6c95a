// What is asked of tables: of which, of whom, filtered and sorted by what. One shape of question for all of them.
import type { EntityId } from '../dataset/types';

export type TableScope =
  { type: 'all' } | { type: 'ring'; ringId: string } | { type: 'entities'; ids: EntityId[] };

/** Every table by its name: the columns that it sorts by, and what its facets are of. */
export type Tables = {
  entities: {
    column: 'kind' | 'value' | 'degree' | 'volume' | 'first' | 'last' | 'ring' | 'confidence';
    facet: 'kind';
  };
  observations: {
    column: 'subject' | 'relation' | 'object' | 'first' | 'last' | 'count' | 'source' | 'row';
    facet: 'object' | 'relation' | 'source';
  };
  links: {
    column: 'account' | 'other' | 'bits' | 'standing' | 'ring' | 'shared' | 'strongest';
    facet: 'standing' | 'rings' | 'strongest';
  };
};
export type TableName = keyof Tables;
export type TableColumn<T extends TableName = TableName> = Tables[T]['column'];
export type TableFacet<T extends TableName = TableName> = Tables[T]['facet'];

/** docs/spec/tables.md. */
export type TableQuery<T extends TableName = TableName> = {
  table: T;
  /** Of entities those in it, of observations and links those with either end in it. */
  scope: TableScope;
  /** Values of facets; one without any lets everything through. */
  chosen: Partial<Record<TableFacet<T>, string[]>>;
  /** As docs/spec/finding.md has it, sought in the entities of a row; empty: all. */
  text: string;
  /** Those that were seen then, both ends included. */
  from: number | null;
  to: number | null;
  sort: { column: TableColumn<T>; descending: boolean }[];
  offset: number;
  limit: number;
};
/** Rows with a value by what the other filters let through, most first. */
export type FacetCount = { value: string; rows: number };
