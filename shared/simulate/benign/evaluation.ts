// A nightly evaluation suite: one organisation's service accounts put the same prompts every night, from one address, paid with one card.
// By every single sign it is a ring; what sets it apart is that all of it belongs, openly and for long, to one organisation.
import { between, chance, fork } from '../draw';
import { groupSizes } from '../groups';
import { enrol } from '../roster';
import { live } from '../life/life';
import { daysSince, ordinaryLife, signUpTime } from '../life/ordinary-life';
import { egress } from '../life/places';
import { DAY, WINDOW_DAYS } from '../calendar';
import { fresh, freshCard, type World } from '../world';
import { BLOCKS } from '../world/address-space';
import { library } from '../world/clients';
import { bankRange } from '../world/markets';

export function evaluations(world: World, count: number): void {
  groupSizes(fork(world.seed, 'evaluation'), count, 4, 40).forEach((size, index) => {
    runSuite(world, size, index);
  });
}

function runSuite(world: World, size: number, index: number): void {
  const random = fork(world.seed, 'evaluation', index + 1);
  const address = BLOCKS.office + 0xc00000 + index * 4 + 1;
  const suite = Array.from({ length: between(random, 1, 4) }, () => fresh(world, 'prompt'));
  const client = library(random);
  const shared = {
    domain: fresh(world, 'domain'),
    organisation: fresh(world, 'organisation'),
    zone: between(random, -8, 10),
    cards: [freshCard(world, bankRange(world.markets, random))],
    clients: [client],
    hours: 'night' as const,
    places: [egress([address], random, 1)],
    exchanges: { median: between(random, 100, 600), sigma: 0.15 },
  };
  const since = Math.min(signUpTime(random), -30 * DAY);
  for (let i = 0; i < size; i++) {
    const life = { ...ordinaryLife(world, enrol(world.roster, 'evaluation')), ...shared };
    life.signUpPlace = shared.places[0] as typeof life.signUpPlace;
    life.signedUp = since + between(random, 0, 20 * DAY);
    life.keys = [fresh(world, 'key')];
    life.days = daysSince(random, life.signedUp, between(random, WINDOW_DAYS - 6, WINDOW_DAYS));
    life.signInRate = 0.05;
    life.usageRate = 1;
    life.prompt = (day) => (chance(random, 0.9) ? (suite[day % suite.length] as number) : 0);
    live(world, life);
  }
}
