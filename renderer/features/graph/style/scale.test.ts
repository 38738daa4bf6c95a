import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf, type ScaleType } from './scale';

const types: ScaleType[] = ['linear', 'logarithmic', 'ranked'];
const amounts = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('scales', () => {
  it('GS9 keep the order of amounts, from 0 for the least to 1 for the most', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...types), (given, type) => {
        const scale = scaleOf(given, type);
        const sorted = given.toSorted((a, b) => a - b);
        const shares = sorted.map((amount) => scale?.shareOf(amount) ?? NaN);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        if (sorted[0] === sorted.at(-1)) expect(new Set(shares)).toEqual(new Set([0.5]));
        else if (type !== 'logarithmic') expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
        expect(scale?.middle).toBeGreaterThanOrEqual((sorted[0] as number) * (1 - 1e-9));
        expect(scale?.middle).toBeLessThanOrEqual((sorted.at(-1) as number) * (1 + 1e-9));
      }),
    );
  });

  it('GS9 logarithmic ones give zero a place of its own, and do not depend on the unit', () => {
    const scale = scaleOf([0, 1, 3, 1023], 'logarithmic');
    const shares = [0, 1, 3, 1023].map((amount) => Number(scale?.shareOf(amount).toFixed(9)));
    expect(shares).toEqual([0, 0.1, 0.2, 1]);
    expect(scale?.middle).toBeCloseTo(31);
    const percent = scaleOf([0, 0.01, 0.03, 10.23], 'logarithmic');
    expect(percent?.shareOf(0.03)).toBeCloseTo(0.2);
  });

  it('GS9 by rank, one that is far off does not make the others alike', () => {
    const scale = scaleOf([-1e6, 10, 11, 12, 12], 'ranked');
    expect([-1e6, 10, 11, 12].map((amount) => scale?.shareOf(amount))).toEqual([0, 1 / 3.5, 2 / 3.5, 1]);
    expect(scale?.middle).toBe(11);
  });

  it('of nothing is none', () => {
    for (const type of types) expect(scaleOf([], type)).toBeNull();
  });
});
