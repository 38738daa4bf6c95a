import { describe, expect, it } from 'vitest';
import { createRandom } from '../../kernel/random';
import { findWindows, type Windows } from './windows';

const bins = (length: number, at: Record<number, number>, elsewhere = 0): Uint16Array =>
  Uint16Array.from({ length }, (_, bin) => at[bin] ?? elsewhere);
const startsOf = (counts: Uint16Array): Uint32Array =>
  Uint32Array.from([...counts].flatMap((count, bin) => new Array<number>(count).fill(bin)));
const windowsOf = (counts: Uint16Array): Windows | undefined => findWindows(startsOf(counts), counts.length);
const found = (counts: Uint16Array): number[] =>
  [...(windowsOf(counts)?.strength ?? [])].flatMap((strength, bin) => (strength > 0 ? [bin] : []));

describe('findWindows', () => {
  it.each([
    ['three in one quarter hour, and nothing about them', bins(200, { 90: 3 }), [90]],
    ['three in two quarter hours side by side', bins(200, { 90: 2, 91: 1 }), [90, 91]],
    ['two alone are no wave', bins(200, { 90: 2 }), []],
    ['as many as at any time', bins(200, {}, 5), []],
    ['many against few', bins(200, { 90: 40 }, 2), [89, 90, 91]],
    ['twice as many as around is no wave', bins(200, { 90: 12 }, 6), []],
  ])('L25 %s', (_words, counts, windows) => {
    expect(found(counts)).toEqual(windows);
  });

  it('L25 finds hardly any in what begins at random', () => {
    const random = createRandom(7);
    const counts = new Uint16Array(40_000);
    for (let start = 0; start < 80_000; start++) {
      const bin = random.below(counts.length);
      counts[bin] = (counts[bin] as number) + 1;
    }
    expect(found(counts).length).toBeLessThan(80);
  });

  it('L25 says how many would do without the best', () => {
    const windows = windowsOf(bins(200, { 90: 9 }));
    expect([windows?.strength[90], windows?.bar[90]]).toEqual([9, 3]);
  });
});
