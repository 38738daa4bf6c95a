// What a list does to linkage: bits, rings, explanations and the list of what was not counted.
import { describe, expect, it } from 'vitest';
import { noProgress } from '../../kernel/progress';
import { shippedCurves } from '../../model/kinds/registry';
import type { WarningList } from '../../model/records/warning-list';
import { datasetOf, idOf, seen, type Seen } from '../../testing/dataset-builder';
import { explainLink, findRings, type Linkage } from '../linkage';
import { createMatcher } from './matcher';

const VPN: WarningList = {
  name: 'Known VPN ranges',
  version: 20250101,
  description: '',
  type: 'cidr',
  matchingAttributes: [],
  entries: ['198.51.100.0/24'],
  role: 'vpn',
  weight: 0,
};

/** Five accounts on one address of the list, one card and one device. */
function rows(): Seen[] {
  const accounts = Array.from({ length: 5 }, (_, at) => `account:a${String(at)}`);
  const others = Array.from({ length: 40 }, (_, at) => `account:b${String(at)}`);
  return [
    ...accounts.flatMap((account) => [
      seen(account, 'signed-in-from', 'address:198.51.100.7', { first: 1e12 }),
      seen(account, 'paid-with', 'payment@lab:card', { first: 1e12 }),
      seen(account, 'used-device', 'device@lab:phone', { first: 1e12 }),
    ]),
    ...others.map((account, at) => seen(account, 'signed-in-from', `address:203.0.113.${String(at)}`)),
  ];
}

const dataset = datasetOf(rows());
const [a, b] = [idOf(dataset, 'account:a0'), idOf(dataset, 'account:a1')];
const address = idOf(dataset, 'address:198.51.100.7');

function run(...lists: WarningList[]): Linkage {
  const matchers = lists.map(createMatcher);
  const given = { curves: shippedCurves, threshold: 4, prior: -1, lists: matchers.map(({ list }) => list) };
  return findRings(dataset, given, noProgress, () => 0, undefined, matchers);
}

describe('a warning list', () => {
  it('W7 takes the bits of what is on it, and says so in the waterfall, which still adds up', () => {
    const { selectors, total, prior } = explainLink(run(VPN), a, b);
    const listed = selectors.find(({ kind }) => kind === 'address');
    expect(listed).toMatchObject({ bits: 0, suppressed: 'vpn' });
    const labels = listed?.adjustments.map(({ label }) => label) ?? [];
    expect(labels).toContain('not counted: listed as VPN in ‘Known VPN ranges’ v20250101');
    const sum = listed?.adjustments.reduce((bits, one) => bits + one.bits, listed.baseBits) as number;
    expect(sum).toBeCloseTo(0, 3);
    expect(selectors.reduce((bits, one) => bits + one.bits, prior)).toBeCloseTo(total, 3);
  });

  it('W7 leaves the share that its weight says', () => {
    const bits = (linkage: Linkage): number =>
      explainLink(linkage, a, b).selectors.find(({ kind }) => kind === 'address')?.bits as number;
    expect(bits(run({ ...VPN, role: 'cloud', weight: 0.25 }))).toBeCloseTo(0.25 * bits(run()), 4);
    const [first] = explainLink(run({ ...VPN, role: 'cloud', weight: 0.25 }), a, b).selectors.filter(
      ({ kind }) => kind === 'address',
    );
    expect(first?.adjustments.map(({ label }) => label)).toContain(
      'counts 25%: listed as cloud or hosting in ‘Known VPN ranges’ v20250101',
    );
  });

  it('W7 lists what it took, in all and for the ring, with the list and its version', () => {
    const { result } = run(VPN);
    const expected = {
      selector: address,
      accounts: 5,
      reason: 'vpn',
      detail: '5 accounts; not counted: listed as VPN in ‘Known VPN ranges’ v20250101',
    };
    expect(result.suppressed).toEqual([expected]);
    expect(result.rings[0]?.suppressed).toEqual([expected]);
    expect(result.rings[0]?.selectors.map(({ selector }) => selector)).not.toContain(address);
    expect(run().result.suppressed).toEqual([]);
  });

  it('W8 of several lists the one that leaves least counts', () => {
    const weaker = { ...VPN, name: 'Hosting', role: 'cloud' as const, weight: 0.5 };
    expect(run(weaker, VPN).evidence.weights.listed).toEqual(run(VPN, weaker).evidence.weights.listed);
    expect(run(weaker, VPN).result.suppressed).toHaveLength(1);
  });

  it('W8 a list that nothing is on changes nothing, and keeps its place in the parameters', () => {
    const elsewhere = run({ ...VPN, entries: ['192.0.2.0/24'] });
    expect(elsewhere.result.rings).toEqual(run().result.rings);
    expect(elsewhere.result.parameters.lists).toMatchObject([
      { name: VPN.name, version: VPN.version, entries: 1 },
    ]);
  });

  it('W8 evidence is weighed anew when a list, its weight or its entries change', () => {
    const weighed = run(VPN).weighed.key;
    expect(run(VPN).weighed.key).toBe(weighed);
    for (const changed of [
      { ...VPN, weight: 0.5 },
      { ...VPN, entries: ['198.51.100.0/25'] },
    ])
      expect(run(changed).weighed.key).not.toBe(weighed);
  });
});
