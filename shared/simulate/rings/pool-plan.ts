// What a pool is to be, and what a batch of its accounts has in common.
import type { Random } from '../../kernel/random';
import type { RingArchetype } from '../archetypes';
import type { Card } from '../world/markets';

/** Seconds of the window. */
export type Span = { from: number; to: number };

export type PoolPlan = {
  archetype: RingArchetype;
  size: number;
  /** Ring of the truth; undefined: the operator's own. */
  ring?: number;
  /** When its batches sign up. */
  recruited: Span;
  /** When it may work: nobody before, nobody after (a ban). */
  active: Span;
  /** Private template that a member puts at a moment: which actor it works for. */
  work(random: Random): (time: number) => number;
};

/** What the accounts of one recruitment have in common. */
export type Batch = {
  start: number;
  /** Seconds between two sign-ups. */
  pace: number;
  domains: number[];
  cards: Card[];
  devices: number[];
  range: number;
};
