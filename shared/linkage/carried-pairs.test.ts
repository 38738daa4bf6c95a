// Pairs carried over an import, a retraction or another setting are those of a whole scoring, and what was not touched is not scored again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { nothingExcluded } from '../model/records/linkage-settings';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetInput, datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { buildDataset } from '../testing/dataset-of-columns';
import { completeParameters } from './defaults';
import type { ScoredPairs } from './scored-pairs';
import type { LinkageParameters } from './types';
import { pairsOf, remember, weigh, type Weighed } from './weighed';

const present = { curves: shippedCurves };

/** Of the sources at these places, in this order. */
function weighed(
  sources: readonly Seen[][],
  places: readonly number[],
  earlier?: Weighed,
  given: Partial<LinkageParameters> = {},
): Weighed {
  const input = datasetInput(sources);
  const dataset = buildDataset(places.map((place) => input[place] as (typeof input)[number]));
  const before = earlier && remember(earlier);
  return weigh(dataset, completeParameters({ ...present, ...given }), noProgress, before, []);
}

function told({ offsets, to, bits, listing }: ScoredPairs): unknown {
  return { offsets, to, bits, listing };
}

describe('pairs carried over', () => {
  const steps = fc.array(fc.subarray([0, 1, 2, 3, 4, 5]), { minLength: 1, maxLength: 5 });
  const sixSources = fc
    .tuple(sourcesOfSeen, sourcesOfSeen)
    .map(([some, more]) => Array.from({ length: 6 }, (_, at) => [...some, ...more][at] ?? []));

  it('L30 are those of a whole scoring, whatever came and went', () => {
    fc.assert(
      fc.property(sixSources, steps, (sources, sequence) => {
        let earlier: Weighed | undefined;
        for (const places of sequence) {
          const next = weighed(sources, places, earlier);
          expect(told(pairsOf(next, noProgress))).toEqual(
            told(pairsOf(weighed(sources, places), noProgress)),
          );
          earlier = next;
        }
      }),
      { numRuns: 80 },
    );
  });

  it('L30 are those of a whole scoring when a curve, a kind or a source is another', () => {
    const device = shippedCurves['device']!;
    const settings: Partial<LinkageParameters>[] = [
      { curves: { ...shippedCurves, device: { ...device, halfLifeDays: 0.5 } } },
      { curves: { ...shippedCurves, device: { ...device, group: 'network' } } },
      { curves: { ...shippedCurves, address: { ...shippedCurves['address']!, baseBits: 3 } } },
      { excluded: { ...nothingExcluded, kinds: ['payment'] } },
      { excluded: { ...nothingExcluded, sources: ['source-2'] } },
    ];
    const all = [0, 1, 2, 3, 4, 5];
    fc.assert(
      fc.property(sixSources, fc.constantFrom(...settings), (sources, given) => {
        const earlier = weighed(sources, all);
        pairsOf(earlier, noProgress);
        const again = pairsOf(weighed(sources, all, earlier, given), noProgress);
        expect(told(again)).toEqual(told(pairsOf(weighed(sources, all, undefined, given), noProgress)));
      }),
      { numRuns: 60 },
    );
  });

  const pool = (name: string): Seen[] =>
    Array.from({ length: 10 }, (_, n) => [
      seen(`account:${name}-${n}`, 'used-device', `device:${name}`),
      seen(`account:${name}-${n}`, 'paid-with', `payment:${name}`),
    ]).flat();
  const PAIRS = 45;
  const sources = [
    pool('one'),
    pool('two'),
    [seen('account:one-3', 'used-device', 'device:two')],
    [seen('account:one-3', 'signed-in-from', 'address:192.0.2.1')],
    [seen('account:new', 'signed-in-from', 'address:192.0.2.1')],
  ];
  const carriedAfter = (before: number[], after: number[]): number => {
    const earlier = weighed(sources, before);
    pairsOf(earlier, noProgress);
    return pairsOf(weighed(sources, after, earlier), noProgress).carried;
  };

  it.each([
    ['nothing: nothing is scored', [0, 1], [0, 1], 2 * PAIRS],
    ['an account with nothing in common: nothing is', [0, 1], [0, 1, 4], 2 * PAIRS],
    ['another address of one account: only its own ring is', [0, 1], [0, 1, 3], PAIRS],
    ['a device of the other ring: both are', [0, 1], [0, 1, 2], 0],
    ['the other ring, retracted: nothing is', [0, 1], [0], PAIRS],
    ['the first ring, retracted: nothing is, though every account has another number', [0, 1], [1], PAIRS],
  ])('L30 after %s', (_, before, after, carried) => {
    expect(carriedAfter(before, after)).toBe(carried);
  });

  it('are remembered without the dataset that they were scored from', () => {
    const earlier = weighed(sources, [0, 1]);
    expect(remember(earlier)).toBeUndefined();
    pairsOf(earlier, noProgress);
    const kept = remember(earlier);
    expect(Object.values(kept ?? {})).not.toContain(earlier.dataset);
    expect(remember(weigh(datasetOf(), completeParameters(present), noProgress, kept, []))).toBe(kept);
  });
});
