// Rejected rows as a CSV file (RFC 4180): what a person opens in a spreadsheet, or mends and imports again.
import type { RejectedRow } from '../../../shared/model/records/rejected-row';

export const REJECTS_HEADER = 'row,column,value,reason,found,text\r\n';

/** One block of rows as CSV lines. The row's own text is quoted whole, so nothing of it is lost. */
export function rejectsCsv(rows: readonly RejectedRow[], words: (row: RejectedRow) => string): string {
  return rows.map((row) => line([String(row.row), row.column, row.value, words(row), row.detail, row.text])).join('');
}

/** "signins.csv.gz" gives "signins.rejected.csv". */
export function rejectsName(file: string): string {
  return `${file.replace(/(\.(csv|tsv|txt|jsonl|ndjson|json|log))?(\.gz)?$/i, '')}.rejected.csv`;
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

function field(value: string): string {
  const safe = looksLikeFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A spreadsheet runs cells that begin so; logs are hostile, hence the apostrophe (OWASP, CSV injection). */
function looksLikeFormula(value: string): boolean {
  return /^[=+\-@\t\r]/.test(value);
}
