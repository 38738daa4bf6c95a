import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsAtDegree, type EvidenceCurve } from './evidence';

const curve: EvidenceCurve = { group: 'network', baseBits: 9, flatTo: 2, slope: 1.5, halfLifeDays: 14 };

describe('L1 bitsAtDegree', () => {
  it.each([
    [1, 9],
    [2, 9],
    [4, 7.5],
    [8, 6],
    [1_000_000, 0],
  ])('at degree %i gives %d bits', (degree, bits) => {
    expect(bitsAtDegree(curve, degree)).toBeCloseTo(bits);
  });

  it('never rises with the degree, and never falls below 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 1e7 }), (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(bitsAtDegree(curve, low)).toBeGreaterThanOrEqual(bitsAtDegree(curve, high));
        expect(bitsAtDegree(curve, high)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
