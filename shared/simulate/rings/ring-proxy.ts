// One proxy network that runs thousands of accounts at once (published: over 20,000) and mixes extraction with its customers' unrelated traffic.
import { DAY, WINDOW_END } from '../calendar';
import { pick } from '../draw';
import type { World } from '../world';
import { actorTemplates, createOperator } from './operator';
import { runPool } from './pool';

export function ringProxy(world: World, size: number): void {
  const operator = createOperator(world, { cover: 0.5, size, lifeDays: 9 });
  const templates = actorTemplates(world, operator.random);
  runPool(world, operator, {
    archetype: 'ring-proxy',
    size,
    recruited: { from: -25 * DAY, to: 22 * DAY },
    active: { from: 0, to: WINDOW_END },
    work: (random) => () => pick(random, templates),
  });
}
