// Accounts that share what very many share: linked without listing pairs, and never by more than their explanation says.
import { describe, expect, it } from 'vitest';
import { createDisjointSets } from '../graph/disjoint-sets';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { completeParameters } from './defaults';
import { pairBits } from './pair-score';
import { weigh } from './weighed';
import { eachWideLink } from './wide-sets';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
const EACH = 150;

const device = (name: string, from: number, to = from): Seen =>
  seen(`account:${name}`, 'used-device', 'device:one', { first: START + from * DAY, last: START + to * DAY });
const many = (name: string, from: number): Seen[] =>
  Array.from({ length: EACH }, (_, n) => device(`${name}${n}`, from));

function starsOf(rows: Seen[]) {
  const parameters = completeParameters({ curves: shippedCurves, threshold: 6, prior: -2 });
  const { evidence } = weigh(datasetOf(rows), parameters, noProgress, undefined, []);
  const links: [number, number, number][] = [];
  eachWideLink(evidence, parameters, (...link) => void links.push(link));
  return { evidence, parameters, links };
}

/** Accounts of each group that the links at the threshold hold together. */
function groups({ evidence, parameters, links }: ReturnType<typeof starsOf>): number[] {
  const sets = createDisjointSets(evidence.incidence.accounts.length);
  for (const [a, b, bits] of links) if (bits >= parameters.threshold) sets.union(a, b);
  const sizes = new Map<number, number>();
  evidence.incidence.accounts.forEach((_, at) =>
    sizes.set(sets.find(at), (sizes.get(sets.find(at)) ?? 0) + 1),
  );
  return [...sizes.values()].sort((a, b) => b - a);
}

describe('eachWideLink', () => {
  it('L3 L6 links by what the explanation of the two says: time parts those who never met', () => {
    const stars = starsOf([...many('early', 0), ...many('late', 400)]);
    for (const [a, b, bits] of stars.links)
      expect(bits).toBe(stars.parameters.prior + pairBits(stars.evidence, a, b));
    expect(groups(stars)).toEqual([EACH, EACH]);
  });

  it('L3 holds them together where somebody was seen with it all along', () => {
    const stars = starsOf([...many('early', 0), ...many('late', 400), device('always', 0, 400)]);
    expect(groups(stars)).toEqual([2 * EACH + 1]);
  });

  it('costs a link an account, not a pair', () => {
    expect(starsOf([...many('a', 0), ...many('b', 1)]).links).toHaveLength(2 * EACH - 1);
  });
});
