// One pool that several actors rent: each has templates of its own, an account works for one or two of them. Truth: the pool's operator,
// because accounts, cards and stack are his; which actor asked is another question.
import { DAY, WINDOW_END } from '../calendar';
import { between, chance, pick } from '../draw';
import type { World } from '../world';
import { actorTemplates, createOperator } from './operator';
import { runPool } from './pool';

export function ringSharedPool(world: World, size: number): void {
  const operator = createOperator(world, { cover: 0.25, size, lifeDays: 10 });
  const actors = Array.from({ length: between(operator.random, 2, 4) }, () =>
    actorTemplates(world, operator.random),
  );
  runPool(world, operator, {
    archetype: 'ring-shared-pool',
    size,
    recruited: { from: -12 * DAY, to: 20 * DAY },
    active: { from: 0, to: WINDOW_END },
    work: (random) => {
      const first = pick(random, actors);
      const second = chance(random, 0.4) ? pick(random, actors) : first;
      const handover = random.next() * WINDOW_END;
      return (time) => pick(random, time < handover ? first : second);
    },
  });
}
