// What the table asks for and what it hands out: queries from its state, rows as tab-separated text and as CSV.
import type { TableRow } from '../../../shared/engine/engine';
import type { TableName, TableQuery, TableScope } from '../../../shared/engine/tables';
import { csvCell, tsvCell } from '../../../shared/kernel/csv-cell';
import type { Sort } from '../../state/table-layout';
import { rangeOf, type TimeSpan } from '../../state/workbench';
import type { Chosen } from './table-desk';
import type { ColumnRecord } from './table-record';

/** `text` is what was settled on, not every keystroke. */
export type TableAsk = {
  table: TableName;
  scope: TableScope;
  chosen: Chosen;
  text: string;
  /** Those seen then; null: whenever. */
  span: TimeSpan | null;
  sort: readonly Sort[];
};

export function queryOf(
  { table, scope, chosen, text, span, sort }: TableAsk,
  offset: number,
  limit: number,
): TableQuery {
  const values = Object.entries(chosen).map(([facet, these]) => [facet, [...these]]);
  const asked = { table, scope, chosen: Object.fromEntries(values) as TableQuery['chosen'], text };
  return { ...asked, ...rangeOf(span), sort: [...sort], offset, limit };
}

/** Names an ask completely, long lists of entities included. */
export function askKey(ask: TableAsk, version: string): string {
  return `${version} ${JSON.stringify(ask)}`;
}

/** A header and one line per row; times in UTC, values whole. Text that a spreadsheet would evaluate gets an apostrophe before it. */
export function rowsAsTsv(rows: readonly TableRow[], columns: readonly ColumnRecord[]): string {
  const header = columns.map(({ label }) => label).join('\t');
  const lines = rows.map((row) => columns.map((column) => tsvCell(column.plain(row))).join('\t'));
  return [header, ...lines].join('\n');
}

/** With a mark: spreadsheets take UTF-8 for another encoding without one. */
export function csvHeader(columns: readonly ColumnRecord[]): string {
  return `\ufeff${columns.map(({ label }) => csvCell(label)).join(',')}\r\n`;
}

/** What `rowsAsTsv` says, by RFC 4180: values keep their line ends. */
export function csvRows(rows: readonly TableRow[], columns: readonly ColumnRecord[]): string {
  return rows.map((row) => `${columns.map((column) => csvCell(column.plain(row))).join(',')}\r\n`).join('');
}
