// The networks of the second world, sized by how many accounts it has: providers, carriers, VPN and relay egress, clouds.
import { between, pick, zipf, zipfShares, type Random } from '../chance';
import { createBlocks, type Blocks } from './blocks';
import { createProvider, homeLine, type Provider } from './broadband';
import { sharedExit, type Uplink } from './uplink';

export type Atlas = {
  blocks: Blocks;
  providers: readonly Provider[];
  home(random: Random): Uplink;
  phone(random: Random): Uplink;
  vpn(random: Random): Uplink;
  relay(random: Random): Uplink;
  /** Build machines of a public CI service: another machine for every job, whoever it is for. */
  runner(): Uplink;
  /** A fresh address in a hosting company's blocks. */
  server(): string;
  servers(count: number): string[];
};

const PROVIDERS = 14;
const CARRIERS = 7;

/** Subscribers to an egress address: PRODUCT.md has one that 9,120 accounts share; of 20,000 accounts the largest carrier's meet thousands each. */
const SUBSCRIBERS_PER_EXIT = 1600;

export function createAtlas(accounts: number, random: Random): Atlas {
  const blocks = createBlocks(random);
  const providers = Array.from({ length: PROVIDERS }, () =>
    createProvider(between(random, 0, 1) ** 4, random.next() < 0.6),
  );
  const provider = zipf(PROVIDERS, 1);
  const carriers = carrierExits(accounts, blocks);
  const carrier = zipf(CARRIERS, 1.1);
  const runners = blocks.take().slice(0, Math.max(24, Math.round(accounts / 150)));
  const hosting = { block: [] as string[] };
  const server = (): string => nextHosted(hosting, blocks, random);
  return {
    blocks,
    providers,
    home: (random) => homeLine(providers[provider(random)] as Provider, blocks, random),
    phone: (random) => sharedExit(carriers[carrier(random)] as string[], 0.65),
    vpn: tunnels(accounts, blocks),
    relay: relays(accounts, blocks),
    runner: () => sharedExit(runners, 0),
    server,
    servers: (count) => Array.from({ length: count }, server),
  };
}

/** Mobile carriers: few addresses for many (Zipf sizes), since addresses are dear. */
function carrierExits(accounts: number, blocks: Blocks): string[][] {
  return zipfShares(CARRIERS, 1.1).map((share) => {
    const exits = Math.max(2, Math.round((share * accounts) / SUBSCRIBERS_PER_EXIT));
    return blocks.take().slice(0, exits);
  });
}

/** Commercial VPNs: cities by Zipf, a handful of servers in each; a customer keeps to one city, hardly to one server. */
function tunnels(accounts: number, blocks: Blocks): (random: Random) => Uplink {
  const cities = zipfShares(24, 1.2).map((share) =>
    blocks.take().slice(0, Math.max(2, Math.round((share * accounts) / 60))),
  );
  const city = zipf(cities.length, 1.2);
  return (random) => sharedExit(cities[city(random)] as string[], 0.3);
}

/** Private relays: egress by region, another address for nearly every session. */
function relays(accounts: number, blocks: Blocks): (random: Random) => Uplink {
  const regions = Array.from({ length: 9 }, () =>
    blocks.take().slice(0, Math.min(200, Math.max(5, Math.round(accounts / 400)))),
  );
  return (random) => sharedExit(pick(random, regions), 0.1);
}

/** Servers lie scattered over a hosting company's block: neighbours are strangers. */
function nextHosted(hosting: { block: string[] }, blocks: Blocks, random: Random): string {
  if (hosting.block.length === 0) hosting.block = blocks.take();
  return hosting.block.splice(random.below(hosting.block.length), 1)[0] as string;
}
