// The plan of a person whom nothing distinguishes: home, phone, a device or two, mail at a public provider, own questions. Every other benign
// life starts from this one and changes what makes it what it is.
import type { Random } from '../../kernel/random';
import { DAY, HISTORY_DAYS, HOUR, someDays, WINDOW_DAYS, WINDOW_END } from '../calendar';
import { between, chance, exponential, fork, geometric, logNormal, lottery, pick } from '../draw';
import { fresh, freshCard, type World } from '../world';
import { browser, library, phoneApp, vendorBuild, type Client } from '../world/clients';
import { serverAddress } from '../world/egress';
import { settle } from '../world/homes';
import { bankRange, publicMail, publicPrompt } from '../world/markets';
import type { Life } from './life';
import { egress, home, mobile, vpn } from './places';

const ZONES = [-8, -7, -6, -5, -5, -3, 0, 1, 1, 2, 3, 5, 7, 8, 9, 10];
const DORMANT = 0.12;
/** Developers who scrape with the same bought automation stacks as rings do. */
const HOBBYIST = 0.02;

/** A life with a household and things of its own; the caller enrolled the account. */
export function ordinaryLife(world: World, account: number): Life {
  const random = fork(world.seed, 'life', account);
  const signedUp = signUpTime(random);
  const places = ordinaryPlaces(world, random);
  const life: Life = {
    account,
    random,
    signedUp,
    signUpPlace: places[0] as Life['signUpPlace'],
    domain: ordinaryDomain(world, random),
    organisation: 0,
    zone: pick(random, ZONES),
    hours: 'leisure',
    days: chance(random, DORMANT) ? [] : daysSince(random, signedUp, geometric(random, 4)),
    places,
    clients: ordinaryClients(world, random),
    signInRate: 0.22,
    cards: chance(random, 0.38) ? [freshCard(world, bankRange(world.markets, random))] : [],
    payEvery: 30,
    keys: [],
    prompt: () => 0,
    usageRate: 1.1,
    exchanges: { median: Math.min(200, logNormal(random, 9, 0.8)), sigma: 0.6 },
  };
  life.prompt = ordinaryPrompts(world, random, 0.12);
  if (chance(random, 0.16)) becomeDeveloper(world, life);
  return life;
}

/** Growth: half of today's accounts are younger than seven months. */
export function signUpTime(random: Random): number {
  const age = exponential(random, 300 * DAY) % ((HISTORY_DAYS - 1) * DAY);
  return Math.floor(WINDOW_END - HOUR - age);
}

export function daysSince(random: Random, signedUp: number, count: number, workdaysOnly = false): number[] {
  const from = Math.max(0, Math.floor(signedUp / DAY));
  return someDays(random, Math.min(count, WINDOW_DAYS), from, WINDOW_DAYS, workdaysOnly);
}

/** Mostly one's own words; now and then a template that the whole world copies. */
function ordinaryPrompts(world: World, random: Random, publicShare: number): Life['prompt'] {
  return () => (chance(random, publicShare) ? publicPrompt(world.markets, random) : 0);
}

export function ownDevice(world: World, random: Random): Client {
  const device = fresh(world, 'device');
  return chance(random, 0.4)
    ? phoneApp(world.clients, random, device)
    : browser(world.clients, random, device);
}

function ordinaryClients(world: World, random: Random): Client[] {
  const clients = [ownDevice(world, random)];
  if (chance(random, 0.35)) clients.push(ownDevice(world, random));
  // A private window keeps no device identifier.
  if (chance(random, 0.15)) clients.push(browser(world.clients, random, 0));
  return clients;
}

function ordinaryPlaces(world: World, random: Random): Life['places'] {
  const places = [home(world, settle(world.homes, random), random, 0.75)];
  if (chance(random, 0.4)) places.push(mobile(world, random, 0.25));
  if (chance(random, 0.05)) places.push(vpn(world, random, 0.3));
  return places;
}

const chooseDomain = lottery([86, 8, 4, 2]);

function ordinaryDomain(world: World, random: Random): number {
  const sort = chooseDomain(random);
  if (sort === 0) return publicMail(world.markets, random);
  if (sort === 3) return pick(random, world.markets.throwaway);
  // A domain of one's own, or a small provider's, of which the next person may have one too.
  return sort === 1 ? fresh(world, 'domain') : smallProvider(world, random);
}

/** Small providers, associations, schools: some tens of accounts each. */
function smallProvider(world: World, random: Random): number {
  return 5_000_000 + random.below(Math.max(3, Math.round(world.roster.archetypes.length / 700)));
}

/** Asks through the API with a library, from a server or from home; often with one prompt of one's own, over and over. */
export function becomeDeveloper(world: World, life: Life): void {
  const { random } = life;
  life.keys = [fresh(world, 'key')];
  life.clients.push(chance(random, HOBBYIST) ? vendorBuild(world.clients, random) : library(random));
  if (chance(random, 0.6)) life.places.push(egress([serverAddress(random)], random, 1));
  life.exchanges = { median: logNormal(random, 25, 1.2), sigma: 0.9 };
  if (chance(random, 0.5)) {
    const own = Array.from({ length: between(random, 1, 2) }, () => fresh(world, 'prompt'));
    const others = life.prompt;
    life.prompt = (day) => (chance(random, 0.6) ? pick(random, own) : others(day));
  }
}
