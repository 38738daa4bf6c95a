// What is left out is left out exactly: the rings are those of data that never had it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../dataset/types';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { nothingExcluded, type Excluded } from '../model/records/linkage-settings';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, idOf, keyOf, type Seen } from '../testing/dataset-builder';
import { explainLink, findRings, type Linkage } from './linkage';
import type { LinkageParameters } from './types';

const LOW: Partial<LinkageParameters> = { threshold: 4, prior: -1, minimumMembers: 2 };

function linked(
  dataset: Dataset,
  excluded: Partial<Excluded>,
  more: Partial<LinkageParameters> = {},
): Linkage {
  const given = { ...LOW, ...more, curves: shippedCurves, excluded: { ...nothingExcluded, ...excluded } };
  return findRings(dataset, given, noProgress, () => 0);
}

/** What was found, by names: ids differ between datasets. */
function told({ result, evidence }: Linkage, { dictionary }: Dataset): unknown {
  return {
    accounts: evidence.incidence.accounts.length,
    rings: result.rings
      .map((ring) => ({
        members: [...ring.members].map((id) => dictionary.value(id)).sort(),
        first: ring.first,
        last: ring.last,
        volume: ring.volume,
      }))
      .sort((a, b) => ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1)),
    histogram: [...result.linkHistogram],
  };
}

const withoutRows = (sources: Seen[][], goes: (row: Seen) => boolean): Dataset =>
  datasetOf(...sources.map((rows) => rows.filter((row) => !goes(row))));

describe('what is excluded', () => {
  it('L17 a source: as if it had never been imported, times and counts included', () => {
    fc.assert(
      fc.property(sourcesOfSeen, fc.nat(3), (sources, at) => {
        const dataset = datasetOf(...sources);
        const never = datasetOf(...sources.map((rows, source) => (source === at ? [] : rows)));
        const without = linked(dataset, { sources: [`source-${at + 1}`] });
        expect(told(without, dataset)).toEqual(told(linked(never, {}), never));
      }),
      { numRuns: 150 },
    );
  });

  it('L17 a kind: as if nobody had been seen with one of it', () => {
    fc.assert(
      fc.property(sourcesOfSeen, (sources) => {
        const dataset = datasetOf(...sources);
        const { result, evidence } = linked(dataset, { kinds: ['address'] });
        const { kinds, kindOf } = evidence.incidence;
        expect([...kindOf].map((kind) => kinds[kind])).not.toContain('address');
        const curves = Object.fromEntries(Object.entries(shippedCurves).filter(([id]) => id !== 'address'));
        expect(result.rings).toEqual(linked(dataset, {}, { curves }).result.rings);
      }),
      { numRuns: 50 },
    );
  });

  it('L17 a selector: as if nobody had been seen with it', () => {
    fc.assert(
      fc.property(sourcesOfSeen, (sources) => {
        // Who is an account stays: the accounts keep an edge to something that is no evidence.
        const kept = sources.map((rows) => [
          ...rows,
          ...rows.flatMap(({ subject, object }) =>
            [subject, object]
              .filter((end) => end.startsWith('account'))
              .map((end): Seen => ({
                ...{ subject: end, relation: 'in-pool', object: 'pool:p' },
                ...{ first: NaN, last: NaN, count: 1 },
              })),
          ),
        ]);
        const dataset = datasetOf(...kept);
        const never = withoutRows(
          kept,
          ({ subject, object }) => subject.startsWith('account') && object === 'payment:payment-0',
        );
        const without = linked(dataset, { selectors: [keyOf('payment:payment-0')] });
        const expected = linked(never, {});
        expect(without.evidence.incidence.accounts.length).toBe(expected.evidence.incidence.accounts.length);
        expect([...without.result.linkHistogram]).toEqual([...expected.result.linkHistogram]);
      }),
      { numRuns: 100 },
    );
  });

  it('what the dataset does not have excludes nothing', () => {
    const dataset = datasetOf(someRing());
    const none = {
      selectors: [keyOf('payment:nobody')],
      kinds: ['no-such-kind'],
      sources: ['no-such-source'],
    };
    expect(linked(dataset, none).result.rings).toEqual(linked(dataset, {}).result.rings);
  });

  it('L17 an explanation does not speak of what is excluded', () => {
    const dataset = datasetOf(someRing());
    const [a, b] = [idOf(dataset, 'account:a0'), idOf(dataset, 'account:a1')];
    const kinds = (excluded: Partial<Excluded>): string[] =>
      explainLink(linked(dataset, excluded), a, b).selectors.map(({ kind }) => kind);
    expect(kinds({})).toEqual(['payment', 'device']);
    expect(kinds({ selectors: [keyOf('payment@lab:card')] })).toEqual(['device']);
  });
});

describe('the evidence of an earlier run', () => {
  const dataset = datasetOf(someRing());
  const run = (given: Partial<LinkageParameters>, earlier?: Linkage): Linkage =>
    findRings(dataset, { ...LOW, curves: shippedCurves, ...given }, noProgress, () => 0, earlier?.weighed);
  const first = run({});

  it.each<[string, Partial<LinkageParameters>]>([
    ['the threshold', { threshold: 24 }],
    ['the prior', { prior: -8 }],
    ['the seed', { seed: 7 }],
    ['the smallest ring', { minimumMembers: 4 }],
  ])('is kept when only %s changes, and the result is that of a full run', (_, given) => {
    const again = run(given, first);
    expect(again.evidence).toBe(first.evidence);
    expect(again.result).toEqual(run(given).result);
  });

  it.each<[string, Partial<LinkageParameters>]>([
    ['a curve', { curves: { ...shippedCurves, payment: { ...shippedCurves['payment']!, baseBits: 3 } } }],
    [
      'a half-life',
      { curves: { ...shippedCurves, device: { ...shippedCurves['device']!, halfLifeDays: 1 } } },
    ],
    ['a kind that is excluded', { excluded: { ...nothingExcluded, kinds: ['device'] } }],
    ['a source that is excluded', { excluded: { ...nothingExcluded, sources: ['source-1'] } }],
  ])('is weighed anew when %s changes', (_, given) => {
    const again = run(given, first);
    expect(again.evidence).not.toBe(first.evidence);
    expect(again.result).toEqual(run(given).result);
  });

  it('R10 whatever the thresholds, one after the other: the result is that of a full run', () => {
    const bits = fc.integer({ min: -2, max: 30 });
    fc.assert(
      fc.property(sourcesOfSeen, fc.array(bits, { minLength: 2, maxLength: 4 }), (sources, thresholds) => {
        const some = datasetOf(...sources);
        let earlier: Linkage | undefined;
        for (const threshold of thresholds) {
          const given = { ...LOW, threshold, curves: shippedCurves };
          earlier = findRings(some, given, noProgress, () => 0, earlier?.weighed);
          expect(earlier.result).toEqual(findRings(some, given, noProgress, () => 0).result);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('R10 scores pairs once, whatever the threshold and the prior', () => {
    const { pairs } = run({ threshold: 24 }, first).weighed;
    expect(pairs?.to.length).toBeGreaterThan(0);
    expect(run({ threshold: 3 }, first).weighed.pairs).toBe(pairs);
    expect(run({ threshold: 24, prior: -2 }, first).weighed.pairs).toBe(pairs);
  });

  it('of another dataset is never used', () => {
    const other = datasetOf(someRing());
    const again = findRings(other, { ...LOW, curves: shippedCurves }, noProgress, () => 0, first.weighed);
    expect(again.evidence).not.toBe(first.evidence);
  });
});

function someRing(): Seen[] {
  const own = { first: NaN, last: NaN, count: 1 };
  return Array.from({ length: 5 }, (_, n) => `account:a${n}`).flatMap((subject): Seen[] => [
    { subject, relation: 'paid-with', object: 'payment@lab:card', ...own },
    { subject, relation: 'used-device', object: 'device@lab:phone', ...own },
  ]);
}
