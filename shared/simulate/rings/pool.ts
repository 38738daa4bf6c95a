// A pool of accounts: recruited in batches within hours, put to work at once, worked round the clock until they are used up or banned.
import type { RingArchetype } from '../archetypes';
import { DAY, HISTORY_DAYS } from '../calendar';
import { between, chance, pick, uniform } from '../draw';
import { groupSizes } from '../groups';
import { fresh, freshCard, type World } from '../world';
import type { Card } from '../world/markets';
import type { Operator } from './operator';
import type { Random } from '../../kernel/random';
import { runMember } from './member';

/** Seconds of the window. */
export type Span = { from: number; to: number };

export type PoolPlan = {
  archetype: RingArchetype;
  size: number;
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

export function runPool(world: World, operator: Operator, plan: PoolPlan): void {
  const { random } = operator;
  for (const size of groupSizes(random, plan.size, Math.min(plan.size, 12), 90)) {
    const batch = recruit(world, operator, plan, size);
    for (let i = 0; i < size; i++) runMember(world, operator, plan, batch, i);
  }
}

function recruit(world: World, operator: Operator, plan: PoolPlan, size: number): Batch {
  const { random } = operator;
  const some = (per: number, make: () => number): number[] =>
    Array.from({ length: Math.ceil(size / per) }, make);
  const start = Math.floor(uniform(random, plan.recruited.from, plan.recruited.to));
  const range = operator.range;
  return {
    start: Math.max(start, -(HISTORY_DAYS - 1) * DAY),
    pace: between(random, 20, 180),
    // Some disposable domains are services that ordinary people use for a minute, too.
    domains: some(operator.perDomain, () =>
      chance(random, 0.2) ? pick(random, world.markets.throwaway) : fresh(world, 'domain'),
    ),
    cards: some(operator.perCard, () => 0).map(() => freshCard(world, range)),
    devices: some(operator.perDevice, () => fresh(world, 'device')),
    range,
  };
}
