// What the table asks for and what it hands out: queries from its state, rows as tab-separated text, names of its columns.
import type { EntityRow, TableColumn, TableQuery, TableScope } from '../../../shared/engine/engine';

export type Sort = { column: TableColumn; descending: boolean };

/** `text` is what was settled on, not every keystroke. Empty `kinds`: all. */
export type TableAsk = { scope: TableScope; kinds: readonly string[]; text: string; sort: readonly Sort[] };

export function queryOf({ scope, kinds, text, sort }: TableAsk, offset: number, limit: number): TableQuery {
  return { scope, kinds: [...kinds], text, from: null, to: null, sort: [...sort], offset, limit };
}

/** Names an ask completely, long lists of entities included. */
export function askKey(ask: TableAsk, version: string): string {
  return `${version} ${JSON.stringify(ask)}`;
}

/** The columns as their headers, and as TSV names them. */
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
  return [header, ...rows.map((row) => columns.map((column) => cell(written(row, column))).join('\t'))].join(
    '\n',
  );
}

function written(row: EntityRow, column: TableColumn): string | number | null {
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

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A tab or a line end inside a value would move everything after it.
  const flat = value.replace(/[\t\r\n]+/gu, ' ');
  return /^\s*[=+\-@＝＋－＠]/u.test(flat) ? `'${flat}` : flat;
}

/** With the modifier, a column joins the order; else it becomes the order. Pressed again it turns round, then goes. */
export function nextSort(
  sort: readonly Sort[],
  column: TableColumn,
  join: boolean,
  descendingFirst: boolean,
): Sort[] {
  const known = sort.find((each) => each.column === column);
  const others = join ? sort.filter((each) => each.column !== column) : [];
  if (known === undefined) return [...others, { column, descending: descendingFirst }];
  if (known.descending !== descendingFirst) return others;
  const turned = { column, descending: !descendingFirst };
  return join ? sort.map((each) => (each.column === column ? turned : each)) : [turned];
}
