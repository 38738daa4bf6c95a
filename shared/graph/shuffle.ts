// Random orders that the seed determines.
import type { Random } from '../kernel/random';

/** Fisher-Yates over 0..size-1. */
export function shuffled(size: number, random: Random): Uint32Array {
  const order = new Uint32Array(size);
  for (let index = 0; index < size; index++) order[index] = index;
  shuffle(order, 0, size, random);
  return order;
}

/** Numbers this near each other stay together: what they look up fits the cache. */
const BLOCK = 256;

/** Fills the first `size` places with 0..size-1: blocks in random order, each shuffled inside; up to 256 that is any order. */
export function shuffleInBlocks(order: Uint32Array, size: number, random: Random): void {
  let at = 0;
  for (const block of shuffled(Math.ceil(size / BLOCK), random)) {
    const begin = at;
    const end = Math.min(size, (block + 1) * BLOCK);
    for (let index = block * BLOCK; index < end; index++) order[at++] = index;
    shuffle(order, begin, at, random);
  }
}

function shuffle(order: Uint32Array, begin: number, end: number, random: Random): void {
  for (let last = end - 1; last > begin; last--) {
    const other = begin + random.below(last - begin + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
}
