// A team: a handful of colleagues, one mail domain, one office, working hours, and one API key that all of them use.
import type { Random } from '../../kernel/random';
import { between, chance, fork } from '../draw';
import { groupSizes } from '../groups';
import { enrol } from '../roster';
import { live, type Place } from '../life/life';
import { daysSince, ordinaryLife } from '../life/ordinary-life';
import { egress } from '../life/places';
import { fresh, freshCard, type World } from '../world';
import { BLOCKS } from '../world/address-space';
import { library } from '../world/clients';
import { bankRange, type Card } from '../world/markets';

type Team = {
  random: Random;
  desk: Place;
  domain: number;
  organisation: number;
  zone: number;
  keys: number[];
  prompts: number[];
  cards: Card[];
};

export function teams(world: World, count: number): void {
  groupSizes(fork(world.seed, 'team'), count, 3, 25).forEach((size, index) => {
    const team = createTeam(world, index);
    for (let i = 0; i < size; i++) join(world, team);
  });
}

function createTeam(world: World, index: number): Team {
  const random = fork(world.seed, 'team', index + 1);
  return {
    random,
    desk: egress([BLOCKS.office + 0x800000 + index * 4 + 1], random, 2),
    domain: fresh(world, 'domain'),
    organisation: chance(random, 0.7) ? fresh(world, 'organisation') : 0,
    zone: between(random, -8, 10),
    keys: Array.from({ length: between(random, 1, 2) }, () => fresh(world, 'key')),
    prompts: Array.from({ length: between(random, 0, 2) }, () => fresh(world, 'prompt')),
    cards: chance(random, 0.6) ? [freshCard(world, bankRange(world.markets, random))] : [],
  };
}

function join(world: World, team: Team): void {
  const life = ordinaryLife(world, enrol(world.roster, 'team'));
  const { random } = life;
  life.places = [team.desk, { ...(life.places[0] as Place), weight: 0.8 }];
  life.signUpPlace = team.desk;
  life.domain = team.domain;
  life.organisation = team.organisation;
  life.zone = team.zone;
  life.hours = 'work';
  life.days = daysSince(random, life.signedUp, between(random, 5, 18), true);
  life.clients = [...life.clients.slice(0, 1), library(random)];
  life.cards = team.cards;
  life.keys = team.keys;
  const others = life.prompt;
  life.prompt = (day) =>
    team.prompts.length > 0 && chance(random, 0.5)
      ? (team.prompts[day % team.prompts.length] as number)
      : others(day);
  life.exchanges = { median: 35, sigma: 0.9 };
  live(world, life);
}
