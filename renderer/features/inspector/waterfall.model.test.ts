import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Falling } from './waterfall.model';
import { share, waterfall } from './waterfall.model';

const explanation = fc
  .record({
    prior: fc.double({ min: -30, max: 0, noNaN: true }),
    bits: fc.array(fc.double({ min: -5, max: 25, noNaN: true }), { maxLength: 12 }),
    threshold: fc.double({ min: 0, max: 60, noNaN: true }),
  })
  .map(({ prior, bits, threshold }): Falling<{ bits: number }> => ({
    prior,
    parts: bits.map((each) => ({ bits: each })),
    total: bits.reduce((sum, each) => sum + each, prior),
    threshold,
  }));

describe('the waterfall', () => {
  it('starts where the step before ended and comes out at the total', () => {
    fc.assert(
      fc.property(explanation, (given) => {
        const { steps } = waterfall(given);
        const falling = steps.slice(0, -1);
        falling.slice(1).forEach((step, i) => expect(step.from).toBe(falling[i]?.to));
        expect(falling.at(-1)?.to).toBeCloseTo(given.total, 9);
        expect(steps.at(-1)).toMatchObject({ from: 0, to: given.total });
      }),
    );
  });

  it('has room for every step, for nothing and for the threshold', () => {
    fc.assert(
      fc.property(explanation, (given) => {
        const fall = waterfall(given);
        for (const value of [0, given.threshold, ...fall.steps.flatMap(({ from, to }) => [from, to])]) {
          expect(share(fall, value)).toBeGreaterThanOrEqual(0);
          expect(share(fall, value)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
