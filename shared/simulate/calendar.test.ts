import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernel/random';
import {
  DAY,
  HISTORY_DAYS,
  isoTime,
  isWeekend,
  momentOf,
  someDays,
  unixSeconds,
  WINDOW_START_MS,
} from './calendar';

describe('calendar', () => {
  it('writes the times that Date writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -HISTORY_DAYS * DAY, max: 40 * DAY }), (seconds) => {
        const expected = new Date(WINDOW_START_MS + seconds * 1000).toISOString().replace('.000Z', 'Z');
        expect(isoTime(seconds)).toBe(expected);
        expect(unixSeconds(seconds) * 1000).toBe(Date.parse(expected));
      }),
    );
  });

  it('knows its weekends', () => {
    for (let day = 0; day < 28; day++) {
      const weekday = new Date(WINDOW_START_MS + day * DAY * 1000).getUTCDay();
      expect(isWeekend(day)).toBe(weekday === 0 || weekday === 6);
    }
  });

  it('keeps working hours in the local time of a zone', () => {
    const random = createRandom(4);
    for (let i = 0; i < 500; i++) {
      const local = (((momentOf(random, 3, 'work', -8) / 3600 - 8) % 24) + 24) % 24;
      expect(local).toBeGreaterThanOrEqual(6);
      expect(local).toBeLessThan(23);
    }
  });

  it('draws distinct days in order, as many as there are', () => {
    const days = someDays(createRandom(2), 100, 0, 28, true);
    expect(days).toHaveLength(20);
    expect([...new Set(days)].sort((a, b) => a - b)).toEqual(days);
  });
});
