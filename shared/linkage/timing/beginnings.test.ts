import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningsOf, type Beginnings, type EachBin, MOST_BINS } from './beginnings';

const each =
  (given: readonly (readonly [account: number, bin: number])[]): EachBin =>
  (visit) => {
    for (const [account, bin] of given) visit(account, bin);
  };
const always = (): boolean => true;

function ofAccount({ accountOffsets, accountBins, origin }: Beginnings, account: number): number[] {
  return [...accountBins.slice(accountOffsets[account], accountOffsets[account + 1])].map(
    (bin) => bin + origin,
  );
}

function ofBin({ binOffsets, binAccounts, origin }: Beginnings, bin: number): number[] {
  return [...binAccounts.slice(binOffsets[bin - origin], binOffsets[bin - origin + 1])];
}

describe('beginningsOf', () => {
  it('L24 keeps each account and quarter hour once, in order, both ways', () => {
    const pairs = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1_000, max: 1_040 })), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (given) => {
        const found = beginningsOf(each(given), 6, always);
        const distinct = new Set(given.map((pair) => pair.join()));
        const rows = [0, 1, 2, 3, 4, 5].flatMap((account) =>
          ofAccount(found, account).map((bin) => `${String(account)},${String(bin)}`),
        );
        expect(new Set(rows)).toEqual(distinct);
        expect(rows.length).toBe(distinct.size);
        for (const [account, bin] of given) expect(ofBin(found, bin)).toContain(account);
        for (let account = 0; account < 6; account++) {
          const bins = ofAccount(found, account);
          expect(bins).toEqual([...bins].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('L24 asks of each quarter hour with the one before it', () => {
    const given = [0, 1, 2, 7, 8, 3, 3].map((bin) => [0, 100 + bin] as const);
    const found = beginningsOf(each(given), 1, (_, bin, before) => bin - before > 1);
    expect(ofAccount(found, 0)).toEqual([100, 107]);
  });

  it('takes nothing as nothing', () => {
    const found = beginningsOf(each([]), 2, always);
    expect(found.bins).toBe(0);
    expect(ofAccount(found, 1)).toEqual([]);
  });

  it('leaves out what is older than twenty years before the newest', () => {
    const found = beginningsOf(each([[0, 5] as const, [0, MOST_BINS + 100] as const]), 1, always);
    expect(found.bins).toBe(MOST_BINS);
    expect(ofAccount(found, 0)).toEqual([MOST_BINS + 100]);
  });
});
