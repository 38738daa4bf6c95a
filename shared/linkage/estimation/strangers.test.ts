// Pairs counted by walking selectors against all pairs compared one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noProgress } from '../../kernel/progress';
import { createRandom } from '../../kernel/random';
import { shippedCurves } from '../../model/kinds/registry';
import { datasetOf, seen } from '../../testing/dataset-builder';
import { completeParameters } from '../defaults';
import type { Incidence } from '../incidence';
import { buildIncidence } from '../incidence-build';
import { compare, kindTable, LEVEL_COUNT, type KindTable } from './levels';
import { proposedPairs } from './proposed-pairs';
import { countPairs, sharesOf } from './strangers';

const KINDS = ['address', 'payment', 'device'];

function randomTable(seed: number, accounts: number): KindTable {
  const random = createRandom(seed);
  const rows = [];
  for (let account = 0; account < accounts; account++) {
    const subject = `account:a${String(account)}`;
    for (const kind of KINDS)
      for (let i = random.below(3); i > 0; i--)
        rows.push(seen(subject, 'seen-with', `${kind}:${String(random.below(kind === 'address' ? 3 : 25))}`));
    rows.push(seen(subject, 'in-pool', 'pool:p'));
  }
  const incidence: Incidence = buildIncidence(datasetOf(rows), completeParameters({ curves: shippedCurves }));
  return kindTable(incidence, KINDS);
}

function comparedOneByOne(table: KindTable): number[][] {
  const counts = KINDS.map(() => new Array<number>(LEVEL_COUNT).fill(0));
  const levels = new Int8Array(KINDS.length);
  const { length } = table.incidence.accounts;
  for (let a = 0; a < length; a++)
    for (let b = a + 1; b < length; b++) {
      compare(table, a, b, levels);
      levels.forEach((level, kind) => {
        if (level >= 0) (counts[kind] as number[])[level] = ((counts[kind] as number[])[level] as number) + 1;
      });
    }
  return counts;
}

describe('countPairs', () => {
  it('V1 counts every pair at narrow and medium once, at its narrowest', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 90 }), (seed, accounts) => {
        const table = randomTable(seed, accounts);
        const counted = countPairs(table, noProgress);
        comparedOneByOne(table).forEach((expected, kind) => {
          const found = counted[kind];
          expect([found?.pairs[1], found?.pairs[2]]).toEqual([expected[1], expected[2]]);
          expect(found?.bothHold).toBe(expected.reduce((sum, pairs) => sum + pairs, 0));
          expect(found?.pairs[3]).toBeGreaterThanOrEqual(expected[3] as number);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('V1 gives shares that add up to one', () => {
    for (const shares of sharesOf(countPairs(randomTable(3, 90), noProgress)))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe('proposedPairs', () => {
  it('V2 gives each pair that shares a narrow or medium selector of the kind, once', () => {
    for (const seed of [1, 2, 3]) {
      const table = randomTable(seed, 70);
      KINDS.forEach((_, kind) => {
        const [, narrow = 0, medium = 0] = comparedOneByOne(table)[kind] as number[];
        const { pairs, compared } = proposedPairs(table, kind, createRandom(1), noProgress);
        // A pair that shares both a narrow and a wide one is proposed; one that shares only a wide one is not.
        expect([pairs, compared]).toEqual([narrow + medium, narrow + medium]);
      });
    }
  });
});
