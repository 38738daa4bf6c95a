import { describe, expect, it } from 'vitest';
import { bCubed, pairwise, type Grouping } from './evaluation';

const grouping = (groups: Record<string, string>): Grouping =>
  new Map(
    Object.entries(groups).flatMap(([group, accounts]) => [...accounts].map((account) => [account, group])),
  );

describe('pairwise and B-cubed scores', () => {
  const truth = grouping({ one: 'abcd', two: 'ef' });
  const accounts = [...'abcdefgh'];

  it('are 1 for the truth itself', () => {
    expect(pairwise(truth, truth)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(bCubed(truth, truth, accounts)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('count half a ring found as few of its pairs', () => {
    const { precision, recall } = pairwise(grouping({ x: 'ab' }), truth);
    expect({ precision, recall }).toEqual({ precision: 1, recall: 1 / 7 });
  });

  it('count strangers added as false pairs', () => {
    const { precision, recall } = pairwise(grouping({ x: 'abcdg', y: 'ef' }), truth);
    expect(precision).toBeCloseTo(7 / 11);
    expect(recall).toBe(1);
  });

  it('weigh accounts in B-cubed as Amigó et al. define it', () => {
    // a, b are pure and half whole; g sits alone in truth but with a stranger in the answer.
    const { precision, recall } = bCubed(grouping({ x: 'ab', y: 'gh' }), truth, [...'abgh']);
    expect(precision).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4);
    expect(recall).toBeCloseTo((0.5 + 0.5 + 1 + 1) / 4);
  });
});
