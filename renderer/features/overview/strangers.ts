// Accounts in no ring, as faint dots between the circles: each stands for the same round number of them. Always the same picture.
import { createRandom } from '../../../shared/kernel/random';
import type { Circle, Room } from './pack';

export type Strangers = {
  /** Accounts that one dot stands for; 0: there are none. */
  each: number;
  dots: { x: number; y: number }[];
};

const MOST_DOTS = 240;
const STEPS = [1, 2, 5];
const SEED = 11;
const APART = 6;

/** Dots keep off the circles; where there is no room for all of them, fewer are drawn. */
export function strangers(accounts: number, circles: readonly Circle[], room: Room): Strangers {
  if (accounts <= 0) return { each: 0, dots: [] };
  const each = roundUp(accounts / MOST_DOTS);
  const wanted = Math.round(accounts / each);
  const random = createRandom(SEED);
  const dots: { x: number; y: number }[] = [];
  for (let tries = 0; dots.length < wanted && tries < wanted * 12; tries++) {
    const dot = { x: random.next() * room.width, y: random.next() * room.height };
    if (circles.every(({ x, y, radius }) => Math.hypot(x - dot.x, y - dot.y) > radius + APART))
      dots.push(dot);
  }
  return { each, dots };
}

/** The next of 1, 2, 5, 10, 20, 50 ... */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return (STEPS.find((step) => step * power >= value) ?? 10) * power;
}
