import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RingFit } from '../../../shared/linkage/reasons/explain-member';
import { fallingOf, strongestGroup } from './member-steps.model';

const fit = (bits: readonly number[]): RingFit => ({
  ...{ ringId: 'ring-1', rank: 1, members: 20, isMember: true, bar: 7, verdict: 'fits', prior: -6 },
  steps: bits.map((each, i) => ({
    ...{ type: 'selector', group: i % 2 === 0 ? 'network' : 'payment', selector: i, kind: 'address' },
    ...{ members: 9, degree: 12, profileBits: 8, groupFactor: 1, bits: each },
  })),
  total: bits.reduce((sum, each) => sum + each, -6),
});

describe("an account's fit with a ring", () => {
  it('L40 adds up, whatever is told as one', () => {
    const bits = fc.array(
      fc.oneof(fc.double({ min: 0, max: 0.1, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true })),
    );
    fc.assert(
      fc.property(bits, (each) => {
        const { prior, parts, total } = fallingOf(fit(each));
        expect(parts.reduce((sum, part) => sum + part.bits, prior)).toBeCloseTo(total, 9);
        expect(parts.filter(({ type }) => type === 'rest').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('tells small steps as one', () => {
    const { parts } = fallingOf(fit([8, 0.04, 4, 0.01]));
    expect(parts.map(({ type }) => type)).toEqual(['selector', 'selector', 'rest']);
    expect(parts.at(-1)).toMatchObject({ steps: 2 });
  });

  it('knows the group that gives most', () => {
    expect(strongestGroup(fit([4, 6, 5]))).toBe('network');
    expect(strongestGroup(fit([]))).toBeUndefined();
  });
});
