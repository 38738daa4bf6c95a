// Leaving out whom the weakest selectors alone could propose changes nothing about those who reach the least.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf } from '../testing/dataset-builder';
import { backgroundOf } from './background';
import { completeParameters } from './defaults';
import { createScorer } from './membership-scores';
import { profileOf } from './profile';
import { weigh } from './weighed';

it('L11 finds whoever reaches the least, with the same bits, and weighs fewer', () => {
  const weighed = { all: 0, fewer: 0, reached: 0 };
  fc.assert(
    fc.property(
      sourcesOfSeen,
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 2, max: 12 }),
      (sources, nth, least) => {
        const parameters = completeParameters({ curves: shippedCurves });
        const { evidence } = weigh(datasetOf(...sources), parameters, noProgress, undefined, []);
        const ringOf = Int32Array.from(evidence.incidence.accounts, (_, at) => (at % nth === 0 ? 0 : -1));
        const members = [...ringOf.keys()].filter((at) => ringOf[at] === 0);
        if (members.length === 0) return;
        const profile = profileOf(evidence, backgroundOf(evidence, ringOf), members);
        const score = createScorer(evidence);
        const found = (whom?: { least: number }): Map<number, number[]> => {
          const scores = score(profile, ringOf, 0, whom);
          weighed[whom === undefined ? 'all' : 'fewer'] += scores.candidates().length;
          const told = scores
            .candidates()
            .map((account): [number, number[]] => [
              account,
              [scores.bits(account), scores.exclusiveBits(account)],
            ]);
          return new Map(told.filter(([, [bits = 0]]) => bits >= least).sort(([a], [b]) => a - b));
        };
        const all = found();
        weighed.reached += all.size;
        expect(found({ least })).toEqual(all);
      },
    ),
    { numRuns: 300 },
  );
  expect(weighed.fewer).toBeLessThan(weighed.all);
  expect(weighed.reached).toBeGreaterThan(0);
});

it('L11 gives members the bits that they have among all', () => {
  fc.assert(
    fc.property(sourcesOfSeen, (sources) => {
      const parameters = completeParameters({ curves: shippedCurves });
      const { evidence } = weigh(datasetOf(...sources), parameters, noProgress, undefined, []);
      const ringOf = Int32Array.from(evidence.incidence.accounts, (_, at) => (at % 3 === 0 ? 0 : -1));
      const members = [...ringOf.keys()].filter((at) => ringOf[at] === 0);
      if (members.length === 0) return;
      const profile = profileOf(evidence, backgroundOf(evidence, ringOf), members);
      const score = createScorer(evidence);
      const bitsOf = (whom: { membersOnly: boolean }): number[][] => {
        const scores = score(profile, ringOf, 0, whom);
        return members.map((account) => [
          scores.bits(account),
          scores.groupBits(account, 0),
          scores.groupBits(account, 1),
        ]);
      };
      expect(bitsOf({ membersOnly: true })).toEqual(bitsOf({ membersOnly: false }));
    }),
    { numRuns: 100 },
  );
});
