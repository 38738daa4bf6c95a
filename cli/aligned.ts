// Columns of text for a terminal, and figures as they stand in them.

/** Cells padded to their column's widest; `right`: which columns are figures. */
export function aligned(rows: readonly (readonly string[])[], right: readonly boolean[]): string[] {
  const widths = right.map((_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, c) => (right[c] === true ? cell.padStart(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

export function figure(value: number): string {
  return value.toLocaleString('en');
}

/** Bits with their sign: "+4.5". */
export function signed(bits: number): string {
  return `${bits < 0 ? '-' : '+'}${Math.abs(bits).toFixed(1)}`;
}

/** To a thousandth, as reports print bits. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** A name from outside, which must not move the cursor. */
export function plain(name: string): string {
  return name.replace(/\p{Cc}/gu, ' ');
}
