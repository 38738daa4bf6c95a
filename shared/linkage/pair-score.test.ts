import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCurves } from '../model/kinds/registry';
import { datasetOf, idOf, seen } from '../testing/dataset-builder';
import { completeParameters } from './defaults';
import { accountAt } from './incidence';
import { buildIncidence } from './incidence-build';
import { discount, pairBits, sharedSelectors, type Evidence } from './pair-score';
import { weighSelectors } from './selector-weights';
import { signUpTimes } from './sign-ups';
import { timingOf } from './timing/timing';

const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;

function evidenceOf(rows: Parameters<typeof datasetOf>[0]): {
  evidence: Evidence;
  at: (name: string) => number;
} {
  const dataset = datasetOf(rows);
  const parameters = completeParameters({ curves: shippedCurves });
  const incidence = buildIncidence(dataset, parameters);
  const signUps = signUpTimes(dataset, incidence);
  const timing = timingOf(dataset, incidence, signUps);
  const evidence = { incidence, signUps, timing, weights: weighSelectors(incidence, signUps, parameters) };
  return { evidence, at: (name) => accountAt(incidence, idOf(dataset, `account:${name}`)) };
}

describe('pairBits', () => {
  it('L4 counts the second address of a pair half', () => {
    const both = ['a', 'b'].flatMap((name) =>
      ['192.0.2.1', '192.0.2.2'].map((address) =>
        seen(`account:${name}`, 'signed-in-from', `address:${address}`, { first: START }),
      ),
    );
    const { evidence, at } = evidenceOf(both);
    expect(pairBits(evidence, at('a'), at('b'))).toBeCloseTo(9 + 4.5);
  });

  it('L3 halves an address after its half-life of 14 days', () => {
    const { evidence, at } = evidenceOf([
      seen('account:a', 'signed-in-from', 'address:192.0.2.1', { first: START }),
      seen('account:b', 'signed-in-from', 'address:192.0.2.1', { first: START + 14 * DAY }),
    ]);
    expect(pairBits(evidence, at('a'), at('b'))).toBeCloseTo(4.5);
  });

  it('L2 gives back to a burst what the degree took, and only to pairs inside it', () => {
    const strangers = Array.from({ length: 600 }, (_, n) =>
      seen(
        `account:s${n.toString()}`,
        'signed-up-from',
        `address:198.18.${(n >> 8).toString()}.${(n & 255).toString()}`,
        { first: START + n * HOUR },
      ),
    );
    const bulk = Array.from({ length: 40 }, (_, n) =>
      seen(`account:m${n.toString()}`, 'signed-up-from', 'address:203.0.113.9', {
        first: START + 100 * HOUR + n * 10_000,
      }),
    );
    const late = [
      seen('account:late', 'signed-up-from', 'address:203.0.113.9', { first: START + 500 * HOUR }),
    ];
    const { evidence, at } = evidenceOf([...strangers, ...bulk, ...late]);
    expect(pairBits(evidence, at('m0'), at('m1'))).toBeCloseTo(9, 1);
    expect(pairBits(evidence, at('m0'), at('late'))).toBeLessThan(3);
  });

  it('counts one selector once, by whichever relations it was seen', () => {
    const rows = ['a', 'b'].flatMap((name) =>
      ['signed-up-from', 'signed-in-from'].map((relation) =>
        seen(`account:${name}`, relation, 'address:192.0.2.1', { first: START }),
      ),
    );
    const { evidence, at } = evidenceOf(rows);
    expect(sharedSelectors(evidence, at('a'), at('b'))).toHaveLength(1);
  });
});

describe('L4 discount', () => {
  it('lies between the strongest alone and twice the strongest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (bits) => {
          const strongest = Math.max(...bits);
          const total = discount([...bits]);
          expect(total).toBeGreaterThanOrEqual(strongest - 1e-9);
          expect(total).toBeLessThanOrEqual(2 * strongest + 1e-9);
        },
      ),
    );
  });
});
