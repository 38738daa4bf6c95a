// Events as numbers in growing columns: a million accounts' logs never stand in memory as text.
import { HISTORY_DAYS, DAY } from './calendar';

/** Column 0 is the time in seconds from the window's start, biased by the history so that it is never negative. */
export type EventTable = { readonly width: number; rows: number; columns: Uint32Array[] };

const BIAS = HISTORY_DAYS * DAY;
const INDEX_SPAN = 2 ** 27;

export function createTable(width: number): EventTable {
  return { width, rows: 0, columns: Array.from({ length: width }, () => new Uint32Array(1024)) };
}

/** `values` has the table's width; its first is a time in seconds from the window's start. */
export function append(table: EventTable, ...values: number[]): void {
  const row = table.rows;
  if (row === (table.columns[0] as Uint32Array).length) table.columns = table.columns.map(doubled);
  for (let c = 0; c < table.width; c++) {
    (table.columns[c] as Uint32Array)[row] = c === 0 ? (values[0] as number) + BIAS : (values[c] as number);
  }
  table.rows = row + 1;
}

export function timeOf(table: EventTable, row: number): number {
  return ((table.columns[0] as Uint32Array)[row] as number) - BIAS;
}

export function column(table: EventTable, index: number): Uint32Array {
  return table.columns[index] as Uint32Array;
}

/** Rows in order of time; events of one second stay in the order in which they were told. */
export function chronological(table: EventTable): Uint32Array {
  const times = column(table, 0);
  // Time takes 26 bits and the row 27: together they are exact in a double, and sorting numbers is fast.
  const keys = new Float64Array(table.rows);
  for (let row = 0; row < table.rows; row++) keys[row] = (times[row] as number) * INDEX_SPAN + row;
  keys.sort();
  return Uint32Array.from(keys, (key) => key % INDEX_SPAN);
}

function doubled(old: Uint32Array): Uint32Array {
  const grown = new Uint32Array(old.length * 2);
  grown.set(old);
  return grown;
}
