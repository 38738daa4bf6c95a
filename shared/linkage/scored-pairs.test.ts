// The pairs that are scored, and their bits, are those of the plain way: every two accounts looked at, one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import { datasetOf, seen, type Seen } from '../testing/dataset-builder';
import { completeParameters } from './defaults';
import { listingOf } from './listing';
import { pairBits, sharedSelectors, type Evidence } from './pair-score';
import { scorePairs, type PairRows } from './scored-pairs';
import { weigh } from './weighed';

function evidenceOf(sources: Seen[][]): Evidence {
  const parameters = completeParameters({ curves: shippedCurves });
  return weigh(datasetOf(...sources), parameters, noProgress, undefined, []).evidence;
}

describe('scorePairs', () => {
  it('scores every pair that shares a listing selector, once, to the last digit', () => {
    fc.assert(
      fc.property(sourcesOfSeen, (sources) => {
        const evidence = evidenceOf(sources);
        expect(listed(scorePairs(evidence, noProgress))).toEqual(plainly(evidence));
      }),
      { numRuns: 200 },
    );
  });

  it('adds up two accounts that share more than is usual', () => {
    const rows = ['a', 'b'].flatMap((name) =>
      Array.from({ length: 70 }, (_, n) =>
        seen(`account:${name}`, 'signed-in-from', `address:192.0.2.${n}`, {
          first: n * 1e6 + (name === 'a' ? 0 : 9e8),
        }),
      ),
    );
    const evidence = evidenceOf([rows]);
    expect(listed(scorePairs(evidence, noProgress))).toEqual([[0, 1, pairBits(evidence, 0, 1)]]);
  });

  it('lists no pair of a selector on more than 256 accounts', () => {
    const shares = (accounts: number): Seen[] =>
      Array.from({ length: accounts }, (_, n) => seen(`account:a${n}`, 'used-device', 'device:one'));
    expect(scorePairs(evidenceOf([shares(256)]), noProgress).to).toHaveLength((256 * 255) / 2);
    expect(scorePairs(evidenceOf([shares(257)]), noProgress).to).toHaveLength(0);
  });

  it('can be stopped', () => {
    const evidence = evidenceOf([[seen('account:a', 'used-device', 'device:one')]]);
    const stop = { report: () => undefined, cancelled: () => true };
    expect(() => scorePairs(evidence, stop)).toThrow(expect.objectContaining({ code: 'cancelled' }));
  });
});

function listed({ offsets, to, bits }: PairRows): [number, number, number][] {
  return [...offsets.subarray(1)].flatMap((end, account) => {
    const start = offsets[account] as number;
    return Array.from({ length: end - start }, (_, at): [number, number, number] => [
      account,
      to[start + at] as number,
      bits[start + at] as number,
    ]);
  });
}

function plainly(evidence: Evidence): [number, number, number][] {
  const { lists } = listingOf(evidence);
  const accounts = evidence.incidence.accounts.length;
  const found: [number, number, number][] = [];
  for (let a = 0; a < accounts; a++) {
    for (let b = a + 1; b < accounts; b++) {
      const shares = sharedSelectors(evidence, a, b).some(({ selector }) => lists[selector] === 1);
      if (shares) found.push([a, b, pairBits(evidence, a, b)]);
    }
  }
  return found;
}
