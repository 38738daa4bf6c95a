// Commercial VPN: hundreds to thousands of unrelated people leave through each of a service's addresses, and hop between them.
import { fork } from '../draw';
import { enrol } from '../roster';
import { live } from '../life/life';
import { ordinaryLife } from '../life/ordinary-life';
import { vpn } from '../life/places';
import type { World } from '../world';

export function vpnUsers(world: World, count: number): void {
  const random = fork(world.seed, 'vpn');
  for (let i = 0; i < count; i++) {
    const life = ordinaryLife(world, enrol(world.roster, 'vpn'));
    const tunnel = vpn(world, random, 4);
    life.places.push(tunnel);
    life.signUpPlace = tunnel;
    live(world, life);
  }
}
