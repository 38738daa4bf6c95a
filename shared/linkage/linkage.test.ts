import { shippedCurves } from '../model/kinds/registry';
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { createRandom } from '../kernel/random';
import { datasetOf, idOf, seen, type Seen } from '../testing/dataset-builder';
import { explainLink, findRings, selectorBits, typicalPair, type Linkage } from './linkage';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1);

function link(...sources: Seen[][]): { linkage: Linkage; dataset: ReturnType<typeof datasetOf> } {
  const dataset = datasetOf(...sources);
  return { dataset, linkage: findRings(dataset, { curves: shippedCurves }, noProgress, () => 0) };
}

/** Accounts of their own: nothing shared, so that a ring is small against the whole. */
function strangers(count: number): Seen[] {
  return Array.from({ length: count }, (_, n) => n).flatMap((n) => [
    seen(`account:stranger-${n.toString()}`, 'used-device', `device@lab:own-${n.toString()}`, {
      first: START + n * 1_000,
    }),
    seen(`account:stranger-${n.toString()}`, 'signed-in-from', 'address:198.18.0.1', {
      first: START + n * 1_000,
    }),
  ]);
}

/** A ring whose members share cards and devices at random from small pools, and one template. */
function ring(name: string, size: number, seed: number): Seen[] {
  const random = createRandom(seed);
  return Array.from({ length: size }, (_, n) => `account:${name}-${n.toString().padStart(3, '0')}`).flatMap(
    (account) => [
      seen(account, 'paid-with', `payment@lab:${name}-card-${random.below(Math.ceil(size / 4)).toString()}`, {
        first: START,
      }),
      seen(
        account,
        'used-device',
        `device@lab:${name}-device-${random.below(Math.ceil(size / 6)).toString()}`,
        { first: START },
      ),
      seen(account, 'prompted', `prompt-cluster@lab:${name}-template`, { first: START, count: 500 }),
    ],
  );
}

const names = (linkage: Linkage, dataset: ReturnType<typeof datasetOf>): string[][] =>
  linkage.result.rings.map(({ members }) => [...members].map((id) => dataset.dictionary.value(id)).sort());

describe('findRings', () => {
  it('L11 finds two rings whole, and accuses nobody else', () => {
    const { linkage, dataset } = link([
      ...strangers(2_000),
      ...ring('north', 60, 1),
      ...ring('south', 24, 2),
    ]);
    const found = names(linkage, dataset);
    expect(found.map((members) => members.length)).toEqual([60, 24]);
    expect(found[0]?.every((name) => name.startsWith('north-'))).toBe(true);
    expect(found[1]?.every((name) => name.startsWith('south-'))).toBe(true);
  });

  it('L12 does not weld two rings that a few accounts bridge', () => {
    const bridge = ['000', '001'].map((n) =>
      seen(`account:south-${n}`, 'paid-with', 'payment@lab:north-card-1', { first: START }),
    );
    const { linkage, dataset } = link([
      ...strangers(2_000),
      ...ring('north', 60, 1),
      ...ring('south', 50, 2),
      ...bridge,
    ]);
    expect(
      names(linkage, dataset).map((members) => new Set(members.map((name) => name.slice(0, 5))).size),
    ).toEqual([1, 1]);
  });

  it('L13 gives the same rings for the same data', () => {
    const data = [...strangers(500), ...ring('north', 60, 1), ...ring('south', 24, 2)];
    expect(link(data).linkage.result).toEqual(link(data).linkage.result);
  });

  it('L13 finds the same rings whatever the order of the rows', () => {
    const data = [...strangers(500), ...ring('north', 60, 1), ...ring('south', 24, 2)];
    const one = link(data);
    const other = link([...data].reverse());
    expect(names(other.linkage, other.dataset)).toEqual(names(one.linkage, one.dataset));
  });

  it('L5 L7 proposes no pair through a selector that everybody shares, and reports it', () => {
    const { linkage, dataset } = link(strangers(5_000));
    const hub = idOf(dataset, 'address:198.18.0.1');
    expect(linkage.result.linkHistogram.reduce((sum, count) => sum + count, 0)).toBe(0);
    expect(linkage.result.suppressed.find(({ selector }) => selector === hub)?.accounts).toBe(5_000);
    expect(selectorBits(linkage, hub)).toBe(0);
  });

  it('L3 links no strangers through an address that was reassigned', () => {
    const rows = Array.from({ length: 200 }, (_, n) => n).flatMap((n) => [
      seen(`account:a-${n.toString()}`, 'signed-in-from', `address:198.18.1.${n.toString()}`, {
        first: START,
      }),
      seen(`account:b-${n.toString()}`, 'signed-in-from', `address:198.18.1.${n.toString()}`, {
        first: START + 90 * DAY,
      }),
    ]);
    expect(link(rows).linkage.result.rings).toEqual([]);
  });
});

describe('explainLink', () => {
  const { linkage, dataset } = link([...strangers(2_000), ...ring('north', 60, 1)]);
  const card = idOf(dataset, 'payment@lab:north-card-1');
  const pair = typicalPair(linkage, card) as [number, number];
  const explanation = explainLink(linkage, ...pair);

  it('L16 adds up: prior and every selector make the total', () => {
    const sum = explanation.selectors.reduce((total, { bits }) => total + bits, explanation.prior);
    expect(explanation.total).toBeCloseTo(sum, 9);
    expect(explanation.total).toBeGreaterThanOrEqual(explanation.threshold);
  });

  it('L16 adds up per selector: base and adjustments make its bits', () => {
    for (const selector of explanation.selectors) {
      const sum = selector.adjustments.reduce((total, { bits }) => total + bits, selector.baseBits);
      expect(Math.abs(sum - selector.bits)).toBeLessThan(0.2);
    }
  });

  it('refuses an entity that is no account by its id', () => {
    expect(() => explainLink(linkage, card, pair[0])).toThrow(/entity-not-found \(id=\d+\)/);
  });
});
