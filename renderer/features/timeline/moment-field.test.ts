import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment, writeMoment } from './moment-field';

describe('a moment in the field', () => {
  it('is read as it was written, in any zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns', 'Asia/Tokyo');
    const seconds = fc.integer({ min: 86_400, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, zones, (at, zone) => {
        // The hour that comes twice when clocks are put back is read as one of the two.
        const read = readMoment(writeMoment(at * 1000, zone), zone)!;
        expect([0, 3_600_000]).toContain(Math.abs(read - at * 1000));
      }),
    );
    expect(writeMoment(Date.UTC(2026, 6, 11, 22, 14, 9), 'Europe/Berlin')).toBe('2026-07-12T00:14:09');
    expect(readMoment('2026-07-12T00:14', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 11, 22, 14));
  });

  it.each(['', '2026-07-12', '2026-13-12T00:14', '12026-07-12T00:14', '1960-01-01T00:00', 'x'])(
    '%s is none',
    (written) => {
      expect(readMoment(written, 'UTC')).toBeNull();
    },
  );
});
