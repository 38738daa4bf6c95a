// When an observation counts as made, which every histogram of activity goes by, and whether it was in a given time.
import { timeAt, wideTimes } from '../dataset/narrow';
import type { DatasetSegment } from '../dataset/types';

/** Milliseconds since 1970 UTC of its beginning, or of its end where it has no beginning; NaN: neither. */
export function timeOf({ first, last }: DatasetSegment, row: number): number {
  const begun = timeAt(first, row);
  return Number.isNaN(begun) && last !== null ? timeAt(last, row) : begun;
}

/** Whether it lies in a time or reaches into it, both ends included. One without any time does not. */
export function reachesInto(
  { first, last }: DatasetSegment,
  row: number,
  least: number,
  most: number,
): boolean {
  const begun = timeAt(first, row);
  const ended = last === null ? begun : timeAt(last, row);
  // Where one of them is not there, the other says when; where neither is, every comparison fails.
  const low = Number.isNaN(begun) ? ended : begun;
  const high = Number.isNaN(ended) ? begun : ended;
  return low <= most && high >= least;
}

/** Of these rows, in their order; null: of all. At once, for who reads very many. */
export function timesOf(segment: DatasetSegment, rows: Uint32Array | null): Float64Array {
  if (rows !== null) return Float64Array.from(rows, (row) => timeOf(segment, row));
  const first = wideTimes(segment.first);
  if (segment.last === null || !first.some(Number.isNaN)) return first;
  const last = wideTimes(segment.last);
  return first.map((time, row) => (Number.isNaN(time) ? (last[row] as number) : time));
}
