// A field of a CSV that a command writes.

/** Quoted where it must be; what comes from a file may not act as a formula in a spreadsheet. */
export function csvCell(value: string): string {
  const safe = /^[\s=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
