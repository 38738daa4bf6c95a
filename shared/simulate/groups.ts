// Splitting a number of accounts into households, teams, companies, rings.
import type { Random } from '../kernel/random';
import { logBetween } from './draw';

/** Log-uniform sizes within [low, high] that add up to `count`; a count below `low` is one group. */
export function groupSizes(random: Random, count: number, low: number, high: number): number[] {
  const sizes: number[] = [];
  let left = count;
  while (left > 0) {
    const drawn = Math.min(logBetween(random, low, high), left);
    // What stays behind must be able to be a group of its own.
    const size = left <= high && left - drawn < low ? left : left - drawn < low ? left - low : drawn;
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

/** `count` in `groups` parts that differ by at most one. */
export function evenly(count: number, groups: number): number[] {
  return Array.from({ length: groups }, (_, i) => Math.floor((count + i) / groups)).filter(
    (size) => size > 0,
  );
}
