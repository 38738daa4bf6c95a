// Carrier-grade NAT (RFC 6888): people who live on their phones, and whose carrier puts thousands of strangers behind each address.
import { fork } from '../draw';
import { enrol } from '../roster';
import { live, type Place } from '../life/life';
import { ordinaryLife } from '../life/ordinary-life';
import { mobile } from '../life/places';
import type { World } from '../world';
import { fresh } from '../world';
import { phoneApp } from '../world/clients';

export function carrierNat(world: World, count: number): void {
  const random = fork(world.seed, 'carrier-nat');
  for (let i = 0; i < count; i++) {
    const life = ordinaryLife(world, enrol(world.roster, 'carrier-nat'));
    const phone = mobile(world, random, 5);
    life.places = [phone, { ...(life.places[0] as Place), weight: 0.6 }];
    life.signUpPlace = phone;
    life.clients = [phoneApp(world.clients, random, fresh(world, 'device'))];
    live(world, life);
  }
}
