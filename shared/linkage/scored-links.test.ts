// Every scored pair as a row: what its explanation says, once.
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../dataset/types';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { judgement } from '../testing/judgements-contract';
import { explainLink, findRings, type Linkage } from './linkage';
import { linksOf } from './links-of';
import { LINK_STANDINGS, NO_SELECTOR, scoredLinks } from './scored-links';
import type { LinkageParameters } from './types';

const START = Date.UTC(2026, 5, 1);

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

/** One device of everybody: a star. */
const star = each(300, (n) => [seen(account(n), 'used-device', 'device@lab:shared', { first: START })]);
const strongDevice = {
  ...shippedCurves,
  device: { group: 'client', baseBits: 40, flatTo: 1_000, slope: 1, halfLifeDays: 1 },
} as const;

/** And an address of everybody that is worth nothing. */
const withOffice = [
  ...rows,
  ...each(46, (n) => [
    seen(account(n < 6 ? n : n + 4), 'signed-in-from', 'address:198.51.100.1', { first: START }),
  ]),
];
const worthless = {
  ...shippedCurves,
  address: { group: 'network', baseBits: 1, flatTo: 1, slope: 1, halfLifeDays: 30 },
} as const;

function link(given: Seen[], more: Partial<LinkageParameters> = {}): Linkage {
  return findRings(datasetOf(given), { curves: shippedCurves, ...more }, noProgress, () => 0);
}

function valueOf(linkage: Linkage, id: EntityId): string {
  return linkage.weighed.dataset.dictionary.value(id);
}

/** "a-0 a-3": its standing. */
function standings(linkage: Linkage): Map<string, string | undefined> {
  const links = scoredLinks(linkage);
  return new Map(
    Array.from(links.account, (one, row) => [
      `${valueOf(linkage, one)} ${valueOf(linkage, links.other[row] as number)}`,
      LINK_STANDINGS[links.standing[row] as number],
    ]),
  );
}

describe('scored links', () => {
  it.each<[string, Linkage]>([
    ['pairs that are listed', link(rows)],
    ['a selector worth nothing', link(withOffice, { curves: worthless })],
    ['stars', link([...rows, ...star], { curves: strongDevice })],
    [
      'judgements',
      link(rows, { judgements: [judgement('a-0', 'a-10', 'same'), judgement('a-1', 'a-4', 'not-same')] }),
    ],
  ])('TB7 have the bits and the reasons of their explanation, each pair once: %s', (_, linkage) => {
    const links = scoredLinks(linkage);
    expect(links.size).toBeGreaterThan(14);
    const names = new Set<string>();
    for (let row = 0; row < links.size; row++) {
      const [a, b] = [links.account[row] as number, links.other[row] as number];
      names.add(`${a} ${b}`);
      expect(a).toBeLessThan(b);
      const { total, selectors, judged, threshold } = explainLink(linkage, a, b);
      expect(links.bits[row]).toBeCloseTo(total, 9);
      const counted = selectors.filter(({ bits }) => bits > 0);
      expect(links.shared[row]).toBe(counted.length);
      const strongest = links.strongest[row] as number;
      if (counted.length === 0) expect(strongest).toBe(NO_SELECTOR);
      else expect(counted.map(({ selector }) => selector)).toContain(strongest);
      const byBits = total >= threshold ? 'linked' : 'below';
      const said = { same: 'same', 'not-same': 'apart' } as const;
      expect(LINK_STANDINGS[links.standing[row] as number]).toBe(
        judged.verdict === null ? byBits : said[judged.verdict],
      );
    }
    expect(names.size).toBe(links.size);
  });

  it('TB7 are the links of the result, and those below the threshold', () => {
    const linkage = link(rows);
    const linked = [...standings(linkage)].filter(([, standing]) => standing === 'linked');
    expect(linked.length).toBe(linksOf(linkage).length);
    expect(standings(linkage).size).toBe(15);
  });

  it('TB7 have everybody of a star with its middle, not with each other', () => {
    const linkage = link(star, { curves: strongDevice });
    expect(standings(linkage).size).toBe(299);
    expect(new Set(standings(linkage).values())).toEqual(new Set(['linked']));
  });

  it('TB7 obey a chain of judgements, and have a judged pair that shares nothing', () => {
    const judged = standings(
      link(rows, {
        judgements: [
          judgement('a-0', 'a-1', 'same'),
          judgement('a-1', 'a-10', 'same'),
          judgement('a-10', 'a-3', 'not-same'),
        ],
      }),
    );
    expect(judged.get('a-0 a-1')).toBe('same');
    expect(judged.get('a-1 a-10')).toBe('same');
    expect(judged.get('a-3 a-10')).toBe('apart');
    // Nobody said so of the two, but of whom they are the same as.
    expect(judged.get('a-0 a-3')).toBe('apart');
    expect(judged.get('a-2 a-5')).toBe('linked');
    expect(judged.size).toBe(17);
  });

  it('are none where nothing was scored', () => {
    expect(scoredLinks(link(rows.slice(12))).size).toBe(0);
  });
});
