import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { including, lengthOf, moved, withMargins, zoomed } from './window.model';

const HOUR = 3_600_000;
const extent = { from: 1000 * HOUR, to: 3000 * HOUR };
const windows = fc
  .tuple(fc.integer({ min: 1000, max: 2900 }), fc.integer({ min: 1, max: 100 }))
  .map(([from, length]) => ({ from: from * HOUR, to: (from + length) * HOUR }));

describe('TL5 what is in sight', () => {
  it('is zoomed about the pointer: what is under it stays under it', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 0.3, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (window, factor, share) => {
          const about = window.from + share * lengthOf(window);
          const closer = zoomed(window, factor, about, extent);
          expect((about - closer.from) / lengthOf(closer)).toBeCloseTo(share, 6);
          expect(lengthOf(closer)).toBeCloseTo(Math.max(HOUR / 6, factor * lengthOf(window)), 3);
        },
      ),
    );
  });

  it('ends at ten minutes, and at a little more than all there is', () => {
    let window = withMargins(extent);
    for (let step = 0; step < 99; step++) window = zoomed(window, 0.5, 2000 * HOUR, extent);
    expect(lengthOf(window)).toBe(HOUR / 6);
    for (let step = 0; step < 99; step++) window = zoomed(window, 2, 2000 * HOUR, extent);
    expect(lengthOf(window)).toBeCloseTo(1.2 * 2040 * HOUR, 0);
  });

  it('stays near the activity however far it is moved, and keeps its length', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: -1e13, max: 1e13 }), (window, by) => {
        const there = moved(window, by, extent);
        expect(lengthOf(there)).toBeCloseTo(lengthOf(window), 0);
        expect(there.from).toBeLessThan(extent.to);
        expect(there.to).toBeGreaterThan(extent.from);
      }),
    );
  });

  it('moves no further than it must to show a bin', () => {
    const window = { from: 2000 * HOUR, to: 2010 * HOUR };
    const bin = (hour: number) => ({ from: hour * HOUR, to: (hour + 1) * HOUR });
    expect(including(window, bin(2003), extent)).toEqual(window);
    expect(including(window, bin(2010), extent)).toEqual({ from: 2001 * HOUR, to: 2011 * HOUR });
    expect(including(window, bin(1998), extent)).toEqual({ from: 1998 * HOUR, to: 2008 * HOUR });
  });
});
