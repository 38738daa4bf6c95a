// Private relay: a phone maker's service deals its customers an egress address that others have the same day.
import { fork } from '../draw';
import { enrol } from '../roster';
import { live } from '../life/life';
import { ordinaryLife } from '../life/ordinary-life';
import { mobile, relay } from '../life/places';
import { fresh, type World } from '../world';
import { phoneApp } from '../world/clients';

export function relayUsers(world: World, count: number): void {
  const random = fork(world.seed, 'relay');
  for (let i = 0; i < count; i++) {
    const account = enrol(world.roster, 'relay');
    const life = ordinaryLife(world, account);
    const hidden = relay(world, account, 6);
    life.places = [hidden, mobile(world, random, 1)];
    life.signUpPlace = hidden;
    life.clients = [phoneApp(world.clients, random, fresh(world, 'device'))];
    live(world, life);
  }
}
