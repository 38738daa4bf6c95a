import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfDay, timeTicks } from './time-ticks';

const day = 86_400_000;

describe('ticks of a time axis', () => {
  it.each([
    [
      'four weeks',
      Date.UTC(2026, 5, 17),
      Date.UTC(2026, 6, 14),
      'UTC',
      ['17 Jun', '21', '25', '29', '3 Jul', '7', '11'],
    ],
    [
      'two days',
      Date.UTC(2026, 6, 1),
      Date.UTC(2026, 6, 2, 23),
      'UTC',
      ['1 Jul', '06:00', '12:00', '18:00', '2 Jul', '06:00', '12:00', '18:00'],
    ],
    [
      'half a year',
      Date.UTC(2026, 0, 10),
      Date.UTC(2026, 5, 20),
      'UTC',
      ['Feb 2026', 'Mar 2026', 'Apr 2026', 'May 2026', 'Jun 2026'],
    ],
  ])('%s', (_, from, to, zone, labels) => {
    expect(timeTicks(from, to, zone, 8).map((tick) => tick.label)).toEqual(labels);
  });

  it('stand at midnights of the zone, over a change of the clock too', () => {
    const ticks = timeTicks(Date.UTC(2026, 2, 20), Date.UTC(2026, 3, 5), 'Europe/Berlin', 8);
    for (const { at } of ticks) expect(startOfDay(at, 'Europe/Berlin')).toBe(at);
    expect(ticks.length).toBeGreaterThan(3);
  });

  it('rise, stay within the range and never crowd', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia');
    const start = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 2000 * day }), zones, (from, length, zone) => {
        const ticks = timeTicks(from, from + length, zone, 8).map((tick) => tick.at);
        expect(ticks.length).toBeLessThanOrEqual(10);
        ticks.forEach((at, i) => {
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThanOrEqual(from + length);
          if (i > 0) expect(at).toBeGreaterThan(ticks[i - 1] ?? Infinity);
        });
      }),
      { numRuns: 200 },
    );
  });
});
