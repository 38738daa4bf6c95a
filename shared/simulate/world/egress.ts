// Addresses that many strangers share for good reasons: carrier NAT, VPN services, private relays, build runners; and rented servers, which they do not.
import { DAY } from '../calendar';
import { between, zipf, type Lottery } from '../draw';
import type { Random } from '../../kernel/random';
import { mixWith } from '../mix';
import { BLOCKS, serviceAddress, type Address } from './address-space';

export type Egress = {
  salt: number;
  carriers: number[];
  chooseCarrier: Lottery;
  vpns: { first: number; addresses: number }[];
  chooseVpn: Lottery;
  relayAddresses: number;
  runnerAddresses: number;
};

/** Sizes follow the number of people behind them: a carrier's address is shared by hundreds to thousands of the lab's accounts. */
export function createEgress(salt: number, accounts: number): Egress {
  const carrierCount = clamp(Math.round(accounts / 9000), 2, 16);
  const vpnCount = clamp(Math.round(accounts / 12_000), 1, 12);
  const vpnSize = Math.max(1, Math.round((accounts * 0.09) / vpnCount / 450));
  return {
    salt,
    carriers: Array.from({ length: carrierCount }, (_, i) =>
      Math.max(1, Math.round((accounts * 0.45) / (i + 1) / 2600)),
    ),
    chooseCarrier: zipf(carrierCount, 1),
    vpns: Array.from({ length: vpnCount }, (_, i) => ({ first: i * vpnSize, addresses: vpnSize })),
    chooseVpn: zipf(vpnCount, 0.8),
    relayAddresses: Math.max(2, Math.round((accounts * 0.08) / 45)),
    runnerAddresses: Math.max(2, Math.round(accounts * 0.004)),
  };
}

/** Carrier-grade NAT (RFC 6888): each session leaves through one of the carrier's few public addresses. */
export function carrierAddress(egress: Egress, carrier: number, random: Random): Address {
  return BLOCKS.carrier + carrier * 4096 + 1 + random.below(egress.carriers[carrier] as number);
}

export function vpnAddress(egress: Egress, vpn: number, random: Random): Address {
  const { first, addresses } = egress.vpns[vpn] as { first: number; addresses: number };
  return serviceAddress('vpn', first + random.below(addresses));
}

/** A relay deals an egress address per account and day; the same day's address serves many. */
export function relayAddress(egress: Egress, account: number, time: number): Address {
  const draw = mixWith(egress.salt + account, Math.floor(time / DAY) + 1000);
  return serviceAddress('relay', draw % egress.relayAddresses);
}

/** Runners are created for one job: an address serves strangers one after another. */
export function runnerAddress(egress: Egress, random: Random): Address {
  return BLOCKS.runners + 1 + random.below(egress.runnerAddresses);
}

/** A rented server's own address, among thousands of others of the same hosting ranges. */
export function serverAddress(random: Random): Address {
  return BLOCKS.hosting + between(random, 1, 0x7ffffe);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
