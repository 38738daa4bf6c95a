// Unix times over bytes: digits with an optional fraction; what JSON may write beside it (exponents) takes the slow way. Rule I15.
import type { TimeState } from './time-state';
import { fractionMilliseconds, integer, pastDigits } from './time-digits';

/** `unit`: milliseconds of one unit (1000, 1, 0.001). NaN with `state.detail` set when it is no number. */
export function readUnix(
  state: TimeState,
  unit: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const after = pastDigits(bytes, start, end);
  const whole = integer(bytes, start, after);
  if (Number.isNaN(whole)) return readWritten(state, unit, bytes, start, end);
  if (after === end) return unit === 0.001 ? Math.floor(whole / 1000) : whole * unit;
  const digits = bytes[after] === 46 ? pastDigits(bytes, after + 1, end) : -1;
  if (digits !== end || digits === after + 1) return readWritten(state, unit, bytes, start, end);
  if (unit === 1000) return whole * 1000 + fractionMilliseconds(bytes, after + 1, end);
  return Math.floor(unit === 1 ? whole : whole / 1000);
}

function readWritten(state: TimeState, unit: number, bytes: Uint8Array, start: number, end: number): number {
  const text = end - start > 40 ? '' : String.fromCharCode(...bytes.subarray(start, end));
  if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Math.floor(Number(text) * unit);
  state.detail = 'not a number';
  return Number.NaN;
}
