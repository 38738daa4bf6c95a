import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bCubed, evaluate, linkScore, pairwise } from './evaluation';
import { createTruth, type Grouping } from './truth';

const everyone = (): boolean => true;

/** Groups of the letters of `accounts`: "abcd ef" groups a to d and e, f; the others are alone. */
function grouping(groups: string, accounts = 'abcdefgh'): Grouping {
  const words = groups.split(' ');
  return Int32Array.from(accounts, (account) => words.findIndex((word) => word.includes(account)));
}

function truthOf(rings: string, accounts = 'abcdefgh', archetypes: Record<string, string> = {}) {
  const words = rings.split(' ');
  return createTruth(
    [...accounts].map((account) => ({
      account,
      ring: words.find((word) => word.includes(account)) ?? '',
      archetype: archetypes[account] ?? 'ordinary',
    })),
  );
}

describe('the score of links', () => {
  const truth = grouping('abcd ef');
  const links = (pairs: string): [number, number][] =>
    pairs.split(' ').map((pair) => ['abcdefgh'.indexOf(pair[0] ?? ''), 'abcdefgh'.indexOf(pair[1] ?? '')]);

  it('V14 is of the pairs themselves: what follows from two of them counts for nothing', () => {
    expect(linkScore(links('ab bc ef'), truth)).toEqual({ precision: 1, recall: 3 / 7, f1: 0.6 });
  });

  it('V14 counts links between rings, and of accounts in none, as wrong', () => {
    expect(linkScore(links('ab de ag gh'), truth)).toMatchObject({ precision: 1 / 4, recall: 1 / 7 });
  });

  it('V7 V14 is whole where there is nothing', () => {
    expect(linkScore([], grouping(' '))).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(linkScore([], truth)).toEqual({ precision: 1, recall: 0, f1: 0 });
  });
});

describe('pairwise and B-cubed scores', () => {
  const truth = grouping('abcd ef');

  it('V5 V6 are 1 for the truth itself', () => {
    expect(pairwise(truth, truth)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(bCubed(truth, truth, everyone)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('V5 count half a ring found as few of its pairs', () => {
    const { precision, recall } = pairwise(grouping('ab'), truth);
    expect({ precision, recall }).toEqual({ precision: 1, recall: 1 / 7 });
  });

  it('V5 count strangers added as false pairs', () => {
    const { precision, recall } = pairwise(grouping('abcdg ef'), truth);
    expect(precision).toBeCloseTo(7 / 11);
    expect(recall).toBe(1);
  });

  it('V6 weigh accounts in B-cubed as Amigó et al. define it', () => {
    // a, b are pure and half whole; g sits alone in truth but with a stranger in the answer.
    const among = (account: number): boolean => 'abgh'.includes('abcdefgh'[account] ?? '');
    const { precision, recall } = bCubed(grouping('ab gh'), truth, among);
    expect(precision).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4);
    expect(recall).toBeCloseTo((0.5 + 0.5 + 1 + 1) / 4);
  });

  it('V5 V6 are what counting every pair of accounts gives', () => {
    const groups = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(groups, groups, (one, other) => {
        const [found, ring] = [Int32Array.from(one), Int32Array.from(other)];
        expect(pairwise(found, ring)).toEqual(pairsCounted(found, ring));
        const { precision, recall } = bCubed(found, ring, everyone);
        const plain = bCubedCounted(found, ring);
        expect(precision).toBeCloseTo(plain.precision, 12);
        expect(recall).toBeCloseTo(plain.recall, 12);
      }),
    );
  });
});

describe('evaluate', () => {
  it('V8 counts a ring as found by more than half of it in a group that is more than half made of it', () => {
    const truth = truthOf('abcd ef', 'abcdefghij');
    const foundBy = (groups: string): number => evaluate(grouping(groups, 'abcdefghij'), truth).ringsFound;
    expect(foundBy('abc')).toBe(1);
    expect(foundBy('ab')).toBe(0);
    expect(foundBy('abcghi')).toBe(0);
    expect(foundBy('abcgh')).toBe(1);
    expect(foundBy('ab cd ef')).toBe(1);
    expect(foundBy('')).toBe(0);
  });

  it('V9 counts who is in a reported ring and in no true one, by what the account is', () => {
    const archetypes = { a: 'ring-small', b: 'ring-small', e: 'campus', f: 'campus', g: 'vpn' };
    const evaluation = evaluate(grouping('abe fgh'), truthOf('abcd', 'abcdefgh', archetypes));
    expect(evaluation).toMatchObject({ reported: 2, benign: 4, accused: 4, rings: 1, ringsFound: 0 });
    expect(evaluation.accusedByArchetype).toEqual([
      { archetype: 'campus', accounts: 2, accused: 2 },
      { archetype: 'ordinary', accounts: 1, accused: 1 },
      { archetype: 'vpn', accounts: 1, accused: 1 },
    ]);
  });

  it('V6 takes B-cubed over everybody, and over those alone that are in a true or a reported ring', () => {
    const evaluation = evaluate(grouping('abg'), truthOf('abcd'));
    expect(evaluation.bCubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 5) / 8);
    expect(evaluation.bCubedInRings.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 2) / 5);
    expect(evaluation.bCubedInRings.recall).toBeCloseTo((0.5 + 0.5 + 0.25 + 0.25 + 1) / 5);
  });

  it('V7 finds no fault where there are no rings and none is reported, and no ring of one account', () => {
    const none = evaluate(grouping(''), truthOf('a'));
    expect(none).toMatchObject({ reported: 0, rings: 0, ringsFound: 0, accused: 0, benign: 7 });
    expect(none.pairwise.f1).toBe(1);
    expect(none.bCubedInRings.f1).toBe(1);
  });
});

function pairsCounted(found: Grouping, ring: Grouping): ReturnType<typeof pairwise> {
  let [together, said, are] = [0, 0, 0];
  for (let a = 0; a < ring.length; a++) {
    for (let b = a + 1; b < ring.length; b++) {
      const inFound = found[a] === found[b] && found[a] !== -1;
      const inTruth = ring[a] === ring[b] && ring[a] !== -1;
      if (inFound) said++;
      if (inTruth) are++;
      if (inFound && inTruth) together++;
    }
  }
  const [precision, recall] = [said === 0 ? 1 : together / said, are === 0 ? 1 : together / are];
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function bCubedCounted(found: Grouping, ring: Grouping): { precision: number; recall: number } {
  const groupOf = (grouping: Grouping, account: number): number[] =>
    grouping[account] === -1
      ? [account]
      : [...grouping.keys()].filter((other) => grouping[other] === grouping[account]);
  let [precision, recall] = [0, 0];
  for (const account of ring.keys()) {
    const own = groupOf(ring, account);
    const group = groupOf(found, account);
    const both = group.filter((other) => own.includes(other)).length;
    precision += both / group.length;
    recall += both / own.length;
  }
  return { precision: precision / ring.length, recall: recall / ring.length };
}
