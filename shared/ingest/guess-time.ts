// In which format a column's times are written: every format that Retort reads is tried on the values.
import type { TimeFormat } from '../model/records/import-spec';
import { createTimeReader, isOutside, type TimeReader } from './time';
import { utf8Bytes } from './utf8';

export type TimeGuess = {
  format: TimeFormat;
  /** Another format that reads every value as well, as another time. */
  ambiguous: TimeFormat | null;
  /** True when the values say their offset from UTC. */
  zoned: boolean;
};

/** Values looked at, and the share that must be read. */
const TRIED = 200;
const SHARE = 0.95;

/** Undefined when no format reads nearly all of the values. `named`: the column's name speaks of time, so that bare numbers may be times. */
export function guessTime(values: readonly string[], named: boolean): TimeGuess | undefined {
  const sample = values.slice(0, TRIED);
  if (sample.length === 0) return undefined;
  const numeric = sample.filter((value) => /^\d+(\.\d+)?$/.test(value)).length >= sample.length * SHARE;
  if (numeric) return named ? numericGuess(sample) : undefined;
  if (!sample.some((value) => /\d/.test(value))) return undefined;
  for (const format of FORMATS) {
    if (readShare(sample, format) < SHARE) continue;
    const other = swapped(format);
    const ambiguous =
      other !== undefined && readShare(sample, other) >= SHARE && differs(sample, format, other);
    const zoned =
      format === 'iso8601' ? sample.every(isZoned) : typeof format === 'object' && /Z/.test(format.pattern);
    return { format, ambiguous: ambiguous ? other : null, zoned };
  }
  return undefined;
}

/** The format as a person writes it. */
export function formatText(format: TimeFormat): string {
  return typeof format === 'object' ? format.pattern : format;
}

const CLOCKS = [
  '',
  ' HH:mm',
  ' HH:mm:ss',
  ' HH:mm:ss.SSS',
  ' HH:mm:ss A',
  ' HH:mm A',
  ', HH:mm:ss',
  ', HH:mm',
  ' HH:mm:ss Z',
  'THH:mm:ss',
];
const DATES = ['/', '.', '-'].flatMap((separator) =>
  ['DD*MM*YYYY', 'MM*DD*YYYY', 'YYYY*MM*DD', 'DD*MMM*YYYY', 'DD*MM*YY', 'MM*DD*YY'].map((date) =>
    date.replaceAll('*', separator),
  ),
);
const WRITTEN = ['DD MMM YYYY', 'MMM DD YYYY', 'MMM DD, YYYY', 'ddd, DD MMM YYYY', 'ddd DD MMM YYYY'];

const FORMATS: readonly TimeFormat[] = [
  'iso8601',
  { pattern: 'DD/MMM/YYYY:HH:mm:ss Z' },
  ...[...DATES, ...WRITTEN].flatMap((date) => CLOCKS.map((clock) => ({ pattern: `${date}${clock}` }))),
];

const COMPACT = [{ pattern: 'YYYYMMDDHHmmss' }, { pattern: 'YYYYMMDDHHmm' }, { pattern: 'YYYYMMDD' }];

/** Units differ a thousandfold: only one of them gives a time between 2001 and 2106 for an event of our days. */
function numericGuess(values: readonly string[]): TimeGuess | undefined {
  const compact = COMPACT.find((format) => readShare(values, format) === 1);
  if (compact !== undefined && values.every((value) => /^(19|20)/.test(value) && value.length !== 10))
    return { format: compact, ambiguous: null, zoned: false };
  const typical = Number(values[Math.floor(values.length / 2)]);
  const format = UNITS.find(([, from]) => typical >= from)?.[0];
  if (format === undefined || readShare(values, format) < SHARE) return undefined;
  return { format, ambiguous: null, zoned: true };
}

const UNITS: readonly [TimeFormat, number][] = [
  ['unix-microseconds', 1e15],
  ['unix-milliseconds', 1e12],
  ['unix-seconds', 1e8],
];

function readShare(values: readonly string[], format: TimeFormat): number {
  return (
    times(values, format).filter((time) => !Number.isNaN(time) && !isOutside(time)).length / values.length
  );
}

/** Compiled once: a file of thousands of columns tries every format on each of them. */
const readers = new Map<string, TimeReader>();

function readerOf(format: TimeFormat): TimeReader {
  const key = formatText(format);
  const known = readers.get(key) ?? createTimeReader(format, 'UTC');
  readers.set(key, known);
  return known;
}

function times(values: readonly string[], format: TimeFormat): number[] {
  const reader = readerOf(format);
  return bytesOf(values).map((bytes) => reader.read(bytes, 0, bytes.length));
}

const encoded = new WeakMap<readonly string[], Uint8Array[]>();

function bytesOf(values: readonly string[]): Uint8Array[] {
  const known = encoded.get(values) ?? values.map(utf8Bytes);
  encoded.set(values, known);
  return known;
}

/** The same pattern with day and month changed over. */
function swapped(format: TimeFormat): TimeFormat | undefined {
  if (typeof format !== 'object') return undefined;
  const match = /^(DD|MM)([/.-])(DD|MM)(?!M)/.exec(format.pattern);
  if (match === null) return undefined;
  return { pattern: `${match[3] ?? ''}${match[2] ?? ''}${match[1] ?? ''}${format.pattern.slice(5)}` };
}

function differs(values: readonly string[], one: TimeFormat, other: TimeFormat): boolean {
  const theirs = times(values, other);
  return times(values, one).some((time, i) => time !== theirs[i]);
}

function isZoned(value: string): boolean {
  return value.length > 10 && /(Z|[+-]\d{2}(:?\d{2})?|UTC|GMT)$/i.test(value.slice(10));
}
