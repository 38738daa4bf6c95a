// A field of a CSV, or of tab-separated text, as Retort writes it. What comes from a log is hostile text that a spreadsheet will open, so no field may act as a formula.

/** As RFC 4180: quoted where it must be, and where a reader might trim it. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = defused(value);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same between tabs: a tab or a line end inside a value would move everything after it. */
export function tsvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return defused(value.replace(/[\t\r\n]+/gu, ' '));
}

/** Text that a spreadsheet would evaluate (OWASP, "CSV injection") gets an apostrophe before it. */
export function defused(text: string): string {
  return /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}
