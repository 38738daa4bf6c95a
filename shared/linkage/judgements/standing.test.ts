// Which judgements hold: the newest first, and none in silence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS, type Judgement } from '../../model/records/judgement';
import { judgement } from '../../testing/judgements-contract';
import { judgedPair } from './pair';
import { hearJudgements } from './standing';
import type { Judged } from './types';

/** Accounts are numbers; those from 100 on are not in the dataset. */
const positionOf = ({ value }: Judgement['a']): number | undefined =>
  Number(value) < 100 ? Number(value) : undefined;

/** `1=2`, `1/2`, `1?2`: same, not the same, unsure; oldest first. */
function said(...written: string[]): Judgement[] {
  const verdicts: Record<string, Judgement['verdict']> = { '=': 'same', '/': 'not-same', '?': 'unsure' };
  return written.map((text, minute) => {
    const [, a = '', sign = '', b = ''] = /^(\d+)(.)(\d+)$/u.exec(text) ?? [];
    return judgement(a, b, verdicts[sign], minute);
  });
}

const hear = (...written: string[]): Judged => hearJudgements(said(...written), positionOf);
const states = (judged: Judged): string[] => judged.outcomes.map(({ state }) => state);

describe('judgements', () => {
  it.each<[string[], string[], number[][]]>([
    [['1=2'], ['held'], [[1, 2]]],
    [
      ['1=2', '2=3', '5=4'],
      ['held', 'held', 'held'],
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
    [['1/2', '3=4'], ['held', 'held'], [[3, 4]]],
    [['1?2'], ['noted'], []],
    [['1=200', '1/200', '200?1'], ['waiting', 'waiting', 'waiting'], []],
    [['1=2', '1/2'], ['contradicted', 'held'], []],
    [['1/2', '1=2'], ['contradicted', 'held'], [[1, 2]]],
    [['1/3', '1=2', '2=3'], ['contradicted', 'held', 'held'], [[1, 2, 3]]],
    [['1=2', '1/3', '2=3'], ['contradicted', 'held', 'held'], [[2, 3]]],
    [['1=2', '2=3', '1/3'], ['contradicted', 'held', 'held'], [[2, 3]]],
    [['1/4', '3=4', '2=3', '1=2'], ['contradicted', 'held', 'held', 'held'], [[1, 2, 3, 4]]],
    [['1=2', '3=4', '1/4', '2=3'], ['contradicted', 'held', 'held', 'held'], [[2, 3, 4]]],
  ])('L21 of %j are %j', (written, expected, operators) => {
    const judged = hear(...written);
    expect(states(judged)).toEqual(expected);
    expect(judged.operators).toEqual(operators);
  });

  it.each<[string[], number, number[]]>([
    [['1/2', '1=2'], 0, [1]],
    [['1/4', '3=4', '2=3', '1=2'], 0, [3, 2, 1]],
    [['1=5', '1/3', '1=2', '5=4', '4=3'], 0, [1, 4, 3]],
    [['4=1', '3=1', '2/3', '2=4'], 0, [3, 2, 1]],
  ])('L21 in %j number %i names the newer ones that contradict it', (written, at, against) => {
    const judged = hear(...written);
    expect(judged.outcomes[at]?.state).toBe('contradicted');
    expect([...(judged.outcomes[at]?.against ?? [])].sort()).toEqual([...against].sort());
  });
});

describe('a pair', () => {
  const ask = (a: number, b: number, ...written: string[]): unknown => {
    const list = said(...written);
    const own = { a: { realm: 'lab', value: `${a}` }, b: { realm: 'lab', value: `${b}` } };
    return judgedPair(list, hearJudgements(list, positionOf), own, a, b);
  };

  it.each<[string, string[], unknown]>([
    ['is the same by a chain', ['4=3', '1=2', '3=2'], { verdict: 'same', judgements: [1, 2, 0] }],
    [
      'is apart by chains to what is apart',
      ['2=1', '3=4', '2/3'],
      { verdict: 'not-same', judgements: [0, 2, 1] },
    ],
    ['is left to the bits where it is unsure', ['4?1'], { verdict: null, judgements: [0] }],
    ['is left to the bits where nothing was said of it', ['1=2', '3/4'], { verdict: null, judgements: [] }],
    ['says what is contradicted of it', ['1/4', '1=2', '2=4'], { verdict: 'same', judgements: [1, 2] }],
  ])('L20 %s', (_, written, expected) => {
    expect(ask(1, 4, ...written)).toEqual(expected);
  });
});

const anyJudgements = fc
  .array(fc.tuple(fc.nat(9), fc.nat(8), fc.constantFrom(...VERDICTS)), { maxLength: 30, size: 'max' })
  .map((list) =>
    list.map(([a, other, verdict], minute) =>
      judgement(`${a}`, `${other >= a ? other + 1 : other}`, verdict, minute),
    ),
  );

describe('whatever is judged', () => {
  it('L19 L21 what holds never contradicts itself, and what is contradicted is contradicted by newer ones that hold', () => {
    fc.assert(
      fc.property(anyJudgements, (list) => {
        const judged = hearJudgements(list, positionOf);
        const operatorOf = new Map(
          judged.operators.flatMap((unit, at) => unit.map((one) => [one, at] as const)),
        );
        for (const { a, b } of judged.same) expect(operatorOf.get(a)).toBe(operatorOf.get(b));
        for (const { a, b } of judged.apart)
          expect(operatorOf.get(a) ?? `${a}`).not.toBe(operatorOf.get(b) ?? `${b}`);
        judged.outcomes.forEach(({ state, against }, at) => {
          expect(against.length > 0).toBe(state === 'contradicted');
          for (const other of against) {
            expect(other).toBeGreaterThan(at);
            expect(judged.outcomes[other]?.state).toBe('held');
          }
        });
      }),
    );
  });

  it('L21 what is contradicted, unsure or waiting changes nothing', () => {
    fc.assert(
      fc.property(anyJudgements, (list) => {
        const judged = hearJudgements(list, positionOf);
        const held = list.filter((_, at) => judged.outcomes[at]?.state === 'held');
        expect(hearJudgements(held, positionOf).operators).toEqual(judged.operators);
      }),
    );
  });

  it('L21 the contradicted one and those against it cannot all hold', () => {
    fc.assert(
      fc.property(anyJudgements, (list) => {
        const judged = hearJudgements(list, positionOf);
        judged.outcomes.forEach(({ state, against }, at) => {
          if (state !== 'contradicted') return;
          const few = list.filter((_, other) => other === at || against.includes(other));
          expect(states(hearJudgements(few, positionOf))).toContain('contradicted');
        });
      }),
    );
  });
});
