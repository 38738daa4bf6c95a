// Where a ring's own points lie in its circle: evenly (Vogel's model of a sunflower head, 1979), what is surest in the middle.
import type { Circle } from './types';

/** Share of the radius that points stay within. */
const WITHIN = 0.94;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Members and selectors, each list strongest first, as one: both are as strong towards the middle. */
export function byStrength(members: Uint32Array, selectors: readonly number[]): Uint32Array {
  const all = new Uint32Array(members.length + selectors.length);
  let [member, selector] = [0, 0];
  for (let at = 0; at < all.length; at++) {
    const memberNext =
      selector === selectors.length ||
      (member < members.length && (member + 0.5) * selectors.length <= (selector + 0.5) * members.length);
    all[at] = (memberNext ? members[member++] : selectors[selector++]) as number;
  }
  return all;
}

/** Calls back with the place of each of `count` points. `turn` tells rings of one size apart, radians. */
export function eachPlace(
  { x, y, radius }: Circle,
  count: number,
  turn: number,
  place: (at: number, x: number, y: number) => void,
): void {
  for (let at = 0; at < count; at++) {
    const distance = WITHIN * radius * Math.sqrt((at + 0.5) / count);
    const angle = turn + at * GOLDEN_ANGLE;
    place(at, x + distance * Math.cos(angle), y + distance * Math.sin(angle));
  }
}

/** About the distance between neighbours among them. */
export function pitchOf({ radius }: Circle, count: number): number {
  return WITHIN * radius * Math.sqrt(Math.PI / Math.max(1, count));
}
