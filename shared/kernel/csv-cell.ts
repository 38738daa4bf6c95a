// A field of a CSV (RFC 4180) whose text comes from outside: a spreadsheet will open it, and none of it may act as a formula.

/** Text that a spreadsheet would evaluate (OWASP, "CSV injection") gets an apostrophe before it; numbers stay numbers, null is an empty field. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
