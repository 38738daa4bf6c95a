import { accountAt } from '../incidence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noProgress } from '../../kernel/progress';
import { shippedCurves } from '../../model/kinds/registry';
import { datasetOf, idOf, seen, type Seen } from '../../testing/dataset-builder';
import { explainLink, findRings, type Linkage } from '../linkage';
import { evidencePath, LEAST_STEP_BITS, linkGraph, type EvidencePath } from './evidence-path';

const START = Date.UTC(2026, 5, 1);
const uses = (account: string, relation: string, object: string): Seen =>
  seen(`account:${account}`, relation, object, { first: START });

function worldOf(rows: Seen[]) {
  const dataset = datasetOf(rows);
  const linkage: Linkage = findRings(dataset, { curves: shippedCurves }, noProgress, () => 0);
  const graph = linkGraph(linkage);
  const id = (account: string): number => idOf(dataset, `account:${account}`);
  const path = (a: string, b: string): EvidencePath | null => evidencePath(linkage, graph, id(a), id(b));
  const told = (found: EvidencePath | null): string[] =>
    (found?.steps ?? []).map(
      ({ from, selector, to }) =>
        `${dataset.dictionary.value(from)} ${dataset.dictionary.value(selector)} ${dataset.dictionary.value(to)}`,
    );
  return { dataset, linkage, graph, path, told, id };
}

/** A chain a - b - c by cards, and a weak way round by one address. */
const chain = [
  uses('a', 'paid-with', 'payment@lab:ab'),
  uses('b', 'paid-with', 'payment@lab:ab'),
  uses('b', 'paid-with', 'payment@lab:bc'),
  uses('c', 'paid-with', 'payment@lab:bc'),
  uses('c', 'used-device', 'device@lab:cd'),
  uses('d', 'used-device', 'device@lab:cd'),
  uses('alone', 'used-device', 'device@lab:own'),
];

describe('L44 the path between two accounts', () => {
  it('goes by the strongest evidence, each step with its strongest selector', () => {
    const { path, told } = worldOf(chain);
    expect(told(path('a', 'd'))).toEqual(['a ab b', 'b bc c', 'c cd d']);
    expect(told(path('d', 'a'))).toEqual(['d cd c', 'c bc b', 'b ab a']);
  });

  it('is worth what its weakest step is, and every step what its link is', () => {
    const { path, linkage } = worldOf(chain);
    const found = path('a', 'd');
    expect(found?.weakest).toBe(Math.min(...(found?.steps ?? []).map(({ bits }) => bits)));
    for (const { from, to, bits } of found?.steps ?? [])
      expect(bits).toBeCloseTo(explainLink(linkage, from, to).total, 9);
  });

  it('leads nowhere where nothing is shared', () => {
    const { path } = worldOf(chain);
    expect(path('a', 'alone')).toBeNull();
    expect(path('a', 'a')).toBeNull();
  });

  it('does not go through the middle of a star', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => [
      uses(`m${String(n)}`, 'prompted', 'prompt-cluster@lab:template'),
      uses(`m${String(n)}`, 'paid-with', 'payment@lab:reseller'),
    ]).flat();
    const { path, told } = worldOf(crowd);
    expect(told(path('m7', 'm250'))).toHaveLength(1);
  });

  it('knows a pair that is scored and joined as a star as one link, worth what it is explained by', () => {
    const crowd = Array.from({ length: 300 }, (_, n) => [
      uses(`m${String(n)}`, 'prompted', 'prompt-cluster@lab:template'),
      uses(`m${String(n)}`, 'paid-with', 'payment@lab:reseller'),
    ]).flat();
    const pair = ['m0', 'm1'].map((name) => uses(name, 'used-device', 'device@lab:own'));
    const { linkage, graph, id } = worldOf([...crowd, ...pair]);
    const [one, other] = ['m0', 'm1'].map((name) => accountAt(linkage.evidence.incidence, id(name)));
    const arcs = [...graph.targets.subarray(graph.offsets[one ?? 0], graph.offsets[(one ?? 0) + 1])];
    const arc = (graph.offsets[one ?? 0] as number) + arcs.indexOf(other as number);
    expect(graph.weights[arc]).toBeCloseTo(explainLink(linkage, id('m0'), id('m1')).total, 9);
  });

  it('refuses what is no account by its id', () => {
    const { linkage, dataset, id } = worldOf(chain);
    const card = idOf(dataset, 'payment@lab:ab');
    expect(() => evidencePath(linkage, linkGraph(linkage), id('a'), card)).toThrow(/entity-not-found/);
  });

  it('has no stronger way, whatever shares what', () => {
    const shares = fc.array(fc.tuple(fc.nat(7), fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(shares, fc.nat(7), fc.nat(7), (drawn, a, b) => {
        const rows = drawn.map(([account, thing, isCard]) =>
          isCard
            ? uses(`a${String(account)}`, 'paid-with', `payment@lab:p${String(thing)}`)
            : uses(`a${String(account)}`, 'used-device', `device@lab:d${String(thing)}`),
        );
        const accounts = [...new Set(drawn.map(([account]) => account))];
        if (!accounts.includes(a) || !accounts.includes(b) || a === b) return;
        const { path, linkage, id } = worldOf(rows);
        const least = LEAST_STEP_BITS;
        const bits = (one: number, other: number): number =>
          explainLink(linkage, id(`a${String(one)}`), id(`a${String(other)}`)).total;
        expect(path(`a${String(a)}`, `a${String(b)}`)?.weakest ?? -Infinity).toBeCloseTo(
          widest(accounts, bits, a, b, least),
          9,
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** Of all ways, by going over all middles (Floyd & Warshall with min and max). */
function widest(
  accounts: readonly number[],
  bits: (a: number, b: number) => number,
  from: number,
  to: number,
  least: number,
): number {
  const strength = new Map<string, number>();
  const at = (a: number, b: number): number => strength.get(`${String(a)} ${String(b)}`) ?? -Infinity;
  for (const a of accounts)
    for (const b of accounts) {
      const total = a === b ? -Infinity : bits(a, b);
      strength.set(`${String(a)} ${String(b)}`, total >= least ? total : -Infinity);
    }
  for (const middle of accounts)
    for (const a of accounts)
      for (const b of accounts)
        strength.set(`${String(a)} ${String(b)}`, Math.max(at(a, b), Math.min(at(a, middle), at(middle, b))));
  return at(from, to);
}
