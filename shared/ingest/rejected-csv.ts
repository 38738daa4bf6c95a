// Rejected rows as a CSV for download. The cells are hostile text that a spreadsheet will open, so none of them may act as a formula.
import { csvCell } from '../kernel/csv-cell';
import type { RejectedRow } from '../model/records/rejected-row';

const COLUMNS = ['row', 'offset', 'column', 'value', 'reason', 'detail', 'text'] as const;

/** RFC 4180 with a header, CRLF, UTF-8 with a mark (spreadsheets take it for another encoding without one). */
export function rejectedCsv(rows: readonly RejectedRow[]): string {
  return `\ufeff${COLUMNS.join(',')}\r\n${rejectedCsvRows(rows)}`;
}

/** The rows alone, for files that are written block by block. */
export function rejectedCsvRows(rows: readonly RejectedRow[]): string {
  return rows.map((row) => `${COLUMNS.map((column) => csvCell(row[column])).join(',')}\r\n`).join('');
}

/** Last row of a file that does not hold all rejected rows, saying so; empty when it holds all. */
export function rejectedCsvEnd(kept: number, rejected: number): string {
  if (kept >= rejected) return '';
  const words = `first ${grouped(kept)} of ${grouped(rejected)} rejected rows kept; the rest are counted, not listed`;
  return `${COLUMNS.map((column) => (column === 'detail' ? csvCell(words) : '')).join(',')}\r\n`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
