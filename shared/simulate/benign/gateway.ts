// A gateway for language models: many companies call through its few addresses with its one client, each with its own account and key.
import { between, chance, fork } from '../draw';
import { groupSizes } from '../groups';
import { enrol } from '../roster';
import { live } from '../life/life';
import { becomeDeveloper, daysSince, ordinaryLife } from '../life/ordinary-life';
import { egress } from '../life/places';
import { fresh, type World } from '../world';
import { serviceAddress, type Address } from '../world/address-space';
import { ownBuild, type Client } from '../world/clients';

type Gateway = { addresses: Address[]; client: Client };

export function gateways(world: World, count: number): void {
  const sizes = groupSizes(fork(world.seed, 'gateway'), count, Math.min(40, count), 400);
  sizes.forEach((size, index) => {
    const random = fork(world.seed, 'gateway', index + 1);
    const addresses = Array.from({ length: between(random, 1, 4) }, (_, i) =>
      serviceAddress('gateway', index * 8 + i),
    );
    const gateway = { addresses, client: ownBuild(fresh(world, 'build'), 0) };
    for (let i = 0; i < size; i++) subscribe(world, gateway);
  });
}

function subscribe(world: World, gateway: Gateway): void {
  const life = ordinaryLife(world, enrol(world.roster, 'gateway'));
  if (life.keys.length === 0) becomeDeveloper(world, life);
  const { random } = life;
  life.places.push(egress(gateway.addresses, random, 8));
  life.clients = [...life.clients.slice(0, 1), gateway.client];
  if (chance(random, 0.6)) life.domain = fresh(world, 'domain');
  life.hours = chance(random, 0.5) ? 'work' : 'leisure';
  life.days = daysSince(random, life.signedUp, between(random, 4, 20));
  live(world, life);
}
