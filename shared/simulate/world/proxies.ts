// Residential proxy services: they rent out the connections of ordinary households, whose own people go on using them. A service, the pools that
// buy from it and the actors behind the pools are three different things: one service serves several rings.
import { fork } from '../draw';
import type { Random } from '../../kernel/random';
import { anyHousehold, type Homes, type Household } from './homes';

export type ProxyService = { exits: Household[] };

const SERVICES = 3;
const EXITS_PER_ACCOUNT = 0.06;

export function createProxies(seed: number, accounts: number, homes: Homes): ProxyService[] {
  const exits = Math.max(30, Math.round(accounts * EXITS_PER_ACCOUNT));
  return Array.from({ length: SERVICES }, (_, service) => {
    const random = fork(seed, 'proxies', service);
    return { exits: Array.from({ length: exits }, () => anyHousehold(homes, random)) };
  });
}

export function anyExit(service: ProxyService, random: Random): Household {
  return service.exits[random.below(service.exits.length)] as Household;
}
