// Home connections: each household has an address of its provider at a time, and gets another one when its lease ends. The address then goes
// to a stranger, so two accounts may have had one address without ever meeting. Some providers give a stable IPv6 prefix instead.
import { DAY } from '../calendar';
import { chance, lottery, type Lottery } from '../draw';
import type { Random } from '../../kernel/random';
import { mixWith } from '../mix';
import { BLOCKS, ipv6Address, type Address } from './address-space';

/** A household is a line of a provider. */
export type Household = { provider: number; line: number };

type Provider = {
  share: number;
  /** Days after which addresses are dealt anew; static lines outlast the history. */
  leaseDays: number;
  /** Share of its connections that come over IPv6. */
  ipv6: number;
  /** Prime, so that dealing is a bijection: no two households ever hold one address at a time. */
  lines: number;
  base: number;
  settled: number;
  firstPrefix: number;
};

export type Homes = { salt: number; providers: Provider[]; choose: Lottery };

const MARKET = [
  { share: 24, leaseDays: 21, ipv6: 0 },
  { share: 20, leaseDays: 900, ipv6: 0 },
  { share: 15, leaseDays: 9, ipv6: 0 },
  { share: 12, leaseDays: 60, ipv6: 0.6 },
  { share: 10, leaseDays: 1, ipv6: 0.7 },
  { share: 8, leaseDays: 14, ipv6: 0 },
  { share: 6, leaseDays: 900, ipv6: 0.5 },
  { share: 5, leaseDays: 5, ipv6: 0 },
];
/** Providers have more lines than the lab has customers on them: most reassignments go to people whom the lab never sees. */
const LINES_PER_ACCOUNT = 3;

export function createHomes(salt: number, accounts: number): Homes {
  let base = BLOCKS.residential + 256;
  let firstPrefix = 1;
  const providers = MARKET.map((market) => {
    const lines = primeFrom(64 + Math.ceil((LINES_PER_ACCOUNT * accounts * market.share) / 100));
    const provider = { ...market, lines, base, settled: 0, firstPrefix };
    base += Math.ceil(lines / 65536) * 65536;
    firstPrefix += lines;
    return provider;
  });
  return { salt, providers, choose: lottery(MARKET.map((market) => market.share)) };
}

/** A household of its own. */
export function settle(homes: Homes, random: Random): Household {
  const provider = homes.choose(random);
  const entry = homes.providers[provider] as Provider;
  return { provider, line: entry.settled++ % entry.lines };
}

/** Any household of the world: one of the lab's customers, or more often not. */
export function anyHousehold(homes: Homes, random: Random): Household {
  const provider = homes.choose(random);
  return { provider, line: random.below((homes.providers[provider] as Provider).lines) };
}

/** The address from which the household is seen at a moment. */
export function homeAddress(homes: Homes, household: Household, time: number, random: Random): Address {
  const provider = homes.providers[household.provider] as Provider;
  if (provider.ipv6 > 0 && chance(random, provider.ipv6)) {
    return ipv6Address(provider.firstPrefix + household.line, Math.floor(time / DAY));
  }
  // Dealt at 03:00 on the provider's own day of the cycle.
  const cycle = Math.floor((time / DAY + household.provider * 3 - 0.125) / provider.leaseDays);
  const deal = mixWith(homes.salt + household.provider, cycle);
  const step = 1 + (deal % (provider.lines - 1));
  return provider.base + ((step * household.line + (deal >>> 7)) % provider.lines);
}

/** RFC 5398 numbers 65536 ... by provider. */
export function providerSystem(homes: Homes, address: Address): number {
  const prefix = address >>> 4;
  const index = homes.providers.findIndex((provider) =>
    address >>> 28 === 0
      ? prefix < provider.firstPrefix + provider.lines
      : address < provider.base + provider.lines,
  );
  return 65536 + Math.max(0, index);
}

function primeFrom(start: number): number {
  for (let n = start | 1; ; n += 2) if (isPrime(n)) return n;
}

function isPrime(n: number): boolean {
  for (let d = 3; d * d <= n; d += 2) if (n % d === 0) return false;
  return true;
}
