import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeFormat } from '../model/records/import-spec';
import { createTimeReader, isOutside } from './time';
import { LATEST_MS } from './time-calendar';

function read(written: string, format: TimeFormat = 'iso8601', zone = 'UTC'): string {
  const reader = createTimeReader(format, zone);
  // Digits behind the value must not be taken for a part of it.
  const bytes = new TextEncoder().encode(`9${written}99:99`);
  const time = reader.read(bytes, 1, bytes.length - 5);
  return Number.isNaN(time) ? reader.detail : new Date(time).toISOString();
}

const instant = fc.integer({ min: 0, max: LATEST_MS });

describe('ISO 8601', () => {
  it('I14 reads what Date writes', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        expect(read(new Date(ms).toISOString())).toBe(new Date(ms).toISOString());
      }),
    );
  });

  it('I14 agrees with Date.parse on dates that may not exist', () => {
    const two = fc.integer({ min: 0, max: 61 }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2105 }),
        two,
        two,
        two,
        two,
        two,
        fc.constantFrom('Z', '+02:00', '-11:30'),
        (year, month, day, hour, minute, second, offset) => {
          const written = `${String(year)}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
          // Date rolls 31 Feb over and knows no leap second: both are ours to judge.
          const inMonth = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
          const exists = Number(day) <= inMonth && second !== '60' && !Number.isNaN(Date.parse(written));
          const ours = read(written);
          if (exists) expect(ours).toBe(new Date(Date.parse(written)).toISOString());
          else if (!(second === '60' && minute === '59')) expect(ours).not.toMatch(/Z$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['2026-07-14', '2026-07-14T00:00:00.000Z'],
    ['2026-07-14T10:00', '2026-07-14T10:00:00.000Z'],
    ['2026-07-14 10:00:00', '2026-07-14T10:00:00.000Z'],
    ['2026-07-14t10:00:00z', '2026-07-14T10:00:00.000Z'],
    ['2026-07-14T10:00:00.1', '2026-07-14T10:00:00.100Z'],
    ['2026-07-14T10:00:00,123456789Z', '2026-07-14T10:00:00.123Z'],
    ['2026-07-14 10:00:00+02', '2026-07-14T08:00:00.000Z'],
    ['2026-07-14 10:00:00 +0230', '2026-07-14T07:30:00.000Z'],
    ['2026-07-14 10:00:00 UTC', '2026-07-14T10:00:00.000Z'],
    ['2026-07-14T24:00:00', '2026-07-15T00:00:00.000Z'],
    ['2026-06-30T23:59:60Z', '2026-07-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('I14 %s', (written, expected) => expect(read(written)).toBe(expected));

  it.each([
    ['2026-13-01', 'month 13'],
    ['2026-00-01', 'month 0'],
    ['2026-02-31', '31 Feb 2026 does not exist'],
    ['2023-02-29', '29 Feb 2023 does not exist'],
    ['2026-07-32', 'day 32'],
    ['2026-07-14T25:51:00', 'hour 25'],
    ['2026-07-14T24:00:01', 'hour 24'],
    ['2026-07-14T10:60:00', 'minute 60'],
    ['2026-07-14T10:00:61', 'second 61'],
    ['2026-07-14T10:00:00+19:00', 'not an ISO 8601 time'],
    ['2026-07-14T10:00:00.', 'not an ISO 8601 time'],
    ['2026-07-14T10', 'not an ISO 8601 time'],
    ['2026-07-14T10:00:00Zx', 'not an ISO 8601 time'],
    ['2026-7-14', 'not an ISO 8601 time'],
    ['yesterday', 'not an ISO 8601 time'],
  ])('I14 %s: %s', (written, detail) => expect(read(written)).toBe(detail));
});

describe('Unix times', () => {
  it.each<[string, TimeFormat, string]>([
    ['1623881091', 'unix-seconds', '2021-06-16T22:04:51.000Z'],
    ['1623881091.123456', 'unix-seconds', '2021-06-16T22:04:51.123Z'],
    ['1623881091123', 'unix-milliseconds', '2021-06-16T22:04:51.123Z'],
    ['1623881091123456', 'unix-microseconds', '2021-06-16T22:04:51.123Z'],
    ['1.623881091e9', 'unix-seconds', '2021-06-16T22:04:51.000Z'],
    ['0', 'unix-seconds', '1970-01-01T00:00:00.000Z'],
    ['', 'unix-seconds', 'not a number'],
    ['1623881091.', 'unix-seconds', 'not a number'],
    ['0x10', 'unix-seconds', 'not a number'],
  ])('I15 %s %s', (written, format, expected) => expect(read(written, format)).toBe(expected));
});

describe('patterns', () => {
  it.each([
    ['14/07/2026 10:05:09', 'DD/MM/YYYY HH:mm:ss', '2026-07-14T10:05:09.000Z'],
    ['7/4/2026 3:05 PM', 'MM/DD/YYYY HH:mm A', '2026-07-04T15:05:00.000Z'],
    ['12:30 AM 4.7.26', 'HH:mm A DD.MM.YY', '2026-07-04T00:30:00.000Z'],
    ['14/Jul/2026:10:00:00 +0200', 'DD/MMM/YYYY:HH:mm:ss Z', '2026-07-14T08:00:00.000Z'],
    ['Tue, 14 jul 2026 10:00:00 GMT', 'ddd, DD MMM YYYY HH:mm:ss Z', '2026-07-14T10:00:00.000Z'],
    ['20260714100509', 'YYYYMMDDHHmmss', '2026-07-14T10:05:09.000Z'],
    ['20260714100509123', 'YYYYMMDDHHmmssSSS', '2026-07-14T10:05:09.123Z'],
    ['14/07/2026 25:51', 'DD/MM/YYYY HH:mm', 'hour 25'],
    ['31/02/2026', 'DD/MM/YYYY', '31 Feb 2026 does not exist'],
    ['14-07-2026', 'DD/MM/YYYY', 'not in the pattern'],
    ['14/07/2026 10', 'DD/MM/YYYY', 'longer than the pattern'],
    ['14/07/26', 'DD/MM/YYYY', 'not in the pattern'],
    ['13:00 PM 01/01/2026', 'HH:mm A DD/MM/YYYY', 'hour 13 with AM or PM'],
  ])('I16 %s as %s', (written, pattern, expected) => expect(read(written, { pattern })).toBe(expected));

  it.each(['HH:mm', 'YYYY-MM', 'DD/MM/YYYY DD'])('I16 %s says too little or twice', (pattern) => {
    expect(() => createTimeReader({ pattern }, 'UTC')).toThrow('spec-invalid');
  });
});

describe('zones', () => {
  const places = [
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Asia/Tehran',
    'Africa/Casablanca',
    'Pacific/Apia',
  ];

  /** The local time that Intl shows for an instant: the oracle. */
  function localText(ms: number, timeZone: string): string {
    const text = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format(ms);
    return text;
  }

  it('I17 what Intl shows as local time is read back as the instant, or the earlier of two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constantFrom(...places), (second, place) => {
        const ms = second * 1000;
        const written = localText(ms, place);
        const time = Date.parse(read(written, 'iso8601', place));
        expect(localText(time, place)).toBe(written);
        expect(time).toBeLessThanOrEqual(ms);
      }),
      { numRuns: 300 },
    );
  });

  it('I18 twice: the earlier', () => {
    expect(read('2026-10-25 02:30:00', 'iso8601', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(read('2026-10-25 03:00:00', 'iso8601', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('I18 never: rejected', () => {
    expect(read('2026-03-29 02:30:00', 'iso8601', 'Europe/Berlin')).toBe(
      'never was: clocks were put forward',
    );
    expect(read('2011-12-30 12:00:00', 'iso8601', 'Pacific/Apia')).toBe('never was: clocks were put forward');
  });

  it('I18 a change at one minute past midnight', () => {
    expect(read('2010-11-07 00:00:30', 'iso8601', 'America/St_Johns')).toBe('2010-11-07T02:30:30.000Z');
    expect(read('2010-11-07 00:02:00', 'iso8601', 'America/St_Johns')).toBe('2010-11-07T03:32:00.000Z');
  });

  it('I17 fixed offsets, and an offset in the value before the zone', () => {
    expect(read('2026-07-14 10:00:00', 'iso8601', '+02:00')).toBe('2026-07-14T08:00:00.000Z');
    expect(read('2026-07-14T10:00:00Z', 'iso8601', 'America/New_York')).toBe('2026-07-14T10:00:00.000Z');
  });

  it('an unknown zone is refused before the first row', () => {
    expect(() => createTimeReader('iso8601', 'Mars/Olympus')).toThrow('spec-invalid');
  });
});

it('I19 the range that edges can hold', () => {
  expect([0, LATEST_MS, -1, LATEST_MS + 1].map(isOutside)).toEqual([false, false, true, true]);
  expect(new Date(LATEST_MS).toISOString()).toBe('2106-02-07T06:28:14.000Z');
});
