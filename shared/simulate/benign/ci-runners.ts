// Build services: jobs of unrelated projects run on machines that exist for minutes, so one address serves strangers in turn, with one image's client.
import { between, chance, fork, pick } from '../draw';
import { enrol } from '../roster';
import { live } from '../life/life';
import { becomeDeveloper, daysSince, ordinaryLife } from '../life/ordinary-life';
import { fresh, type World } from '../world';
import { runnerAddress } from '../world/egress';
import type { Client } from '../world/clients';
import { library } from '../world/clients';

export function ciRunners(world: World, count: number): void {
  const random = fork(world.seed, 'ci-runners');
  const images: Client[] = [library(random), library(random)];
  for (let i = 0; i < count; i++) {
    const life = ordinaryLife(world, enrol(world.roster, 'ci-runners'));
    if (life.keys.length === 0) becomeDeveloper(world, life);
    const job = fresh(world, 'prompt');
    life.places = [{ weight: 1, at: () => runnerAddress(world.egress, random) }];
    life.clients = [...life.clients.slice(0, 1), pick(random, images)];
    life.hours = chance(random, 0.5) ? 'night' : 'work';
    life.days = daysSince(life.random, life.signedUp, between(random, 6, 24), life.hours === 'work');
    life.prompt = () => (chance(random, 0.5) ? job : 0);
    life.exchanges = { median: between(random, 5, 60), sigma: 0.4 };
    live(world, life);
  }
}
