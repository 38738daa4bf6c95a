import { expect, it } from 'vitest';
import { entity } from '../look.testing';
import type { Amounts, Compute, Facts } from '../measure';
import { readingsOf, readingWords } from '../readings';
import { alone, together } from '../look.testing';
import { betweenness, MOST_EXACT } from './betweenness';

const facts = (entities: number, ties: number): Facts => ({
  ...{ entities: Array.from({ length: entities }, (_, id) => entity(id, 'account')), ties },
  ...{ rings: [], judgements: [] },
});
const asked: string[] = [];
const compute: Compute = (kernel, parameters = []) => {
  asked.push([kernel, ...parameters.flat()].join(' '));
  return Promise.resolve({ values: new Map() });
};

it('GS6 is exact up to the bound, and beyond it estimated from sources that are said', async () => {
  const ties = MOST_EXACT / 2000;
  expect((await betweenness.read(facts(2000, ties), compute)).how).toBe('exact');
  expect((await betweenness.read(facts(1000, MOST_EXACT), compute)).how).toBe('exact');
  const sampled = await betweenness.read(facts(2000, ties + 1), compute);
  expect(sampled.how).toBe('estimated from 1,000 of 2,000 sources, ± standard error');
  expect(asked).toEqual(['betweenness', 'betweenness', 'betweenness-sampled seed 1 pivots 1000']);
});

it('GS6 tips say the standard error, of a collection that of the mean at most', () => {
  const amounts: Amounts = {
    values: new Map([[1, 40], [2, 60], [3, 7]]), // prettier-ignore
    errors: new Map([[1, 3], [2, 5], [3, 0.2]]), // prettier-ignore
  };
  const nodes = [together([entity(1, 'account'), entity(2, 'account')]), alone(entity(3, 'device'))];
  const readings = readingsOf(nodes, betweenness, amounts);
  const words = nodes.map(({ id }) => readingWords(betweenness, readings.get(id) as never, 'UTC'));
  expect(words).toEqual([
    'Betweenness: 50 paths ± 4, mean of 2 accounts (40 paths to 60 paths)',
    'Betweenness: 7 paths ± 1',
  ]);
});
