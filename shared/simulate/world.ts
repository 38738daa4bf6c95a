// The world that all accounts live in, and the books in which it is recorded what they do.
import { saltOf, mixWith } from './mix';
import { createRoster, type Roster } from './roster';
import { createTable, append, type EventTable } from './tables';
import { systemOf, type Address } from './world/address-space';
import { createClients, PLATFORMS, type Client, type Clients, type Platform } from './world/clients';
import { createEgress, type Egress } from './world/egress';
import { createHomes, providerSystem, type Homes } from './world/homes';
import { createMarkets, type Card, type Markets } from './world/markets';
import { PUBLIC_MAIL } from './world/names';
import { createProxies, type ProxyService } from './world/proxies';
import { RELEASE } from './calendar';
import type { Scenario } from './types';

/** Each sort of thing is numbered from 1 (0 is none). */
type Counters = {
  domain: number;
  organisation: number;
  instrument: number;
  key: number;
  device: number;
  prompt: number;
  build: number;
  ring: number;
};

type Books = {
  /** time, account, address, domain, organisation */
  signUps: EventTable;
  /** time, account, address, tls, agent, device */
  signIns: EventTable;
  /** time, account, instrument, range */
  payments: EventTable;
  /** first, account, device, platform, seconds until last, sign-ins */
  devices: EventTable;
  /** time, account, key, prompt, exchanges, address, model */
  usage: EventTable;
};

export type World = {
  seed: number;
  scenario: Scenario;
  roster: Roster;
  homes: Homes;
  egress: Egress;
  clients: Clients;
  markets: Markets;
  proxies: ProxyService[];
  counters: Counters;
  books: Books;
};

export function createWorld(seed: number, accounts: number, scenario: Scenario): World {
  const counters = {
    domain: PUBLIC_MAIL,
    organisation: 0,
    instrument: 0,
    key: 0,
    device: 0,
    prompt: 0,
    build: 0,
    ring: 0,
  };
  const homes = createHomes(mixWith(seed, saltOf('homes')), accounts);
  const markets = createMarkets(accounts, () => ++counters.domain);
  counters.prompt = markets.publicPrompts + markets.benchmarks.length;
  return {
    seed,
    scenario,
    roster: createRoster(seed, accounts),
    homes,
    egress: createEgress(mixWith(seed, saltOf('egress')), accounts),
    clients: createClients(mixWith(seed, saltOf('clients')), accounts),
    markets,
    proxies: createProxies(seed, accounts, homes),
    counters,
    books: {
      signUps: createTable(5),
      signIns: createTable(6),
      payments: createTable(4),
      devices: createTable(6),
      usage: createTable(7),
    },
  };
}

/** The next number of a sort: something that nobody had before. */
export function fresh(world: World, sort: keyof Counters): number {
  return ++world.counters[sort];
}

export function freshCard(world: World, range: number): Card {
  return { instrument: fresh(world, 'instrument'), range };
}

type SignUp = { time: number; address: Address; domain: number; organisation: number };

export function recordSignUp(world: World, account: number, signUp: SignUp): void {
  append(world.books.signUps, signUp.time, account, signUp.address, signUp.domain, signUp.organisation);
}

export function recordSignIn(
  world: World,
  account: number,
  time: number,
  address: Address,
  client: Client,
): void {
  append(world.books.signIns, time, account, address, client.tls, client.agent, client.device);
}

export function recordPayment(world: World, account: number, time: number, card: Card): void {
  append(world.books.payments, time, account, card.instrument, card.range);
}

type DeviceUse = { device: number; platform: Platform; first: number; last: number; signIns: number };

export function recordDevice(world: World, account: number, use: DeviceUse): void {
  const platform = PLATFORMS.indexOf(use.platform);
  append(world.books.devices, use.first, account, use.device, platform, use.last - use.first, use.signIns);
}

export type Usage = { key: number; prompt: number; exchanges: number; address: Address; eager: boolean };

/** `eager`: turns to the newest model at once; others come over slowly. */
export function recordUsage(world: World, account: number, time: number, usage: Usage): void {
  const since = (time - RELEASE) / 86_400;
  const turned = since < 0 ? 0 : usage.eager ? 1 - 0.5 ** (since + 0.5) : 1 - 0.97 ** since;
  const model = (mixWith(account, time) >>> 8) / 2 ** 24 < turned ? 1 : 0;
  append(world.books.usage, time, account, usage.key, usage.prompt, usage.exchanges, usage.address, model);
}

export function systemNumber(world: World, address: Address): number {
  return systemOf(address, (home) => providerSystem(world.homes, home));
}
