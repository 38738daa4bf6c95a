// One reader of written times per column: bytes in, milliseconds since 1970 UTC out, or why not. Rules I14 to I19.
import type { TimeFormat } from '../model/records/import-spec';
import { LATEST_MS } from './time-calendar';
import { readIso } from './time-iso';
import { compilePattern, readPattern } from './time-pattern';
import type { TimeState } from './time-state';
import { readUnix } from './time-unix';
import { createZone, type Zone } from './time-zone';

export type TimeReader = TimeState & {
  /** Milliseconds since 1970 UTC; NaN with `detail` set when the bytes are no time of this format. */
  read(bytes: Uint8Array, start: number, end: number): number;
};

/** @throws RetortError `spec-invalid` for an unknown zone or a pattern that says too little. */
export function createTimeReader(format: TimeFormat, zoneName: string): TimeReader {
  const zone = createZone(zoneName);
  const reader: TimeReader = { detail: '', dateKey: -1, dateMs: 0, read: () => Number.NaN };
  reader.read = readFunction(reader, format, zone);
  return reader;
}

/** A time that no edge can hold: before 1970 or after 2106-02-07T06:28:14Z. */
export function isOutside(time: number): boolean {
  return time < 0 || time > LATEST_MS;
}

function readFunction(state: TimeState, format: TimeFormat, zone: Zone): TimeReader['read'] {
  if (format === 'iso8601') return (bytes, start, end) => readIso(state, zone, bytes, start, end);
  if (typeof format === 'object') {
    const pattern = compilePattern(format.pattern);
    return (bytes, start, end) => readPattern(state, pattern, zone, bytes, start, end);
  }
  const perMillisecond = UNITS[format];
  return (bytes, start, end) => readUnix(state, perMillisecond, bytes, start, end);
}

/** Milliseconds of one unit. */
const UNITS = { 'unix-seconds': 1000, 'unix-milliseconds': 1, 'unix-microseconds': 0.001 } as const;
