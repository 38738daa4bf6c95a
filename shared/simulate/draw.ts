// Draws from the distributions that people and machines follow, over the seeded source.
import { createRandom, type Random } from '../kernel/random';
import { mixWith, saltOf } from './mix';

/** An independent stream for one part of the world, so that a change in one part leaves the others as they were. */
export function fork(seed: number, part: string, index = 0): Random {
  return createRandom(mixWith(mixWith(seed, saltOf(part)), index));
}

export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}

/** Uniform integer in [low, high]. */
export function between(random: Random, low: number, high: number): number {
  return low + random.below(high - low + 1);
}

/** Uniform in [low, high). */
export function uniform(random: Random, low: number, high: number): number {
  return low + random.next() * (high - low);
}

/** @returns one of a non-empty list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random.below(list.length)] as T;
}

/** Log-uniform integer in [low, high]: as many in each doubling. */
export function logBetween(random: Random, low: number, high: number): number {
  return Math.min(high, Math.floor(low * Math.pow((high + 1) / low, random.next())));
}

/** Box-Muller. */
function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}

export function logNormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}

export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random.next());
}

/** 1, 2, 3 ... with the given mean (at least 1): how often a habit repeats. */
export function geometric(random: Random, mean: number): number {
  if (mean <= 1) return 1;
  return 1 + Math.floor(Math.log(1 - random.next()) / Math.log(1 - 1 / mean));
}

export function shuffle(random: Random, values: Uint32Array | number[]): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const held = values[i] as number;
    values[i] = values[j] as number;
    values[j] = held;
  }
}

/** Draws indices in proportion to weights. */
export type Lottery = (random: Random) => number;

export function lottery(weights: readonly number[]): Lottery {
  const cumulative = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, i) => (cumulative[i] = total += weight));
  return (random) => {
    const ticket = random.next() * total;
    let low = 0;
    let high = weights.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] as number) <= ticket) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Zipf's law over `size` ranks: popularity of templates, carriers, card ranges, domains. */
export function zipf(size: number, exponent: number): Lottery {
  return lottery(Array.from({ length: size }, (_, rank) => Math.pow(rank + 1, -exponent)));
}
