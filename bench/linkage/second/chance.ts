// Draws from the distributions of the second world. Every one takes its Random, so that a seed gives one world.
import { createRandom, type Random } from '../../../shared/kernel/random';

export type { Random };

/** A stream of its own for a part of the world: a draw more in one part leaves the others as they were. */
export function streamOf(seed: number, part: string): Random {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
  return createRandom(hash);
}

export function yes(random: Random, probability: number): boolean {
  return random.next() < probability;
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.next();
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random.below(list.length)] as T;
}

/** Box and Muller 1958. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

export function lognormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}

export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random.next());
}

/** Whole number from `low` to `high`, the tail falling as x^-(1 + alpha). */
export function pareto(random: Random, low: number, high: number, alpha: number): number {
  const keep = 1 - (low / (high + 1)) ** alpha;
  return Math.min(high, Math.floor(low / (1 - random.next() * keep) ** (1 / alpha)));
}

/** Knuth's product below 30, a rounded normal above. */
export function poisson(random: Random, mean: number): number {
  if (mean >= 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > floor; product *= random.next()) count++;
  return count;
}

/** Failures before the first success: 0, 1, 2 ... with this mean. */
export function geometric(random: Random, mean: number): number {
  return Math.floor(Math.log(1 - random.next()) / Math.log(mean / (1 + mean)));
}

/** Whole a and b: the a-th smallest of a + b - 1 uniform numbers. */
export function beta(random: Random, a: number, b: number): number {
  const draws = Array.from({ length: a + b - 1 }, () => random.next()).sort((x, y) => x - y);
  return draws[a - 1] as number;
}

export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

export function weighted<T>(random: Random, table: Weighted<T>): T {
  let left = random.next() * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of table) {
    left -= weight;
    if (left < 0) return value;
  }
  return (table.at(-1) as readonly [T, number])[0];
}

/** Ranks 0 to size - 1 with weight 1 / (rank + shift)^exponent (Mandelbrot's form of Zipf's law). */
export function zipf(size: number, exponent: number, shift = 1): (random: Random) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += (rank + shift) ** -exponent;
  return (random) => firstAbove(sums, random.next() * sum);
}

/** Share of each rank under the same law. */
export function zipfShares(size: number, exponent: number): number[] {
  const weights = Array.from({ length: size }, (_, rank) => (rank + 1) ** -exponent);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

function firstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
