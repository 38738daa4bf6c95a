import { describe, expect, it } from 'vitest';
import { dayStart, nextDay } from './days';

describe('days', () => {
  it.each([
    ['2026-07-11', 'UTC', '2026-07-11T00:00:00.000Z', '2026-07-12T00:00:00.000Z'],
    ['2026-07-11', 'Europe/Berlin', '2026-07-10T22:00:00.000Z', '2026-07-11T22:00:00.000Z'],
    // The night of a change of the clocks: that day has 23 hours.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-12-31', 'Asia/Kolkata', '2026-12-30T18:30:00.000Z', '2026-12-31T18:30:00.000Z'],
  ])('%s in %s', (day, zone, start, end) => {
    expect(new Date(dayStart(day, zone) ?? 0).toISOString()).toBe(start);
    expect(new Date(nextDay(day, zone) ?? 0).toISOString()).toBe(end);
  });

  it('is nothing for what is no day', () => {
    expect(dayStart('', 'UTC')).toBeNull();
    expect(nextDay('11.7.2026', 'UTC')).toBeNull();
  });
});
