import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../kernel/random';
import { DAY_BINS, dayShuffler } from './day-shuffle';
import { synchrony } from './synchrony';

const FIRST_DAY = 20_600;
const sorted = (bins: Iterable<number>): Uint32Array => Uint32Array.from(new Set(bins)).sort();

/** Some sessions a day, at hours that the account prefers. */
function independent(random: Random, days: number, daily: number): Uint32Array {
  const habit = random.below(DAY_BINS);
  const bins: number[] = [];
  for (let day = 0; day < days; day++)
    for (let nth = 0; nth < daily; nth++)
      bins.push((FIRST_DAY + day) * DAY_BINS + ((habit + random.below(32)) % DAY_BINS));
  return sorted(bins);
}

/** `share` of its sessions at times that all of a pool have, drawn anew each day. */
function planted(random: Random, pool: Uint32Array, share: number): Uint32Array {
  const own = independent(random, 14, 3);
  return sorted([...own, ...pool.filter(() => random.next() < share)]);
}

const accounts = fc.array(
  fc.uniqueArray(fc.integer({ min: FIRST_DAY * DAY_BINS, max: (FIRST_DAY + 12) * DAY_BINS }), {
    minLength: 1,
    maxLength: 40,
  }),
  { minLength: 2, maxLength: 6 },
);

describe('synchrony', () => {
  it('TL12 of accounts that know nothing of each other is chance: of a hundred groups about five are as rare as one in twenty', () => {
    const random = createRandom(7);
    let rare = 0;
    let ratio = 0;
    for (let group = 0; group < 100; group++) {
      const starts = Array.from({ length: 6 }, () => independent(random, 14, 4));
      const found = synchrony(starts, createRandom(group));
      if ((found.asMany + 1) / (found.shuffles + 1) <= 0.05) rare++;
      ratio += found.together / found.byChance / 100;
    }
    expect(rare).toBeLessThanOrEqual(11);
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
  });

  it('TL12 of a pool that begins together is found, in all shuffles', () => {
    const random = createRandom(3);
    const pool = independent(random, 14, 2);
    const starts = Array.from({ length: 8 }, () => planted(random, pool, 0.7));
    const found = synchrony(starts, createRandom(1));
    expect(found).toMatchObject({ refusal: null, accounts: 8, shuffles: 1000, asMany: 0 });
    expect(found.together / found.byChance).toBeGreaterThan(1.5);
  });

  it('TL12 leaves alone what is only the same rhythm: jobs at the same times of every night', () => {
    const nightly = (offset: number): Uint32Array =>
      sorted(Array.from({ length: 10 }, (_, day) => (FIRST_DAY + day) * DAY_BINS + 8 + offset));
    const same = synchrony([nightly(0), nightly(0), nightly(1)], createRandom(1));
    expect(same.together).toBe(same.byChance);
    expect(same.asMany).toBe(same.shuffles);
  });

  it('TL12 does not depend on the order of the accounts', () => {
    fc.assert(
      fc.property(accounts, fc.nat(), (drawn, seed) => {
        const starts = drawn.map(sorted);
        expect(synchrony(starts.toReversed(), createRandom(seed))).toEqual(
          synchrony(starts, createRandom(seed)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('TL12 counts pairs of two accounts at most a quarter hour apart', () => {
    fc.assert(
      fc.property(accounts, (drawn) => {
        const starts = drawn.map(sorted);
        const found = synchrony(starts, createRandom(1));
        if (found.refusal !== null) return;
        const enough = starts.filter(
          (own) => own.length >= 5 && new Set([...own].map((bin) => Math.floor(bin / DAY_BINS))).size >= 3,
        );
        let pairs = 0;
        enough.forEach((a, i) =>
          enough.slice(i + 1).forEach((b) => {
            for (const x of a) for (const y of b) if (Math.abs(x - y) <= 1) pairs++;
          }),
        );
        expect(found.together).toBe(pairs);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['one account', [sorted([1, 97, 193, 289, 385])], 'few-accounts'],
    ['few starts', [sorted([1, 97, 193]), sorted([1, 97, 193])], 'few-starts'],
    ['few days', [sorted([1, 3, 5, 7, 9]), sorted([1, 3, 5, 7, 9])], 'few-days'],
  ])('TL13 is refused of %s', (_, starts, refusal) => {
    expect(synchrony(starts, createRandom(1)).refusal).toBe(refusal);
  });
});

describe('exchanging days', () => {
  it('TL12 keeps of each account its volume, its active days and the times of day; working days and weekends apart', () => {
    fc.assert(
      fc.property(accounts, fc.nat(), (drawn, seed) => {
        const starts = drawn.map(sorted);
        const shuffle = dayShuffler(starts, createRandom(seed));
        shuffle();
        shuffle().forEach((moved, at) => {
          const own = starts[at]!;
          const dayOf = (bin: number): number => Math.floor(bin / DAY_BINS);
          const times = (bins: Uint32Array): number[] => [...bins].map((bin) => bin % DAY_BINS);
          expect(times(moved)).toEqual(times(own));
          expect(new Set([...moved].map(dayOf))).toEqual(new Set([...own].map(dayOf)));
          const weekend = (bin: number): boolean =>
            [0, 6].includes(new Date(dayOf(bin) * 86_400_000).getUTCDay());
          expect([...moved].map(weekend)).toEqual([...own].map(weekend));
        });
      }),
    );
  });
});
