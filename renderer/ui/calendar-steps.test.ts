import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarEdges, stepFor } from './calendar-steps';
import { formatTime } from './time';
import { startOfDay } from './time-ticks';

const MINUTE = 60_000;
const DAY = 86_400_000;
const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia');

describe('TL2 calendar steps', () => {
  it.each([
    ['ten minutes', 10 * MINUTE, 'minute'],
    ['a day', DAY, '15 minutes'],
    ['four weeks', 28 * DAY, '6 hours'],
    ['a year', 365 * DAY, 'week'],
    ['thirty years', 30 * 365 * DAY, 'quarter'],
    ['a clock wrong by millennia', 3000 * 366 * DAY, '25 years'],
  ])('of %s, 120 of which fit, are each', (_, span, label) => {
    expect(stepFor(0, span, 120).label).toBe(label);
  });

  it.each([
    [
      '6 hours',
      'Europe/Berlin',
      '28 Mar 2026 12:00',
      [
        '28 Mar 2026 12:00',
        '28 Mar 2026 18:00',
        '29 Mar 2026 00:00',
        '29 Mar 2026 07:00',
        '29 Mar 2026 13:00',
      ],
    ],
    [
      'day',
      'Europe/Berlin',
      '28 Mar 2026 12:00',
      [
        '28 Mar 2026 00:00',
        '29 Mar 2026 00:00',
        '30 Mar 2026 00:00',
        '31 Mar 2026 00:00',
        '1 Apr 2026 00:00',
      ],
    ],
    [
      'week',
      'UTC',
      '1 Jan 2026 12:00',
      [
        '29 Dec 2025 00:00',
        '5 Jan 2026 00:00',
        '12 Jan 2026 00:00',
        '19 Jan 2026 00:00',
        '26 Jan 2026 00:00',
      ],
    ],
    [
      'quarter',
      'Asia/Kolkata',
      '1 Jun 2026 12:00',
      ['1 Apr 2026 00:00', '1 Jul 2026 00:00', '1 Oct 2026 00:00', '1 Jan 2027 00:00', '1 Apr 2027 00:00'],
    ],
  ])('of a %s in %s', (label, zone, begin, expected) => {
    const from = Date.parse(`${begin} UTC`);
    const step = [1, 6, 30, 120, 365, 1000, 3000, 9000]
      .map((days) => stepFor(0, days * DAY, 100))
      .find((one) => one.label === label)!;
    const edges = calendarEdges(from, from + 1500 * DAY, step, zone).slice(0, 5);
    expect(edges.map((edge) => formatTime(edge, zone))).toEqual(expected);
  });

  it('of a day of 25 hours are as many as of any other: the last holds the hour that comes twice', () => {
    const [from, to] = [Date.UTC(2026, 9, 24, 22), Date.UTC(2026, 9, 25, 22, 30)];
    const edges = calendarEdges(from, to, stepFor(0, 20 * DAY, 100), 'Europe/Berlin');
    const hours = edges.map((edge) => (edge - from) / 3_600_000);
    expect(hours).toEqual([0, 6, 12, 18, 25]);
    // What lies in that hour alone is in the same bin.
    const alone = calendarEdges(to, to, stepFor(0, 20 * DAY, 100), 'Europe/Berlin');
    expect(alone).toEqual(edges.slice(3));
  });

  it('cover the span in rising edges, no more of them than asked for, give or take what the ends and the calendar add', () => {
    const start = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2035, 0, 1) });
    const length = fc.oneof(fc.integer({ min: 1, max: 3 * DAY }), fc.integer({ min: 1, max: 9000 * DAY }));
    fc.assert(
      fc.property(start, length, zones, (from, span, zone) => {
        const step = stepFor(from, from + span, 60);
        const edges = calendarEdges(from, from + span, step, zone);
        expect(edges[0]!).toBeLessThanOrEqual(from);
        expect(edges.at(-1)!).toBeGreaterThan(from + span);
        expect(edges.at(-2)!).toBeLessThanOrEqual(from + span);
        expect(edges.length).toBeLessThanOrEqual(68);
        edges.slice(1).forEach((edge, at) => expect(edge).toBeGreaterThan(edges[at]!));
        if (step.unit !== 'part') for (const edge of edges) expect(startOfDay(edge, zone)).toBe(edge);
      }),
      { numRuns: 300 },
    );
  });

  it('stay where they are when the span moves: bars do not dance while a person pans', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), zones, (moved, zone) => {
        const from = Date.UTC(2026, 2, 1);
        for (const step of [stepFor(0, DAY, 100), stepFor(0, 60 * DAY, 60), stepFor(0, 1000 * DAY, 60)]) {
          const all = new Set(calendarEdges(from + moved - DAY, from + moved + 4 * DAY, step, zone));
          for (const edge of calendarEdges(from + moved, from + moved + 3 * DAY, step, zone).slice(1, -1))
            expect(all.has(edge)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
