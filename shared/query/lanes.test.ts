import { describe, expect, it } from 'vitest';
import { datasetOf, idOf, seen } from '../testing/dataset-builder';
import { lanes } from './lanes';
import { synchronyOf } from './synchrony';
import { createView } from './view';

const QUARTER = 900_000;
const DAY = 96 * QUARTER;
const MONDAY = Date.UTC(2026, 5, 15);
const signIn = (account: string, first: number, more: { last?: number; count?: number } = {}) =>
  seen(`account:${account}`, 'signed-in-from', 'address:10.0.0.1', { first, ...more });

describe('lanes', () => {
  const dataset = datasetOf([
    signIn('a', 5, { count: 2 }),
    signIn('a', 15),
    signIn('b', 15, { count: 9 }),
    seen('account:c', 'paid-with', 'payment:p', { count: 1 }),
  ]);
  const ids = ['account:a', 'address:10.0.0.1', 'account:b', 'account:c'].map((key) => idOf(dataset, key));

  it('TL10 are one each for the most active accounts of what is selected, and count the others', () => {
    const found = lanes(createView(dataset), { ids, edges: [0, 10, 20], most: 2 });
    expect(found.accounts).toBe(3);
    expect(found.lanes.map(({ row, counts, untimed }) => [row.key.value, counts, untimed])).toEqual([
      ['b', [0, 9], 0],
      ['a', [2, 1], 0],
    ]);
    const all = lanes(createView(dataset), { ids, edges: [0, 10, 20], most: 9 });
    expect(all.lanes[2]).toMatchObject({ counts: [0, 0], untimed: 1 });
  });
});

describe('synchrony of a selection', () => {
  /** Sessions of two accounts at the same time of each of ten days, which no habit has. */
  const times = Array.from({ length: 10 }, (_, day) => MONDAY + day * DAY + ((day * 37) % 90) * QUARTER);
  const both = times.flatMap((time) => [signIn('a', time), signIn('b', time + QUARTER / 2)]);
  const ask = (
    rows: ReturnType<typeof seen>[],
    range = { from: null, to: null } as { from: number | null; to: number | null },
  ) => {
    const dataset = datasetOf(rows);
    const ids = ['account:a', 'account:b', 'address:10.0.0.1'].map((key) => idOf(dataset, key));
    return synchronyOf(createView(dataset), { ids, ...range });
  };

  it('TL11 looks at starts of sessions: work after a quarter hour without, no summaries, no sign-ups', () => {
    const found = ask(both);
    expect(found).toMatchObject({
      refusal: null,
      selected: 2,
      accounts: 2,
      starts: 20,
      together: 10,
      asMany: 0,
    });
    const noise = times.flatMap((time) => [
      signIn('a', time + QUARTER),
      signIn('b', time + 40 * QUARTER, { last: time + 50 * QUARTER }),
      seen('account:b', 'signed-up-from', 'address:10.0.0.2', { first: time + 30 * QUARTER }),
    ]);
    expect(ask([...both, ...noise])).toEqual(found);
  });

  it('TL11 is of the chosen time, where one is chosen', () => {
    expect(ask(both, { from: MONDAY, to: MONDAY + 6 * DAY - 1 })).toMatchObject({ starts: 12, together: 6 });
    expect(ask(both, { from: MONDAY, to: MONDAY + 2 * DAY })).toMatchObject({ refusal: 'few-starts' });
  });
});
