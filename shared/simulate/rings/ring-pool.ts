// A pool of accounts (published: 273 to 5,380) that one actor runs for a campaign of some weeks.
import { DAY, WINDOW_END } from '../calendar';
import { between, pick } from '../draw';
import type { World } from '../world';
import { actorTemplates, createOperator } from './operator';
import { runPool } from './pool';

export function ringPool(world: World, size: number): void {
  const operator = createOperator(world, { cover: 0.2, size, lifeDays: 7 });
  const { random } = operator;
  const templates = actorTemplates(world, random);
  const start = between(random, 0, 10) * DAY;
  const end = Math.min(WINDOW_END, start + between(random, 10, 22) * DAY);
  runPool(world, operator, {
    archetype: 'ring-pool',
    size,
    recruited: { from: start - 6 * DAY, to: end - 3 * DAY },
    active: { from: start, to: end },
    work: (of) => () => pick(of, templates),
  });
}
