// The links one by one: what their explanation says, to the last digit.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { judgement } from '../testing/judgements-contract';
import { explainLink, findRings } from './linkage';
import { linksOf } from './links-of';
import type { LinkageParameters } from './types';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1);
const EVERYBODY = 300;

const each = (count: number, rows: (n: number) => Seen[]): Seen[] =>
  Array.from({ length: count }, (_, n) => rows(n)).flat();
const account = (n: number): string => `account:a-${String(n)}`;

/** Six with one card, three devices among them; and strangers. */
const rows = [
  ...each(6, (n) => [
    seen(account(n), 'paid-with', 'payment@lab:card', { first: START }),
    seen(account(n), 'used-device', `device@lab:phone-${String(n % 3)}`, { first: START }),
  ]),
  ...each(40, (n) => [seen(account(10 + n), 'used-device', `device@lab:own-${String(n)}`, { first: START })]),
];

function link(given: Seen[], more: Partial<LinkageParameters> = {}) {
  const dataset = datasetOf(given);
  const linkage = findRings(dataset, { curves: shippedCurves, ...more }, noProgress, () => 0);
  return { dataset, linkage };
}

/** "a-0 a-3" */
function names({ linkage, dataset }: ReturnType<typeof link>): string[] {
  const valueOf = (position: number): string =>
    dataset.dictionary.value(linkage.evidence.incidence.accounts[position] as number);
  return linksOf(linkage).map(({ a, b }) => `${valueOf(a)} ${valueOf(b)}`);
}

describe('linksOf', () => {
  it('L6 gives each pair at the threshold once, strongest first, with the total of its explanation', () => {
    const { linkage } = link(rows);
    const links = linksOf(linkage);
    const { accounts } = linkage.evidence.incidence;
    expect(links.length).toBeGreaterThan(0);
    for (const { a, b, bits } of links) {
      const { total, threshold } = explainLink(linkage, accounts[a] as number, accounts[b] as number);
      expect(bits).toBeCloseTo(total, 9);
      expect(bits).toBeGreaterThanOrEqual(threshold);
    }
    const bits = links.map((one) => one.bits);
    expect(bits).toEqual([...bits].sort((one, other) => other - one));
  });

  it('L6 has the pairs that share enough, and more of them at a lower threshold', () => {
    const strict = names(link(rows));
    expect(strict).toEqual(['a-0 a-3', 'a-1 a-4', 'a-2 a-5']);
    const all = names(link(rows, { threshold: 0 }));
    expect(all.slice(0, 3)).toEqual(strict);
    expect(all.length).toBe(15);
  });

  it('L20 leaves out a pair that was judged apart', () => {
    expect(names(link(rows, { judgements: [judgement('a-4', 'a-1', 'not-same')] }))).toEqual([
      'a-0 a-3',
      'a-2 a-5',
    ]);
  });

  it('L3 L7 asks of accounts in a star when they were seen, as of any pair', () => {
    const curves = {
      ...shippedCurves,
      device: { group: 'client', baseBits: 30, flatTo: 1_000, slope: 1, halfLifeDays: 1 },
    } as const;
    const star = (gap: number): Seen[] =>
      each(EVERYBODY, (n) => [
        seen(account(n), 'used-device', 'device@lab:shared', { first: START + n * gap }),
      ]);
    expect(linksOf(link(star(0), { curves }).linkage).length).toBe(EVERYBODY - 1);
    // Half a day later two thirds are left of 30 bits, which with the prior is below the threshold.
    expect(linksOf(link(star(DAY / 2), { curves }).linkage)).toEqual([]);
  });

  it('is empty where nothing is linked', () => {
    expect(linksOf(link(rows.slice(12)).linkage)).toEqual([]);
  });
});
