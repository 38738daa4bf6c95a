import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBins, EARLIER, LATER, NO_BIN } from './bins';

describe('bins', () => {
  it('TL2 are found as looking at each of them finds them, however uneven', () => {
    const edges = fc
      .uniqueArray(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 40 })
      .map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(edges, fc.integer({ min: -2e9, max: 2e9 }), fc.nat(), (ends, drawn, nth) => {
        const binOf = createBins(ends);
        // Edges themselves, and what lies beside them, are where a guess goes wrong.
        const edge = ends[nth % ends.length]!;
        for (const time of [drawn, edge - 1, edge, edge + 1]) {
          const expected = ends.findLastIndex((end) => end <= time);
          expect(binOf(time)).toBe(expected < 0 ? EARLIER : expected >= ends.length - 1 ? LATER : expected);
        }
      }),
    );
  });

  it('have no place for what has no time, and none at all without edges', () => {
    expect(createBins([0, 10])(NaN)).toBe(NO_BIN);
    expect(createBins([])(NaN)).toBe(NO_BIN);
    expect(createBins([])(5)).toBe(LATER);
    expect(createBins([5])(5)).toBe(LATER);
  });
});
