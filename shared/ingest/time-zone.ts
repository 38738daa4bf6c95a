// Local times to UTC in a zone: UTC, a fixed offset, or a place of the IANA database as Intl knows it. Rules I17 and I18.
import { RetortError } from '../kernel/errors';

export type Zone = {
  /** Milliseconds to subtract from local time, null where it depends on the date. */
  fixed: number | null;
  /** A time that occurs twice (clocks put back) is the earlier one; NaN for one that never was (clocks put forward). */
  toUtc(local: number): number;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** @throws RetortError `spec-invalid` for a zone that is neither UTC, an offset (`+02:00`) nor known to Intl. */
export function createZone(name: string): Zone {
  const fixed = fixedOffset(name);
  if (fixed !== null) return { fixed, toUtc: (local) => local - fixed };
  const offsetAt = placeOffset(name);
  const hours = new Map<number, number>();
  return { fixed: null, toUtc: (local) => placeToUtc(local, offsetAt, hours) };
}

function fixedOffset(name: string): number | null {
  if (/^(utc|gmt|z)$/i.test(name)) return 0;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(name);
  if (match === null) return null;
  const size = (Number(match[2]) * 60 + Number(match[3])) * 60_000;
  if (size > 18 * HOUR || Number(match[3]) > 59) throw new RetortError('spec-invalid', { zone: name });
  return match[1] === '-' ? -size : size;
}

/** Offsets are asked of Intl once per hour of local time; an hour in which clocks change is asked minute by minute. */
function placeToUtc(local: number, offsetAt: (utc: number) => number, hours: Map<number, number>): number {
  const hour = Math.floor(local / HOUR);
  const known = hours.get(hour);
  if (known !== undefined && !Number.isNaN(known)) return local - known;
  if (known === undefined) {
    const first = resolve(hour * HOUR, offsetAt);
    const last = resolve((hour + 1) * HOUR - 1000, offsetAt);
    const even = first !== null && first === last;
    hours.set(hour, even ? first : Number.NaN);
    if (even) return local - first;
  }
  const offset = resolve(local, offsetAt);
  return offset === null ? Number.NaN : local - offset;
}

/** The offset that a local time is to be read with; of two, the one that gives the earlier instant. */
function resolve(local: number, offsetAt: (utc: number) => number): number | null {
  const before = offsetAt(local - DAY);
  const after = offsetAt(local + DAY);
  const larger = Math.max(before, after);
  const smaller = Math.min(before, after);
  if (offsetAt(local - larger) === larger) return larger;
  return offsetAt(local - smaller) === smaller ? smaller : null;
}

/** Milliseconds east of UTC at an instant. Zones of before about 1972 with seconds in their offsets are read to the second. */
function placeOffset(name: string): (utc: number) => number {
  const format = dateTimeFormat(name);
  const parts = new Map<string, number>();
  return (utc) => {
    const second = Math.floor(utc / 1000) * 1000;
    for (const { type, value } of format.formatToParts(second)) parts.set(type, Number(value));
    const part = (type: string): number => parts.get(type) ?? 0;
    const date = Date.UTC(part('year'), part('month') - 1, part('day'));
    const clock = (part('hour') * 60 + part('minute')) * 60 + part('second');
    return date + clock * 1000 - second;
  };
}

function dateTimeFormat(name: string): Intl.DateTimeFormat {
  const digits = '2-digit';
  const clock = { hour: digits, minute: digits, second: digits, hourCycle: 'h23' } as const;
  const date = { year: 'numeric', month: digits, day: digits, era: undefined } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name, ...date, ...clock, calendar: 'gregory' });
  } catch (cause) {
    throw new RetortError('spec-invalid', { zone: name }, { cause });
  }
}
