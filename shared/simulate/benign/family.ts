// A family: two to five people, one home, a tablet or a card in common, sign-ups months apart, a human amount of questions.
import type { Random } from '../../kernel/random';
import { DAY, HISTORY_DAYS } from '../calendar';
import { chance, fork } from '../draw';
import { groupSizes } from '../groups';
import { enrol } from '../roster';
import { live, type Life, type Place } from '../life/life';
import { ordinaryLife, ownDevice } from '../life/ordinary-life';
import { home } from '../life/places';
import { fresh, freshCard, type World } from '../world';
import { settle } from '../world/homes';
import { bankRange } from '../world/markets';

export function families(world: World, count: number): void {
  groupSizes(fork(world.seed, 'family'), count, 2, 5).forEach((size, index) => {
    raise(world, fork(world.seed, 'family', index + 1), size);
  });
}

function raise(world: World, random: Random, size: number): void {
  const house = home(world, settle(world.homes, random), random, 0.75);
  const shares = chance(random, 0.4) ? 'both' : chance(random, 0.6) ? 'device' : 'card';
  const tablet = ownDevice(world, random);
  const card = freshCard(world, bankRange(world.markets, random));
  const domain = chance(random, 0.12) ? fresh(world, 'domain') : 0;
  const zone = [-8, -5, 0, 1, 2, 9][random.below(6)] as number;
  const signUps = monthsApart(random, size);
  for (const signedUp of signUps) {
    const life = ordinaryLife(world, enrol(world.roster, 'family'));
    Object.assign(life, { signedUp, zone, signUpPlace: house } satisfies Partial<Life>);
    life.places = [house, ...life.places.slice(1)] as Place[];
    life.days = life.days.filter((day) => day * DAY > signedUp);
    if (shares !== 'card' && chance(random, 0.85)) life.clients.push(tablet);
    if (shares !== 'device') life.cards = chance(random, 0.8) ? [card] : [];
    if (domain !== 0) life.domain = domain;
    life.exchanges = { median: 8, sigma: 0.7 };
    live(world, life);
  }
}

/** Each at least five weeks after the one before. */
function monthsApart(random: Random, size: number): number[] {
  const span = (HISTORY_DAYS - 40) / size;
  return Array.from({ length: size }, (_, i) =>
    Math.floor((-HISTORY_DAYS + 5 + i * span + random.next() * (span - 35)) * DAY),
  );
}
