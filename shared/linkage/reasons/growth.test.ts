import { describe, expect, it } from 'vitest';
import { shippedCurves } from '../../model/kinds/registry';
import { datasetOf, idOf, seen, type Seen } from '../../testing/dataset-builder';
import { noProgress } from '../../kernel/progress';
import { findRings } from '../linkage';
import { growthOf } from './growth';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1);

function growth(rows: Seen[], accounts: readonly string[]) {
  const dataset = datasetOf(rows);
  const { evidence } = findRings(dataset, { curves: shippedCurves }, noProgress, () => 0);
  return growthOf(
    evidence,
    accounts.map((name) => idOf(dataset, `account:${name}`)),
  );
}

const signUp = (account: string, at: number): Seen =>
  seen(`account:${account}`, 'signed-up-from', 'address:192.0.2.1', { first: at });
const use = (account: string, at?: number): Seen =>
  seen(`account:${account}`, 'paid-with', 'payment@lab:card', at === undefined ? {} : { first: at });

describe("L43 a ring's growth", () => {
  it('counts sign-ups by UTC day, and first uses where no sign-up is known', () => {
    const rows = [signUp('a', START + 5), use('a', START + 9 * DAY), signUp('b', START + DAY - 1000)];
    expect(growth([...rows, use('c', START + 2 * DAY), use('d')], ['a', 'b', 'c', 'd'])).toEqual({
      from: START,
      binDays: 1,
      joined: [2, 0, 1],
      signUps: 2,
      undated: 1,
    });
  });

  it('widens its bins so that they are few, and loses nobody', () => {
    const names = Array.from({ length: 40 }, (_, n) => `m${String(n)}`);
    const found = growth(
      names.map((name, n) => signUp(name, START + n * 9 * DAY)),
      names,
    );
    expect(found?.joined.length).toBeLessThanOrEqual(60);
    expect(found?.joined.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(found?.binDays).toBe(6);
  });

  it('is nothing where no time is known', () => {
    expect(growth([use('a'), use('b')], ['a', 'b'])).toBeNull();
  });
});
