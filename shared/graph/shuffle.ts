// A random order that the seed determines.
import type { Random } from '../kernel/random';

/** Fisher-Yates over 0..size-1. */
export function shuffled(size: number, random: Random): Uint32Array {
  const order = new Uint32Array(size);
  for (let index = 0; index < size; index++) order[index] = index;
  for (let last = size - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
