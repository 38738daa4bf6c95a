// Times written in a pattern ("DD/MM/YYYY HH:mm:ss"), compiled once to steps and read over bytes. Rule I16.
import { RetortError } from '../kernel/errors';
import { timeParts, timePatternProblem, type TimeField } from '../model/records/time-pattern';
import { clockProblem, dateProblem, DAY_MS, daysFromCivil, monthOfName } from './time-calendar';
import { fractionMilliseconds, isDigit, offsetMilliseconds, pastDigits } from './time-digits';
import type { TimeState } from './time-state';
import type { Zone } from './time-zone';
import { utf8Bytes } from './utf8';

/** A literal byte, or a field; `exact`: a number directly followed by another, whose digits cannot be told apart otherwise. */
type Step = { token: TimeField | ''; literal: number; exact: boolean };
export type TimePattern = { steps: Step[]; found: Map<TimeField, number> };

const NUMBERS: readonly string[] = ['YYYY', 'YY', 'MM', 'DD', 'HH', 'mm', 'ss'] satisfies TimeField[];

/** @throws RetortError `spec-invalid` for a pattern that cannot tell times */
export function compilePattern(pattern: string): TimePattern {
  const problem = timePatternProblem(pattern);
  if (problem !== undefined) throw new RetortError('spec-invalid', { pattern, problem });
  const steps = (timeParts(pattern) ?? []).flatMap((part): Step[] => {
    if ('field' in part) return [{ token: part.field, literal: 0, exact: false }];
    return Array.from(utf8Bytes(part.literal), (literal) => ({ token: '', literal, exact: false }));
  });
  for (let i = 0; i + 1 < steps.length; i++) {
    const [step, next] = [steps[i] as Step, steps[i + 1] as Step];
    step.exact = isNumber(step.token) && (isNumber(next.token) || next.token === 'SSS');
  }
  return { steps, found: new Map() };
}

/** Milliseconds since 1970 UTC; NaN with `state.detail` set. */
export function readPattern(
  state: TimeState,
  pattern: TimePattern,
  zone: Zone,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const { steps, found } = pattern;
  found.clear();
  let at = start;
  for (const step of steps) {
    at = readStep(step, found, bytes, at, end);
    if (at < 0) return refuse(state, 'not in the pattern');
  }
  return at === end ? compose(state, found, zone) : refuse(state, 'longer than the pattern');
}

/** Index after the step, -1 when the bytes do not fit it. */
function readStep(
  step: Step,
  found: TimePattern['found'],
  bytes: Uint8Array,
  at: number,
  end: number,
): number {
  const { token } = step;
  if (token === '') return at < end && bytes[at] === step.literal ? at + 1 : -1;
  if (isNumber(token)) return readNumber(token, step.exact, found, bytes, at, end);
  if (token === 'SSS') {
    const after = pastDigits(bytes, at, end);
    found.set(token, fractionMilliseconds(bytes, at, after));
    return after === at ? -1 : after;
  }
  if (token === 'Z') {
    const after = pastOffset(bytes, at, end);
    const offset = offsetMilliseconds(bytes, at, after);
    found.set(token, offset);
    return Number.isNaN(offset) ? -1 : after;
  }
  return readWord(token, found, bytes, at, end);
}

/** Months, days, hours, minutes and seconds may be written with one digit, unless digits follow directly. */
function readNumber(
  token: TimeField,
  exact: boolean,
  found: TimePattern['found'],
  bytes: Uint8Array,
  at: number,
  end: number,
): number {
  const most = token === 'YYYY' ? 4 : 2;
  let value = 0;
  let after = at;
  while (after < end && after < at + most && isDigit(bytes[after])) {
    value = value * 10 + (bytes[after] as number) - 48;
    after++;
  }
  const least = exact || token === 'YYYY' || token === 'YY' ? most : 1;
  if (after - at < least) return -1;
  found.set(token, value);
  return after;
}

function readWord(
  token: TimeField,
  found: TimePattern['found'],
  bytes: Uint8Array,
  at: number,
  end: number,
): number {
  const length = token === 'A' ? 2 : 3;
  if (at + length > end) return -1;
  const [first, second, third] = [bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number];
  if (token === 'ddd') return isLetter(first) && isLetter(second) && isLetter(third) ? at + 3 : -1;
  if (token === 'MMM') {
    const month = monthOfName(first, second, third);
    found.set(token, month);
    return month === 0 ? -1 : at + 3;
  }
  if ((second | 0x20) !== 109 || ((first | 0x20) !== 97 && (first | 0x20) !== 112)) return -1;
  found.set(token, (first | 0x20) === 97 ? 0 : 12);
  return at + 2;
}

function compose(state: TimeState, found: TimePattern['found'], zone: Zone): number {
  const part = (token: TimeField): number => found.get(token) ?? 0;
  const year = found.get('YYYY') ?? century(part('YY'));
  const month = found.get('MMM') ?? part('MM');
  let hour = part('HH');
  const noon = found.get('A');
  if (noon !== undefined && (hour < 1 || hour > 12)) return refuse(state, `hour ${hour} with AM or PM`);
  if (noon !== undefined) hour = (hour % 12) + noon;
  const [minute, second] = [part('mm'), part('ss')];
  const problem = dateProblem(year, month, part('DD')) || clockProblem(hour, minute, second);
  if (problem !== '') return refuse(state, problem);
  const clock = ((hour * 60 + minute) * 60 + second) * 1000 + part('SSS');
  const time = daysFromCivil(year, month, part('DD')) * DAY_MS + clock;
  const offset = found.get('Z');
  if (offset !== undefined) return time - offset;
  const utc = zone.toUtc(time);
  return Number.isNaN(utc) ? refuse(state, 'never was: clocks were put forward') : utc;
}

/** POSIX: 69 to 99 are of the last century. */
function century(year: number): number {
  return year < 69 ? 2000 + year : 1900 + year;
}

function pastOffset(bytes: Uint8Array, at: number, end: number): number {
  let after = at;
  while (after < end && after < at + 6 && isOffsetByte(bytes[after] as number)) after++;
  return after;
}

function isOffsetByte(byte: number): boolean {
  return isDigit(byte) || byte === 43 || byte === 45 || byte === 58 || isLetter(byte);
}

function isLetter(byte: number): boolean {
  return ((byte | 0x20) - 97) >>> 0 < 26;
}

function isNumber(token: TimeField | ''): boolean {
  return NUMBERS.includes(token);
}

function refuse(state: TimeState, detail: string): number {
  state.detail = detail;
  return Number.NaN;
}
