import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernel/random';
import { sampleErrors } from './sample-errors';
import { shuffled } from './shuffle';

const OF = 1000;
const RUNS = 1000;

/** Draws from a population of zeros and `ones` ones: how far the mean was off, and what was said about it. */
function draws(ones: number, drawn: number): { off: number; bound: number; standardError: number }[] {
  const random = createRandom(1);
  return Array.from({ length: RUNS }, () => {
    const hits = shuffled(OF, random)
      .subarray(0, drawn)
      .filter((member) => member < ones).length;
    const one = Float64Array.of(hits);
    const { bounds, standardErrors } = sampleErrors(
      { sums: one, squares: one, drawn, of: OF },
      Float64Array.of(1),
      0.95,
    );
    return { off: Math.abs(hits / drawn - ones / OF), bound: bounds[0]!, standardError: standardErrors[0]! };
  });
}

describe('the error of a sample', () => {
  it.each([
    { ones: 500, drawn: 100 },
    { ones: 500, drawn: 900 },
    { ones: 50, drawn: 400 },
    { ones: 5, drawn: 50 },
  ])('is bounded in 95 of 100 draws at least: $ones of 1000, $drawn drawn', ({ ones, drawn }) => {
    expect(draws(ones, drawn).filter(({ off, bound }) => off <= bound).length).toBeGreaterThanOrEqual(950);
  });

  it('is bounded within twice what is needed when ones and zeros are even', () => {
    const all = draws(500, 100);
    const needed = all.map(({ off }) => off).sort((a, b) => a - b)[RUNS * 0.95]!;
    expect(all[0]!.bound).toBeLessThan(2 * needed);
  });

  it('is bounded twice as narrowly where nothing varied than where ones and zeros were even', () => {
    const sums = Float64Array.of(0, 1000);
    const sample = { sums, squares: sums, drawn: 2000, of: 10_000 };
    const { bounds } = sampleErrors(sample, Float64Array.of(1, 1), 0.95);
    expect(bounds[0]).toBeLessThan(bounds[1]! / 2);
  });

  it('is estimated as the spread of many draws', () => {
    const all = draws(300, 250);
    const spread = Math.sqrt(all.reduce((sum, { off }) => sum + off * off, 0) / RUNS);
    expect(all[0]!.standardError / spread).toBeGreaterThan(0.9);
    expect(all[0]!.standardError / spread).toBeLessThan(1.1);
  });
});
