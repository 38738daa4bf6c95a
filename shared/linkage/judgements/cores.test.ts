import { describe, expect, it } from 'vitest';
import type { Links } from '../candidate-links';
import { withoutApart, withOperators } from './cores';
import type { Judged } from './types';

const judged = (given: Partial<Judged>): Judged => ({
  outcomes: [],
  same: [],
  apart: [],
  operators: [],
  ...given,
});
const held = (a: number, b: number) => ({ a, b, judgement: 0 });

describe('links', () => {
  const links: Links = {
    ...{ from: [1, 1, 2], to: [2, 3, 3], bits: [20, 21, 22] },
    ...{ histogram: new Uint32Array([0, 3]), unscoredPairs: 4 },
  };

  it.each([
    [held(1, 3), [20, 22]],
    [held(3, 1), [20, 22]],
    [held(1, 4), [20, 21, 22]],
  ])('L20 of a pair that is apart are none, whichever is named first: %j', (one, bits) => {
    const left = withoutApart(links, judged({ apart: [one] }));
    expect(left).toMatchObject({ bits, histogram: links.histogram, unscoredPairs: 4 });
    expect(left.from).toHaveLength(bits.length);
  });
});

describe('cores', () => {
  const cores = [
    [1, 4],
    [2, 5, 7],
  ];

  it.each<[string, number[][], number[][]]>([
    ['stay where nobody is judged', [], cores],
    [
      'take in who is in none',
      [[0, 4]],
      [
        [0, 1, 4],
        [2, 5, 7],
      ],
    ],
    [
      'of one operator stay two, and the larger takes in who is in none',
      [[4, 6, 7]],
      [
        [1, 4],
        [2, 5, 6, 7],
      ],
    ],
    [
      'are made where nobody is in one',
      [[3, 6]],
      [
        [1, 4],
        [2, 5, 7],
        [3, 6],
      ],
    ],
  ])('L19 %s', (_, operators, expected) => {
    expect(withOperators(cores, judged({ operators }))).toEqual(expected);
  });
});
