// The distributions are what they are called: moments and tails over many draws.
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../shared/kernel/random';
import {
  beta,
  exponential,
  geometric,
  lognormal,
  normal,
  pareto,
  poisson,
  streamOf,
  weighted,
  zipf,
  type Random,
} from './chance';

const DRAWS = 40_000;

function draws(of: (random: Random) => number): number[] {
  const random = createRandom(5);
  return Array.from({ length: DRAWS }, () => of(random));
}
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

describe('draws', () => {
  it.each<[string, (random: Random) => number, number]>([
    ['normal', normal, 0],
    ['exponential', (random) => exponential(random, 3), 3],
    ['geometric', (random) => geometric(random, 1.3), 1.3],
    ['poisson, small', (random) => poisson(random, 0.7), 0.7],
    ['poisson, large', (random) => poisson(random, 80), 80],
    ['beta', (random) => beta(random, 6, 2), 0.75],
  ])('%s has its mean', (_, of, expected) => {
    expect(Math.abs(mean(draws(of)) - expected)).toBeLessThan(0.02 * Math.max(1, expected));
  });

  it('normal has deviation 1, lognormal its median', () => {
    expect(deviation(draws(normal))).toBeCloseTo(1, 1);
    expect(median(draws((random) => lognormal(random, 7, 1.1)))).toBeCloseTo(7, 0);
  });

  it('pareto keeps its bounds and its tail', () => {
    const values = draws((random) => pareto(random, 3, 500, 0.7));
    expect(Math.min(...values)).toBe(3);
    expect(Math.max(...values)).toBeLessThanOrEqual(500);
    const above = (x: number): number => values.filter((value) => value >= x).length / DRAWS;
    // P(X >= x) of the truncated law.
    const law = (x: number): number => ((3 / x) ** 0.7 - (3 / 501) ** 0.7) / (1 - (3 / 501) ** 0.7);
    for (const x of [6, 30, 150]) expect(Math.abs(above(x) - law(x))).toBeLessThan(0.01);
  });

  it('zipf and weighted follow their weights', () => {
    const ranks = draws(zipf(3, 1));
    expect(ranks.filter((rank) => rank === 0).length / DRAWS).toBeCloseTo(6 / 11, 1);
    expect(ranks.filter((rank) => rank === 2).length / DRAWS).toBeCloseTo(2 / 11, 1);
    const odd = draws((random) =>
      weighted(random, [
        [1, 3],
        [2, 1],
      ]),
    );
    expect(mean(odd)).toBeCloseTo(1.25, 1);
  });

  it('streams of one seed differ by part', () => {
    expect(streamOf(1, 'people').next()).not.toBe(streamOf(1, 'rings').next());
    expect(streamOf(1, 'people').next()).toBe(streamOf(1, 'people').next());
  });
});
