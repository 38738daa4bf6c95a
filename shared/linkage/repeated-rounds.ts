// Rounds of settling that turn in a circle: found out, so that they need not be gone through.
import type { Ring, Scores } from './settling';

/** Rounds that can be left out, for from here on they repeat what was before: whole turns, up to the first of these ends, ascending, that is to come. */
export function repeated(past: readonly Ring[][], round: number, ends: readonly number[]): number {
  const rings = past.at(-1) as Ring[];
  const turn = 1 + past.slice(0, -1).reverse().findIndex((earlier) => sameRings(earlier, rings)); // prettier-ignore
  if (turn === 0) return 0;
  const end = ends.find((one) => round <= one) ?? round;
  return Math.floor((end - round) / turn) * turn;
}

function sameRings(one: readonly Ring[], other: readonly Ring[]): boolean {
  return one.length === other.length && one.every((ring, at) => sameRing(ring, other[at] as Ring));
}

function sameRing(one: Ring, other: Ring): boolean {
  return sameNumbers(one.members, other.members) && sameScores(one.scores, other.scores);
}

function sameScores(one: Scores | undefined, other: Scores | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  return (['accounts', 'bits', 'explains'] as const).every((name) => sameNumbers(one[name], other[name]));
}

export function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
