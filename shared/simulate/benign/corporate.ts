// Companies: egress addresses, one mail domain, managed machines of one image (often behind a filtering proxy with its own TLS fingerprint),
// seats bought over months with the company's card, and sometimes a prompt that a department uses.
import type { Random } from '../../kernel/random';
import { between, chance, fork, geometric, pick } from '../draw';
import { groupSizes } from '../groups';
import { enrol } from '../roster';
import { live, type Life, type Place } from '../life/life';
import { daysSince, ordinaryLife } from '../life/ordinary-life';
import { egress } from '../life/places';
import { fresh, freshCard, type World } from '../world';
import { BLOCKS, type Address } from '../world/address-space';
import { browser, ownBuild, type Client } from '../world/clients';
import { bankRange, type Card } from '../world/markets';

type Company = {
  random: Random;
  addresses: Address[];
  domain: number;
  organisation: number;
  zone: number;
  filtered: number | undefined;
  cards: Card[];
  prompt: number;
};

export function corporate(world: World, count: number): void {
  const sizes = groupSizes(fork(world.seed, 'corporate'), count, 12, 400);
  sizes.forEach((size, index) => {
    const company = createCompany(world, size, index);
    for (let i = 0; i < size; i++) employ(world, company);
  });
}

function createCompany(world: World, size: number, index: number): Company {
  const random = fork(world.seed, 'corporate', index + 1);
  const paying = chance(random, 0.5) ? 1 + Math.floor(size / 40) : 0;
  return {
    random,
    addresses: Array.from({ length: between(random, 1, 3) }, (_, i) => BLOCKS.office + index * 64 + 1 + i),
    domain: fresh(world, 'domain'),
    organisation: fresh(world, 'organisation'),
    zone: between(random, -8, 10),
    filtered: chance(random, 0.35) ? fresh(world, 'build') : undefined,
    cards: Array.from({ length: paying }, () => freshCard(world, bankRange(world.markets, random))),
    prompt: chance(random, 0.4) ? fresh(world, 'prompt') : 0,
  };
}

function employ(world: World, company: Company): void {
  const { random } = company;
  const life = ordinaryLife(world, enrol(world.roster, 'corporate'));
  const desk = egress(company.addresses, random, 3);
  life.places = [desk, { ...(life.places[0] as Place), weight: 0.5 }];
  life.signUpPlace = desk;
  life.domain = company.domain;
  life.organisation = company.organisation;
  life.zone = company.zone;
  life.hours = 'work';
  if (life.days.length > 0) life.days = daysSince(life.random, life.signedUp, geometric(random, 6), true);
  life.clients = [managedMachine(world, company)];
  life.cards = company.cards.length > 0 ? [pick(random, company.cards)] : [];
  if (company.prompt !== 0 && chance(random, 0.3)) useHousePrompt(life, company.prompt);
  live(world, life);
}

function managedMachine(world: World, company: Company): Client {
  const client = browser(world.clients, company.random, fresh(world, 'device'));
  return company.filtered === undefined ? client : { ...client, tls: ownBuild(company.filtered, 0).tls };
}

function useHousePrompt(life: Life, prompt: number): void {
  const others = life.prompt;
  life.prompt = (day) => (chance(life.random, 0.4) ? prompt : others(day));
}
