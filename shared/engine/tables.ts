// The tables: what their rows are, what they sort by and what they are filtered by. One shape of question for all of them.
import type { EntityId, EntityKey } from '../dataset/types';
import type { LinkStanding } from '../linkage/scored-links';

/** Times here and in the engine: milliseconds since 1970 UTC, null when unknown. */
export type TimeRange = { first: number | null; last: number | null };

/** One entity as lists and the table show it. */
export type EntityRow = TimeRange & {
  id: EntityId;
  key: EntityKey;
  /** Distinct neighbours. */
  degree: number;
  /** Sum of observation counts. */
  volume: number;
  /** Rank of the ring it is in (accounts), null outside. */
  ring: number | null;
  /** 0..1: how sure it is that it belongs to its ring, from its bits; null outside. */
  confidence: number | null;
};

export type TableScope =
  { type: 'all' } | { type: 'ring'; ringId: string } | { type: 'entities'; ids: EntityId[] };

/** What was seen: in the order of the log, once for each row of it that said so. `id` is valid for one dataset. */
export type ObservationRow = TimeRange & {
  id: number;
  subject: EntityRow;
  object: EntityRow;
  relation: string;
  count: number;
  source: { id: string; name: string };
  /** Of the log. */
  row: number;
};

/** Two accounts whose evidence was scored. `id` is valid until rings are found again. */
export type LinkRow = {
  id: number;
  account: EntityRow;
  other: EntityRow;
  /** Prior included. */
  bits: number;
  standing: LinkStanding;
  /** Shared selectors that count, and the one that counts most before its group's discount; null: they share none. */
  shared: number;
  strongest: EntityRow | null;
};

/** Every table by its name: its rows, the columns that it sorts by, and what its facets are of. */
export type Tables = {
  entities: {
    row: EntityRow;
    column: 'kind' | 'value' | 'degree' | 'volume' | 'first' | 'last' | 'ring' | 'confidence';
    facet: 'kind';
  };
  observations: {
    row: ObservationRow;
    column: 'subject' | 'relation' | 'object' | 'first' | 'last' | 'count' | 'source' | 'row';
    facet: 'object' | 'relation' | 'source';
  };
  links: {
    row: LinkRow;
    column: 'account' | 'other' | 'bits' | 'standing' | 'ring' | 'shared' | 'strongest';
    facet: 'standing' | 'rings' | 'strongest';
  };
};
export type TableName = keyof Tables;
export type TableRow<T extends TableName = TableName> = Tables[T]['row'];
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
export type TablePage<T extends TableName = TableName> = {
  rows: TableRow<T>[];
  total: number;
  /** In scope, before any filter. */
  of: number;
  facets: Record<TableFacet<T>, FacetCount[]>;
};
