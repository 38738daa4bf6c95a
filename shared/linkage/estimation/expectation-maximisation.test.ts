// Against probabilities that are known, and against a brute-force climb of the same likelihood (scripts/references/mixture.py).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceGroup } from '../../model/evidence';
import { createRandom, type Random } from '../../kernel/random';
import { fitMixture, type Mixture } from './expectation-maximisation';
import { collectPatterns, patternWeights, type Patterns } from './patterns';

type Reference = {
  u: number[][];
  patterns: { levels: number[]; pairs: number }[];
  matchShare: number;
  m: number[][];
  logLikelihood: number;
};
const reference = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'references/mixture.json'), 'utf8'),
) as Reference;

const U = [
  [0.97, 0.001, 0.004, 0.025],
  [0.8, 0.01, 0.04, 0.15],
  [0.99, 0.0005, 0.0015, 0.008],
];
const GROUPS: readonly EvidenceGroup[] = ['network', 'payment', 'client'];
const M = [
  [0.4, 0.3, 0.2, 0.1],
  [0.3, 0.1, 0.4, 0.2],
  [0.6, 0.2, 0.15, 0.05],
];

function pick(random: Random, shares: readonly number[]): number {
  let rest = random.next();
  return Math.max(
    0,
    shares.findIndex((share) => (rest -= share) < 0),
  );
}

function drawn(seed: number, pairs: number, matchShare: number, missing = 0.1): Patterns {
  const random = createRandom(seed);
  const collector = collectPatterns(U.length);
  const levels = new Int8Array(U.length);
  for (let pair = 0; pair < pairs; pair++) {
    const one = random.next() < matchShare;
    for (let kind = 0; kind < U.length; kind++) {
      const shares = (one ? M : U)[kind] as number[];
      levels[kind] = random.next() < missing ? -1 : pick(random, shares);
    }
    collector.add(levels, pair % 12);
  }
  return collector.finish();
}

function fit(patterns: Patterns, u = U, matchShare = 0.3, shared = 0.6): Mixture {
  return fitMixture(
    {
      patterns,
      weights: patternWeights(patterns),
      u: u.map((shares) => Float64Array.from(shares)),
      speakers: u.map((_, kind) => kind),
      groups: GROUPS,
    },
    { matchShare, shared },
  );
}

describe('expectation and maximisation', () => {
  it.each([0.02, 0.2, 0.7])(
    'V3 finds the probabilities that pairs were drawn with, at %s of one operator',
    (share) => {
      const found = fit(drawn(5, 60_000, share));
      expect(found.converged).toBe(true);
      expect(found.matchShare).toBeCloseTo(share, 2);
      // Standard error of a share over the expected pairs of one operator, four times over.
      const tolerance = 4 * Math.sqrt(0.25 / (60_000 * share)) + 0.005;
      M.forEach((levels, kind) => {
        levels.forEach((m, level) => {
          expect(Math.abs((found.m[kind]?.[level] as number) - m)).toBeLessThan(tolerance);
        });
      });
    },
  );

  it('V3 reaches the maximum that a climb without derivatives finds', () => {
    const collector = collectPatterns(reference.u.length);
    for (const { levels, pairs } of reference.patterns)
      for (let pair = 0; pair < pairs; pair++) collector.add(Int8Array.from(levels), pair % 12);
    const found = fit(collector.finish(), reference.u);
    expect(found.logLikelihood).toBeCloseTo(reference.logLikelihood, 3);
    expect(found.matchShare).toBeCloseTo(reference.matchShare, 3);
    reference.m.forEach((levels, kind) => {
      levels.forEach((m, level) => expect(found.m[kind]?.[level]).toBeCloseTo(m, 3));
    });
  });

  it('V3 never makes the pairs less likely from one iteration to the next', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (seed, share) => {
        const { iterations } = fit(drawn(seed, 2_000, share), U, 0.5, 0.5);
        for (let at = 1; at < iterations.length; at++) {
          const [before, after] = [iterations[at - 1], iterations[at]];
          expect(after?.logLikelihood).toBeGreaterThanOrEqual((before?.logLikelihood as number) - 1e-6);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a kind that does not speak changes nothing and is estimated all the same', () => {
    const patterns = drawn(9, 40_000, 0.3, 0);
    const input = {
      patterns,
      weights: patternWeights(patterns),
      u: U.map((shares) => Float64Array.from(shares)),
      groups: GROUPS,
    };
    const silent = fitMixture({ ...input, speakers: [0, 1] }, { matchShare: 0.3, shared: 0.6 });
    expect(Math.abs((silent.m[2]?.[1] as number) - (M[2]?.[1] as number))).toBeLessThan(0.02);
    const blurred = { ...input, u: [...input.u.slice(0, 2), Float64Array.from([0.25, 0.25, 0.25, 0.25])] };
    const same = fitMixture({ ...blurred, speakers: [0, 1] }, { matchShare: 0.3, shared: 0.6 });
    expect(same.matchShare).toBe(silent.matchShare);
  });
});
