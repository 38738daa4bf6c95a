// A pool of accounts: recruited in batches within hours, put to work at once, worked round the clock until they are used up or banned.
import { DAY, HISTORY_DAYS } from '../calendar';
import { between, chance, pick, uniform } from '../draw';
import { groupSizes } from '../groups';
import { fresh, freshCard, type World } from '../world';
import type { Operator } from './operator';
import { runMember } from './member';
import type { Batch, PoolPlan } from './pool-plan';

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
