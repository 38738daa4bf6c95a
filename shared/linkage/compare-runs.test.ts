// Two runs compared: a table of what can happen to a ring, and what holds whatever happened.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns, type RingChange, type RunDifference, type RunRing } from './compare-runs';

/** Rings as lists of members, ranked as written. */
const run = (...rings: number[][]): RunRing[] =>
  rings.map((members, at) => ({ id: `ring-${at}`, rank: at + 1, members }));

/** "1>2 changed +3 -1": ranks before and after, fate, who joined, who left; "of" names the ring it was or is part of. */
function told({ rings }: RunDifference): string[] {
  return rings.map(({ fate, before, after, of, joined, left }) => {
    const rank = (ring: number | null): string => (ring === null ? '' : (ring + 1).toString());
    const members = [...joined.map((one) => `+${one}`), ...left.map((one) => `-${one}`)].join('');
    return `${rank(before)}>${rank(after)} ${fate}${rank(of)} ${members}`.trim();
  });
}

describe('two runs', () => {
  it.each<[string, number[][], number[][], string[]]>([
    ['R1 nothing changed', [[1, 2, 3]], [[3, 2, 1]], ['1>1 same']],
    ['R1 members joined and left', [[1, 2, 3]], [[2, 3, 4, 5]], ['1>1 changed +4+5-1']],
    ['R1 a ring grows far beyond what it was', [[1, 2]], [[1, 2, 3, 4, 5, 6]], ['1>1 changed +3+4+5+6']],
    [
      'R1 too little in common',
      [[1, 2, 3, 4, 5]],
      [[5, 6, 7, 8]],
      ['>1 appeared +5+6+7+8', '1> vanished -1-2-3-4-5'],
    ],
    ['R2 a new ring', [], [[1, 2]], ['>1 appeared +1+2']],
    ['R2 a ring is gone', [[1, 2]], [], ['1> vanished -1-2']],
    [
      'R3 a ring splits',
      [[1, 2, 3, 4, 5]],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      ['1>1 changed -4-5', '>2 split1 +6'],
    ],
    [
      'R3 two rings become one',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [[1, 2, 3, 4, 5]],
      ['1>1 changed +4+5', '2> merged1 -6'],
    ],
    [
      'R1 ranks change places',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [3, 4],
        [1, 2],
      ],
      ['2>1 same', '1>2 same'],
    ],
    [
      'R1 the larger share of the union wins',
      [
        [1, 2, 3, 4],
        [5, 6],
      ],
      [[1, 2, 5, 6]],
      ['2>1 changed +1+2', '1> merged1 -3-4'],
    ],
    [
      'R1 equal shares go by rank',
      [
        [1, 2],
        [3, 4],
      ],
      [[1, 2, 3, 4]],
      ['1>1 changed +3+4', '2> merged1'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(compareRuns(run(...before), run(...after)))).toEqual(expected);
  });

  it('R4 tells who came into rings, who went out, and who changed rings', () => {
    const { joined, left, moved } = compareRuns(run([1, 2, 3, 9], [4, 5, 6]), run([1, 2, 3, 4], [5, 6, 7]));
    expect({ joined, left, moved }).toEqual({ joined: [7], left: [9], moved: [4] });
  });
});

const anyRun = fc
  .array(fc.integer({ min: -1, max: 4 }), { minLength: 0, maxLength: 24 })
  .map((ringOf) =>
    [0, 1, 2, 3, 4]
      .map((ring) => ringOf.flatMap((own, member) => (own === ring ? [member] : [])))
      .filter((members) => members.length > 0),
  )
  .map((rings) => run(...rings));

const shuffled = (rings: readonly RunRing[]): fc.Arbitrary<RunRing[]> =>
  fc
    .shuffledSubarray([...rings], { minLength: rings.length })
    .map((order) => order.map((ring) => ({ ...ring, members: Array.from(ring.members).reverse() })));

/** By id, so that the order of the rings cannot matter. */
function named({ rings, ...accounts }: RunDifference, before: RunRing[], after: RunRing[]): unknown {
  const id = (from: RunRing[], ring: number | null): string | null => (ring === null ? null : from[ring]!.id);
  return {
    accounts,
    rings: rings.map((one) => ({
      ...one,
      before: id(before, one.before),
      after: id(after, one.after),
      of: id(one.fate === 'split' ? before : after, one.of),
    })),
  };
}

describe('whatever happened', () => {
  it('R5 every ring of either run is told of once, and its figures add up', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (before, after) => {
        const { rings } = compareRuns(before, after);
        const indexes = (side: 'before' | 'after'): number[] =>
          rings.flatMap((ring) => ring[side] ?? []).sort((a, b) => a - b);
        expect(indexes('before')).toEqual(before.map((_, ring) => ring));
        expect(indexes('after')).toEqual(after.map((_, ring) => ring));
        for (const { before: from, after: to, joined, left } of rings) {
          if (from === null || to === null) continue;
          expect(after[to]!.members.length).toBe(before[from]!.members.length + joined.length - left.length);
        }
      }),
    );
  });

  it('R5 accounts add up: what is in rings after is what was, and who joined, without who left', () => {
    fc.assert(
      fc.property(anyRun, anyRun, (before, after) => {
        const { joined, left, moved } = compareRuns(before, after);
        const size = (rings: RunRing[]): number =>
          rings.reduce((sum, { members }) => sum + members.length, 0);
        expect(size(after)).toBe(size(before) + joined.length - left.length);
        expect(moved.filter((one) => joined.includes(one) || left.includes(one))).toEqual([]);
      }),
    );
  });

  it('R6 the other way round, joined is left, split is merged, appeared is vanished', () => {
    const turned: Record<RingChange['fate'], RingChange['fate']> = {
      ...{ same: 'same', changed: 'changed', appeared: 'vanished', vanished: 'appeared' },
      ...{ split: 'merged', merged: 'split' },
    };
    const plain = (rings: readonly RingChange[]): string[] => rings.map((one) => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(anyRun, anyRun, (before, after) => {
        const there = compareRuns(before, after);
        const back = compareRuns(after, before);
        expect([back.joined, back.left, back.moved]).toEqual([there.left, there.joined, there.moved]);
        const mirrored = there.rings.map((one) => ({
          ...{ fate: turned[one.fate], before: one.after, after: one.before, of: one.of },
          ...{ joined: one.left, left: one.joined },
        }));
        // Where two pairs are equally alike the rank before decides, which turning round changes.
        fc.pre(!tied(before, after));
        expect(plain(mirrored)).toEqual(plain(back.rings));
      }),
    );
  });

  it('R7 the order of rings and of members does not matter', () => {
    const both = fc
      .tuple(anyRun, anyRun)
      .chain(([before, after]) =>
        fc.tuple(fc.constant(before), fc.constant(after), shuffled(before), shuffled(after)),
      );
    fc.assert(
      fc.property(both, ([before, after, otherBefore, otherAfter]) => {
        expect(named(compareRuns(otherBefore, otherAfter), otherBefore, otherAfter)).toEqual(
          named(compareRuns(before, after), before, after),
        );
      }),
    );
  });
});

/** Two pairs of rings with the same share and the same overlap. */
function tied(before: readonly RunRing[], after: readonly RunRing[]): boolean {
  const seen = new Set<string>();
  for (const { members: a } of before)
    for (const { members: b } of after) {
      const overlap = Array.from(a).filter((one) => Array.from(b).includes(one)).length;
      const key = `${overlap / (a.length + b.length - overlap)} ${overlap}`;
      if (overlap > 0 && seen.has(key)) return true;
      seen.add(key);
    }
  return false;
}
