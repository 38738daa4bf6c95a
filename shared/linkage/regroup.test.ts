// What one round makes of rings whose candidates are known.
import { describe, expect, it } from 'vitest';
import { NO_RING } from './asked';
import type { MembershipScorer } from './membership-scores';
import type { Profile } from './profile';
import { regroup } from './regroup';
import type { Scored, Settling } from './settling';

const ACCOUNTS = 400;
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/** A ring that finds these accounts by these bits. */
const ring = (members: number[], found: number[], bits: number[] = found.map(() => 9)): Scored => ({
  members,
  known: { of: members, profile: {} as Profile, explains: [], asked: -1 },
  found: { accounts: Uint32Array.from(found), bits: Float64Array.from(bits) },
});

function settlingOf(...rings: number[][]): Settling {
  const ringOf = new Int32Array(ACCOUNTS).fill(-1);
  rings.forEach((members, at) => {
    for (const account of members) ringOf[account] = at;
  });
  const smallest = new Uint32Array(ACCOUNTS).fill(NO_RING);
  // No ring explains anybody: none is a part of another.
  const score = (() => ({ candidates: () => [] })) as unknown as MembershipScorer;
  return { ringOf, smallest, score, joined: new Uint8Array(ACCOUNTS) } as Partial<Settling> as Settling;
}

const membersOf = (settling: Settling, rings: Scored[], whole: boolean): number[][] =>
  regroup(settling, rings, whole).map(({ members }) => members);

describe('regroup', () => {
  it('L11 gives an account to the ring that gives it most, the first of two that give the same', () => {
    const rings = [ring([0, 1], [0, 1, 4, 5], [9, 9, 8, 7]), ring([2, 3], [2, 3, 4, 5], [9, 9, 8, 7.5])];
    expect(membersOf(settlingOf([0, 1], [2, 3]), rings, false)).toEqual([
      [0, 1, 4],
      [2, 3, 5],
    ]);
  });

  it('L11 ends a ring that one account is left of', () => {
    const rings = [ring([0, 1], [0]), ring([2, 3], [2, 3])];
    expect(membersOf(settlingOf([0, 1], [2, 3]), rings, false)).toEqual([[2, 3]]);
  });

  it('L47 keeps out of whole rings who left one and comes back', () => {
    const settling = settlingOf([0, 1]);
    const rounds = [
      [0, 1, 2],
      [0, 1],
      [0, 1, 2],
      [0, 1, 2],
    ].map((found) => {
      const next = membersOf(settling, [ring([0, 1], found)], true);
      settling.ringOf = settlingOf(...next).ringOf;
      return next;
    });
    expect(rounds).toEqual([[[0, 1, 2]], [[0, 1]], [[0, 1]], [[0, 1]]]);
  });

  it('L47 lets them come and go while rings grow', () => {
    const settling = settlingOf([0, 1]);
    const rounds = [
      [0, 1, 2],
      [0, 1],
      [0, 1, 2],
    ].map((found) => {
      const next = membersOf(settling, [ring([0, 1], found)], false);
      settling.ringOf = settlingOf(...next).ringOf;
      return next;
    });
    expect(rounds).toEqual([[[0, 1, 2]], [[0, 1]], [[0, 1, 2]]]);
  });

  it.each([
    ['one in a hundred came while rings grow', 201, false, true],
    ['more came', 204, false, false],
    ['the ring is whole', 201, true, false],
    ['nobody came', 200, true, true],
  ])('L47 keeps what is known of a ring: %s', (_words, found, whole, kept) => {
    const members = numbers(0, 200);
    const [next] = regroup(settlingOf(members), [ring(members, numbers(0, found))], whole);
    expect(next?.members).toEqual(numbers(0, found));
    expect([next?.known !== undefined, next?.found !== undefined]).toEqual([kept, kept]);
  });
});
