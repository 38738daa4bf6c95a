import { describe, expect, it } from 'vitest';
import { mergeParts } from './merging';

type Explaining = { members: number[]; explains: number[] };

const ring = (members: number[], explains: number[]): Explaining => ({ members, explains });

function merged(rings: Explaining[]): number[][] {
  const ringOf = new Int32Array(20).fill(-1);
  rings.forEach(({ members }, at) => {
    for (const account of members) ringOf[account] = at;
  });
  mergeParts(rings, ringOf, (at) => rings[at]?.explains ?? []);
  rings.forEach(({ members }, at) => {
    for (const account of members) expect(ringOf[account]).toBe(at);
  });
  return rings.map(({ members }) => members);
}

describe('mergeParts', () => {
  it('L12 takes in a ring more than half of whose members the larger one explains', () => {
    expect(merged([ring([4, 5, 6], []), ring([0, 1, 2, 3], [4, 5])])).toEqual([[], [0, 1, 2, 3, 4, 5, 6]]);
  });

  it('L12 leaves apart what it explains by half or less', () => {
    expect(merged([ring([0, 1, 2, 3], [4, 5]), ring([4, 5, 6, 7], [])])).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  it('L12 lets no smaller ring take in a larger one', () => {
    expect(merged([ring([0, 1, 2], []), ring([4, 5], [0, 1, 2])])).toEqual([
      [0, 1, 2],
      [4, 5],
    ]);
  });

  it('L12 passes over accounts that are in no ring, and those of its own', () => {
    expect(merged([ring([0, 1, 2], [0, 1, 9]), ring([4, 5], [])])).toEqual([
      [0, 1, 2],
      [4, 5],
    ]);
  });

  it('L12 asks no ring that a larger one has taken in whom it explains', () => {
    const asked: number[] = [];
    const rings = [ring([4, 5, 6], []), ring([0, 1, 2, 3], [4, 5]), ring([7, 8], [])];
    const ringOf = Int32Array.from([1, 1, 1, 1, 0, 0, 0, 2, 2]);
    mergeParts(rings, ringOf, (at) => {
      asked.push(at);
      return rings[at]?.explains ?? [];
    });
    expect(asked).toEqual([1, 2]);
  });
});
