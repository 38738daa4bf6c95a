// Places where people are seen: their home, their phone's network, a service that they go through, a fixed desk.
import type { Random } from '../../kernel/random';
import type { World } from '../world';
import type { Address } from '../world/address-space';
import { carrierAddress, relayAddress, vpnAddress } from '../world/egress';
import { homeAddress, type Household } from '../world/homes';
import type { Place } from './life';

export function home(world: World, household: Household, random: Random, weight: number): Place {
  return { weight, at: (time) => homeAddress(world.homes, household, time, random) };
}

export function mobile(world: World, random: Random, weight: number): Place {
  const carrier = world.egress.chooseCarrier(random);
  return { weight, at: () => carrierAddress(world.egress, carrier, random) };
}

export function vpn(world: World, random: Random, weight: number): Place {
  const service = world.egress.chooseVpn(random);
  return { weight, at: () => vpnAddress(world.egress, service, random) };
}

export function relay(world: World, account: number, weight: number): Place {
  return { weight, at: (time) => relayAddress(world.egress, account, time) };
}

/** One of a few fixed addresses: an office, a campus, a gateway, a server. */
export function egress(addresses: readonly Address[], random: Random, weight: number): Place {
  return { weight, at: () => addresses[random.below(addresses.length)] as Address };
}
