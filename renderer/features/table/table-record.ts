// What the one table needs to know of entities, observations and links: their columns, their facets, and whom a row is about. One record each.
import type { ComponentType, ReactNode } from 'react';
import type { EntityId } from '../../../shared/dataset/types';
import type { TableRow } from '../../../shared/engine/engine';
import type { TableColumn, TableFacet, TableName } from '../../../shared/engine/tables';

/** What a cell holds before it is written for people: ids, whole values, ISO 8601 in UTC, plain figures. */
export type PlainValue = string | number | null;

export type ColumnRecord<T extends TableName = TableName> = {
  id: TableColumn<T>;
  /** In its head, and in files. */
  label: string;
  /** Pixels, as it ships. */
  width: number;
  /** Figures stand at the right. */
  numeric?: true;
  /** Sorted from the largest or latest when first pressed. */
  descendingFirst?: true;
  plain(row: TableRow<T>): PlainValue;
  /** For people. */
  show(row: TableRow<T>): ReactNode;
};

export type FacetRecord<T extends TableName = TableName> = {
  id: TableFacet<T>;
  title: string;
  Label: ComponentType<{ value: string }>;
};

export type TableRecord<T extends TableName = TableName> = {
  name: T;
  /** "Observations" */
  label: string;
  columns: readonly ColumnRecord<T>[];
  /** Takes the room that the other columns leave, until a person gives it a width. */
  flexible: TableColumn<T>;
  facets: readonly FacetRecord<T>[];
  /** What the filter is sought in, for its field and for who finds nothing. */
  soughtIn: string;
  /** Entities that a row is about: lit, and selected with it. */
  ends(row: TableRow<T>): EntityId[];
  /** Of files of a ring: "ring-1" and this. */
  ofRing: string;
};
