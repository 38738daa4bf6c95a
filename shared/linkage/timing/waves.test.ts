import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf } from './beginnings';
import { coincidenceBits, coincidences, wavesOf, type Waves } from './waves';

/** Five members begin together every twelve hours or so; a sixth account begins at hours of its own. */
function together(): { beginnings: ReturnType<typeof beginningsOf>; outside: Float64Array } {
  const starts: [number, number][] = [];
  for (let wave = 0; wave < 12; wave++)
    for (let account = 0; account < 5; account++) starts.push([account, 1_000 + wave * 50]);
  for (let day = 0; day < 6; day++) starts.push([5, 1_007 + day * 90]);
  const beginnings = beginningsOf(
    (visit) => {
      for (const [account, bin] of starts) visit(account, bin);
    },
    6,
    () => true,
  );
  const outside = new Float64Array(beginnings.bins);
  for (let day = 0; day < 6; day++) outside[1_007 + day * 90 - beginnings.origin] = 1;
  return { beginnings, outside };
}

describe('wavesOf', () => {
  const { beginnings, outside } = together();
  const waves = wavesOf(beginnings, [0, 1, 2, 3, 4], outside, 12) as Waves;

  it('L26 finds that members begin together and others do not', () => {
    expect(waves.inside).toBeGreaterThan(0.8);
    expect(waves.outside).toBeLessThan(0.1);
    expect(coincidenceBits(waves, coincidences(beginnings, waves, 0, true))).toBeGreaterThan(16);
  });

  it('L26 gives nothing to an account that begins at other hours', () => {
    expect(coincidenceBits(waves, coincidences(beginnings, waves, 5, false))).toBe(0);
  });

  it('L26 leaves out a member’s own part in a wave', () => {
    const three = wavesOf(beginnings, [0, 1, 2], outside, 12);
    expect(three).toBeUndefined();
  });

  it('L26 takes what happens every night at one hour for one habit', () => {
    const often = { hits: 40, all: 40 };
    expect(coincidenceBits(waves, { ...often, hours: 1 })).toBe(8);
    expect(coincidenceBits(waves, { ...often, hours: 5 })).toBe(24);
  });

  it.each([
    ['fewer than three members', [0, 1], 12],
    ['too few starts in all', [0, 1, 2, 3, 4], 1_000],
    ['an account that begins alone', [5], 1],
  ])('says nothing of %s', (_words, members, least) => {
    expect(wavesOf(beginnings, members, outside, least)).toBeUndefined();
  });

  it('L26 never gives more than 24 bits, nor less than none', () => {
    const counts = fc.record({
      hits: fc.nat(500),
      missed: fc.nat(500),
      hours: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(counts, ({ hits, missed, hours }) => {
        const bitsOf = (all: number): number => coincidenceBits(waves, { hits, all, hours });
        const bits = bitsOf(hits + missed);
        expect(bits).toBeLessThanOrEqual(8 * hours);
        expect(bitsOf(hits + missed + 1)).toBeLessThanOrEqual(bits);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(24);
      }),
    );
  });
});
