// Links from kept pairs are the links of a whole scoring, pair by pair.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf } from '../testing/dataset-builder';
import { findLinks } from './candidate-links';
import { completeParameters } from './defaults';
import { findLinksAgain } from './kept-pairs';
import { weigh } from './weighed';

it('R10 at any threshold, after any other', () => {
  const bits = fc.integer({ min: -2, max: 30 });
  fc.assert(
    fc.property(sourcesOfSeen, bits, bits, (sources, first, then) => {
      const given = { curves: shippedCurves, prior: -1 };
      const weighed = weigh(datasetOf(...sources), completeParameters(given), noProgress, undefined, []);
      for (const threshold of [first, then]) {
        const parameters = completeParameters({ ...given, threshold });
        const again = findLinksAgain(weighed, weighed.evidence, parameters, noProgress);
        expect(again).toEqual(findLinks(weighed.evidence, parameters, noProgress));
      }
    }),
    { numRuns: 150 },
  );
});
