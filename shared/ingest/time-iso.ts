// ISO 8601 dates and times over bytes (also RFC 3339, and what databases print: a space for the T, a space before the offset). Rule I14.
import { clockProblem, dateProblem, DAY_MS, daysFromCivil } from './time-calendar';
import { fourDigits, fractionMilliseconds, offsetMilliseconds, pastDigits, twoDigits } from './time-digits';
import type { TimeState } from './time-state';
import type { Zone } from './time-zone';

const DASH = 45;
const COLON = 58;
const SPACE = 32;
const SHAPE = 'not an ISO 8601 time';

/** Milliseconds since 1970 UTC; NaN with `state.detail` set. */
export function readIso(state: TimeState, zone: Zone, bytes: Uint8Array, start: number, end: number): number {
  const day = readDate(state, bytes, start, end);
  if (Number.isNaN(day)) return day;
  if (end - start === 10) return local(state, zone, day);
  const separator = bytes[start + 10] as number;
  if ((separator | 0x20) !== 116 && separator !== SPACE) return refuse(state, SHAPE);
  return readClock(state, zone, day, bytes, start + 11, end);
}

/** The date's midnight; reading the same date as before costs ten comparisons. */
function readDate(state: TimeState, bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 10 || bytes[start + 4] !== DASH || bytes[start + 7] !== DASH) return refuse(state, SHAPE);
  const year = fourDigits(bytes, start);
  const month = twoDigits(bytes, start + 5);
  const day = twoDigits(bytes, start + 8);
  if (year < 0 || month < 0 || day < 0) return refuse(state, SHAPE);
  const key = (year * 100 + month) * 100 + day;
  if (key === state.dateKey) return state.dateMs;
  const problem = dateProblem(year, month, day);
  if (problem !== '') return refuse(state, problem);
  state.dateKey = key;
  state.dateMs = daysFromCivil(year, month, day) * DAY_MS;
  return state.dateMs;
}

function readClock(
  state: TimeState,
  zone: Zone,
  day: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const hour = twoDigits(bytes, start);
  const minute = bytes[start + 2] === COLON ? twoDigits(bytes, start + 3) : -1;
  if (hour < 0 || minute < 0 || start + 5 > end) return refuse(state, SHAPE);
  let at = start + 5;
  let second = 0;
  let milliseconds = 0;
  if (at < end && bytes[at] === COLON) {
    second = twoDigits(bytes, at + 1);
    at += 3;
    if (second < 0 || at > end) return refuse(state, SHAPE);
    if (at < end && (bytes[at] === 46 || bytes[at] === 44)) {
      const after = pastDigits(bytes, at + 1, end);
      if (after === at + 1) return refuse(state, SHAPE);
      milliseconds = fractionMilliseconds(bytes, at + 1, after);
      at = after;
    }
  }
  const problem = clockProblem(hour, minute, second);
  if (problem !== '') return refuse(state, problem);
  const time = day + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
  return at === end ? local(state, zone, time) : withOffset(state, time, bytes, at, end);
}

function withOffset(state: TimeState, time: number, bytes: Uint8Array, start: number, end: number): number {
  const at = bytes[start] === SPACE ? start + 1 : start;
  const offset = offsetMilliseconds(bytes, at, end);
  return Number.isNaN(offset) ? refuse(state, SHAPE) : time - offset;
}

function local(state: TimeState, zone: Zone, time: number): number {
  const utc = zone.fixed === null ? zone.toUtc(time) : time - zone.fixed;
  return Number.isNaN(utc) ? refuse(state, 'never was: clocks were put forward') : utc;
}

function refuse(state: TimeState, detail: string): number {
  state.detail = detail;
  return Number.NaN;
}
