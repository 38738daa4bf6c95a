// What the table asks for and what it hands out: queries from its state, rows as tab-separated text and as CSV, names of its columns.
import type { EntityRow, TableColumn, TableQuery, TableScope } from '../../../shared/engine/engine';
import { csvCell, defused } from '../../../shared/kernel/csv-cell';
import type { Sort } from '../../state/table-layout';
import { rangeOf, type TimeSpan } from '../../state/workbench';

/** `text` is what was settled on, not every keystroke. Empty `kinds`: all. */
export type TableAsk = {
  scope: TableScope;
  kinds: readonly string[];
  text: string;
  /** Those seen then; null: whenever. */
  span: TimeSpan | null;
  sort: readonly Sort[];
};

export function queryOf(
  { scope, kinds, text, span, sort }: TableAsk,
  offset: number,
  limit: number,
): TableQuery {
  return { scope, kinds: [...kinds], text, ...rangeOf(span), sort: [...sort], offset, limit };
}

/** Names an ask completely, long lists of entities included. */
export function askKey(ask: TableAsk, version: string): string {
  return `${version} ${JSON.stringify(ask)}`;
}

/** The columns as their headers, and as TSV and CSV name them. */
export const COLUMN_LABELS: Readonly<Record<TableColumn, string>> = {
  kind: 'Kind',
  value: 'Value',
  degree: 'Neighbours',
  volume: 'Volume',
  first: 'First seen',
  last: 'Last seen',
  ring: 'Ring',
  confidence: 'Sure',
};

/** A header and one line per row; times in UTC, values whole. Text that a spreadsheet would evaluate gets an apostrophe before it. */
export function rowsAsTsv(rows: readonly EntityRow[], columns: readonly TableColumn[]): string {
  const header = columns.map((column) => COLUMN_LABELS[column]).join('\t');
  const lines = rows.map((row) => columns.map((column) => tsvCell(plainValue(row, column))).join('\t'));
  return [header, ...lines].join('\n');
}

/** With a mark: spreadsheets take UTF-8 for another encoding without one. */
export function csvHeader(columns: readonly TableColumn[]): string {
  return `\ufeff${columns.map((column) => csvCell(COLUMN_LABELS[column])).join(',')}\r\n`;
}

/** What `rowsAsTsv` says, by RFC 4180: values keep their line ends. */
export function csvRows(rows: readonly EntityRow[], columns: readonly TableColumn[]): string {
  return rows
    .map((row) => `${columns.map((column) => csvCell(plainValue(row, column))).join(',')}\r\n`)
    .join('');
}

/** What a cell holds before it is written for people: ids, whole values, ISO 8601 in UTC, plain figures. */
export function plainValue(row: EntityRow, column: TableColumn): string | number | null {
  switch (column) {
    case 'kind':
      return row.key.kind;
    case 'value':
      return row.key.value;
    case 'first':
    case 'last':
      return row[column] === null ? null : new Date(row[column]).toISOString();
    default:
      return row[column];
  }
}

function tsvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A tab or a line end inside a value would move everything after it.
  return defused(value.replace(/[\t\r\n]+/gu, ' '));
}
