// Against whom rings are measured when the logs are of suspects: accounts in no ring are few there, or none.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { backgroundOf, type Background } from './background';
import { withDrawn } from './drawn-background';
import { selectorDegree } from './incidence';
import { findRings, type Linkage } from './linkage';

const START = Date.UTC(2026, 5, 1);
const MEMBERS = 3;

const each = (count: number, rows: (n: number) => Seen[]): Seen[] =>
  Array.from({ length: count }, (_, n) => rows(n)).flat();
const at = (account: string, relation: string, object: string): Seen =>
  seen(`account:${account}`, relation, object, { first: START });

/** Three accounts with one card and one phone, whom nothing joins to anybody else but an address that all have. */
const rings = (count: number): Seen[] =>
  each(count * MEMBERS, (n) => {
    const own = String(Math.floor(n / MEMBERS));
    return [
      at(`member-${String(n)}`, 'paid-with', `payment@lab:card-${own}`),
      at(`member-${String(n)}`, 'used-device', `device@lab:phone-${own}`),
      at(`member-${String(n)}`, 'signed-in-from', 'address:198.18.7.1'),
    ];
  });

const strangers = (count: number): Seen[] =>
  each(count, (n) => [
    at(`stranger-${String(n)}`, 'used-device', `device@lab:own-${String(n)}`),
    at(`stranger-${String(n)}`, 'signed-in-from', 'address:198.18.7.1'),
  ]);

function link(...rows: Seen[][]): Linkage {
  return findRings(datasetOf(rows.flat()), { curves: shippedCurves }, noProgress, () => 0);
}

/** By account position: in a ring or in none. */
function background({ evidence, result }: Linkage): Background {
  const ringOf = Int32Array.from(evidence.incidence.accounts, (id) => result.ringOf[id] as number);
  return withDrawn(backgroundOf(evidence, ringOf), evidence, ringOf);
}

describe('the background of rings', () => {
  it.each([
    ['nobody but rings', 0],
    ['one stranger in four', 20],
    ['as many strangers as members', 60],
  ])('L10 lets all rings be found where there is %s', (_words, count) => {
    const { result } = link(rings(20), strangers(count));
    expect(result.rings.map(({ members }) => members.length)).toEqual(Array.from({ length: 20 }, () => 3));
  });

  it('L10 is the accounts in no ring, where they are half of all or more', () => {
    const linkage = link(rings(20), strangers(60));
    const { accounts, degrees } = background(linkage);
    expect(accounts).toBe(60);
    expect([...degrees].sort((a, b) => b - a).slice(0, 2)).toEqual([60, 1]);
  });

  it('L10 is made up from everybody where they are fewer, but of a ring’s own nothing', () => {
    const linkage = link(rings(20), strangers(20));
    const { accounts, degrees } = background(linkage);
    expect(accounts).toBe(40);
    const { incidence } = linkage.evidence;
    const widest = degrees.indexOf(Math.max(...degrees));
    // The address that all have: 20 strangers, and 20 drawn from the 77 outside of some ring, all of whom have it.
    expect([selectorDegree(incidence, widest), degrees[widest]]).toEqual([80, 40]);
    expect(degrees.filter((degree) => degree === 0).length).toBe(40);
  });
});
