// A pool is banned at one stroke; within hours a second one, held in reserve, goes on with the same templates from the same stack, but with
// other domains, cards and devices. Truth: two rings, the second succeeding the first; one, where it is too small for two.
import { DAY, HOUR, WINDOW_END } from '../calendar';
import { between, pick } from '../draw';
import { fresh, type World } from '../world';
import { virtualRange } from '../world/markets';
import { actorTemplates, createOperator } from './operator';
import { runPool } from './pool';
import type { PoolPlan } from './pool-plan';
import { LEAST_RING } from '../plan';

export function ringFailover(world: World, size: number): void {
  const operator = createOperator(world, { cover: 0.15, size, lifeDays: 8 });
  const { random } = operator;
  const templates = actorTemplates(world, random);
  const ban = between(random, 8, 18) * DAY + random.below(DAY);
  const isSplit = size >= 2 * LEAST_RING;
  const wanted = Math.ceil(size * (0.45 + 0.2 * random.next()));
  const first = isSplit ? Math.min(size - LEAST_RING, Math.max(LEAST_RING, wanted)) : wanted;
  const plan: Omit<PoolPlan, 'size' | 'recruited' | 'active'> = {
    archetype: 'ring-failover',
    work: (of) => () => pick(of, templates),
  };
  runPool(world, operator, {
    ...plan,
    size: first,
    recruited: { from: -10 * DAY, to: ban - 3 * DAY },
    active: { from: 0, to: ban },
  });
  if (size === first) return;
  const takeover = ban + between(random, 1, 7) * HOUR;
  runPool(
    world,
    { ...operator, range: virtualRange(world.markets, random) },
    {
      ...plan,
      size: size - first,
      ...(isSplit && { ring: fresh(world, 'ring') }),
      recruited: { from: ban - 4 * DAY, to: takeover },
      active: { from: takeover, to: WINDOW_END },
    },
  );
}
