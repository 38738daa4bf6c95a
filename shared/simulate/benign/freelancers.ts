// Freelancers: unrelated people whose cards come from the same issuer of virtual cards, so the card range is shared and the instrument never is.
import { between, fork, geometric } from '../draw';
import { enrol } from '../roster';
import { live } from '../life/life';
import { daysSince, ordinaryLife } from '../life/ordinary-life';
import { freshCard, type World } from '../world';
import { virtualRange } from '../world/markets';

export function freelancers(world: World, count: number): void {
  const random = fork(world.seed, 'freelancers');
  for (let i = 0; i < count; i++) {
    const life = ordinaryLife(world, enrol(world.roster, 'freelancers'));
    const range = virtualRange(world.markets, random);
    // A new virtual card for each few purchases, always of one's own.
    life.cards = Array.from({ length: between(random, 1, 3) }, () => freshCard(world, range));
    life.payEvery = between(random, 7, 30);
    life.hours = 'work';
    life.days = daysSince(life.random, life.signedUp, geometric(random, 6));
    live(world, life);
  }
}
