// A few to a few dozen accounts of one person or a small team: one recruitment, one or two cards, often one rented server.
import { DAY, WINDOW_END } from '../calendar';
import { between, chance, pick } from '../draw';
import type { World } from '../world';
import { serverAddress } from '../world/egress';
import { actorTemplates, createOperator } from './operator';
import { runPool } from './pool';

export function ringSmall(world: World, size: number): void {
  const operator = createOperator(world, { cover: 0.1, size, lifeDays: 12 });
  const { random } = operator;
  const templates = actorTemplates(world, random);
  if (chance(random, 0.5)) Object.assign(operator, { servers: [serverAddress(random)], serverShare: 0.7 });
  const start = between(random, 0, 18) * DAY;
  runPool(world, operator, {
    archetype: 'ring-small',
    size,
    recruited: { from: start - 5 * DAY, to: start + 2 * DAY },
    active: { from: start, to: WINDOW_END },
    work: (of) => () => pick(of, templates),
  });
}
