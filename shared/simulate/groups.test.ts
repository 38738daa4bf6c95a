import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernel/random';
import { evenly, groupSizes } from './groups';

describe('groupSizes', () => {
  it('adds up to the count with every size within its bounds', () => {
    const bounds = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.nat(), bounds, fc.integer({ min: 0, max: 3000 }), (seed, [low, more], extra) => {
        // The rest of a split must be able to be a group of its own.
        const high = low * 2 + more;
        const sizes = groupSizes(createRandom(seed), low + extra, low, high);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(low + extra);
        expect(sizes.every((size) => size >= low && size <= high)).toBe(true);
      }),
    );
  });

  it('makes families of two to five, whatever the number of people', () => {
    for (let people = 2; people < 400; people++) {
      const sizes = groupSizes(createRandom(people), people, 2, 5);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
    }
  });
});

describe('evenly', () => {
  it.each([
    [10, 3, [3, 3, 4]],
    [2, 3, [1, 1]],
    [0, 1, []],
  ])('splits %d in %d', (count, groups, sizes) => {
    expect(evenly(count, groups)).toEqual(sizes);
  });
});
