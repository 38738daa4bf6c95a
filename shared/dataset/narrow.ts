// Columns of a segment in half the room: neighbours in a log are close in time and in row, so that distances from the least of them are small.

/**
 * Milliseconds since 1970 UTC: `base` and what a row adds in `unit`s, a second where all are whole seconds; MISSING where there is none. As they came (`base` 0)
 * where they lie too far apart, or are no whole milliseconds.
 */
export type Times = { base: number; unit: 1 | 1000; values: Uint32Array | Float64Array };
/** Rows of the log: `base` and what a row adds. */
export type Rows = { base: number; values: Uint16Array | Uint32Array };

const MISSING = 0xffff_ffff;
const MOST_NARROW = 0xffff;

export function narrowTimes(times: Float64Array): Times {
  const { base, last, unit } = spanOf(times);
  if (unit === undefined || (last - base) / unit >= MISSING) return { base: 0, unit: 1, values: times };
  const values = new Uint32Array(times.length);
  for (let row = 0; row < values.length; row++) {
    const time = times[row] as number;
    values[row] = Number.isNaN(time) ? MISSING : (time - base) / unit;
  }
  return { base, unit, values };
}

/** `unit` is undefined where some are no whole milliseconds. */
function spanOf(times: Float64Array): { base: number; last: number; unit: 1 | 1000 | undefined } {
  let base = Infinity;
  let last = -Infinity;
  let isSeconds = true;
  for (let row = 0; row < times.length; row++) {
    const time = times[row] as number;
    if (Number.isNaN(time)) continue;
    if (!Number.isInteger(time)) return { base, last, unit: undefined };
    isSeconds &&= time % 1000 === 0;
    if (time < base) base = time;
    if (time > last) last = time;
  }
  const unit = isSeconds ? 1000 : 1;
  return last < base ? { base: 0, last: 0, unit } : { base, last, unit };
}

/** NaN where there is none. */
export function timeAt({ base, unit, values }: Times, row: number): number {
  const value = values[row] as number;
  return value === MISSING && values instanceof Uint32Array ? NaN : base + value * unit;
}

/** All at once, for who reads every row. */
export function wideTimes({ base, unit, values }: Times): Float64Array {
  if (values instanceof Float64Array) return values;
  const times = new Float64Array(values.length);
  for (let row = 0; row < times.length; row++) {
    const value = values[row] as number;
    times[row] = value === MISSING ? NaN : base + value * unit;
  }
  return times;
}

export function narrowRows(rows: Uint32Array): Rows {
  let base = Infinity;
  let last = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row < base) base = row;
    if (row > last) last = row;
  }
  if (rows.length === 0 || last - base > MOST_NARROW) return { base: 0, values: rows };
  const values = new Uint16Array(rows.length);
  for (let at = 0; at < values.length; at++) values[at] = (rows[at] as number) - base;
  return { base, values };
}

export function rowAt({ base, values }: Rows, at: number): number {
  return base + (values[at] as number);
}
