import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScratch, prefixSums, radixSort, sortRuns } from './sort';

const keys = fc.array(fc.oneof(fc.nat(3), fc.nat(5000), fc.integer({ min: 0, max: 0xffff_ffff })), {
  maxLength: 300,
  size: 'max',
});

describe('radixSort', () => {
  it('orders as a stable sort by numbers does', () => {
    fc.assert(
      fc.property(keys, (list) => {
        const sorted = Uint32Array.from(list);
        const payload = Uint32Array.from(list, (_, i) => i);
        const expected = [...payload].sort((a, b) => (list[a] as number) - (list[b] as number));
        radixSort(sorted, payload);
        expect([...payload]).toEqual(expected);
        expect([...sorted]).toEqual(expected.map((i) => list[i]));
      }),
    );
  });
});

describe('sortRuns', () => {
  it('sorts every run by itself, stably, long and short', () => {
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 5 }), (runs) => {
        const flat = runs.flat();
        const sorted = Uint32Array.from(flat);
        const payload = Uint32Array.from(flat, (_, i) => i);
        const offsets = Uint32Array.from([0, ...runs.map((run) => run.length)]);
        prefixSums(offsets);
        sortRuns({ keys: sorted, payload }, offsets, createScratch(flat.length));
        const expected = runs.flatMap((run, index) =>
          run.map((key, i) => ({ key, at: (offsets[index] as number) + i })).sort((a, b) => a.key - b.key),
        );
        expect([...sorted]).toEqual(expected.map((one) => one.key));
        expect([...payload]).toEqual(expected.map((one) => one.at));
      }),
    );
  });
});
