// Compared pairs, gathered by what they look like: equal comparisons are one pattern with a count, so that a hundred thousand pairs cost as much as a few hundred.
import { LEVEL_COUNT } from './levels';

/** Pairs are dealt into this many groups, so that an estimate can be repeated without each of them (the jackknife). */
export const PAIR_GROUPS = 12;

export type Patterns = {
  kinds: number;
  /** `kinds` levels per pattern. */
  levels: Int8Array;
  /** Pairs per pattern and group: `counts[pattern * PAIR_GROUPS + group]`. */
  counts: Float64Array;
  size: number;
};

export type PatternCollector = {
  add(levels: Int8Array, group: number): void;
  finish(): Patterns;
};

export function collectPatterns(kinds: number): PatternCollector {
  const places = new Map<number, number>();
  const levels: number[] = [];
  const counts: number[] = [];
  return {
    add(pair, group) {
      let code = 0;
      // Base 5: missing, and four levels. 22 kinds fit into a double's 53 bits.
      for (const level of pair) code = code * (LEVEL_COUNT + 1) + level + 1;
      let place = places.get(code);
      if (place === undefined) {
        place = places.size;
        places.set(code, place);
        levels.push(...pair);
        for (let i = 0; i < PAIR_GROUPS; i++) counts.push(0);
      }
      const at = place * PAIR_GROUPS + group;
      counts[at] = (counts[at] as number) + 1;
    },
    finish: () => ({
      kinds,
      levels: Int8Array.from(levels),
      counts: Float64Array.from(counts),
      size: places.size,
    }),
  };
}

/** Pairs per pattern, without one group when `without` names it. */
export function patternWeights(patterns: Patterns, without = -1): Float64Array {
  const weights = new Float64Array(patterns.size);
  for (let pattern = 0; pattern < patterns.size; pattern++) {
    let sum = 0;
    for (let group = 0; group < PAIR_GROUPS; group++)
      if (group !== without) sum += patterns.counts[pattern * PAIR_GROUPS + group] as number;
    weights[pattern] = sum;
  }
  return weights;
}
