// Nothing is left out in silence: a hub is listed even where a few of its accounts, created together by chance or not, still gain by it.
import { expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { completeParameters } from './defaults';
import { suppressedSelectors } from './suppression';
import { weigh } from './weighed';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);

const listed = (together: number): string[] => {
  const rows = Array.from({ length: 2000 }, (_, n): Seen[] => [
    seen(`account:a${n}`, 'signed-up-from', `address:own-${n}`, {
      first: START + (n < together ? n * 1000 : (n + 100) * HOUR),
    }),
    ...(n < together || n % 2 === 0 ? [seen(`account:a${n}`, 'signed-in-from', 'address:hub')] : []),
  ]);
  const parameters = completeParameters({ curves: shippedCurves });
  const { evidence } = weigh(datasetOf(rows.flat()), parameters, noProgress, undefined, []);
  return suppressedSelectors(evidence).map(({ detail }) => detail);
};

it('L5 lists a hub', () => {
  expect(listed(0)).toEqual(['1,000 accounts; each was also seen with 1.0 others of its kind']);
});

it('L32 lists a hub that counts for a few, and says for how many', () => {
  expect(listed(20)).toEqual([
    '1,010 accounts; each was also seen with 1.0 others of its kind; counted for 20 that signed up in one burst',
  ]);
});

it('L5 lists no hub that counts for many', () => {
  expect(listed(400)).toEqual([]);
});
