// Lines at home. An address is leased and lost by a Markov chain whose rate differs by provider (from a forced change every day to leases of
// months; Padmanabhan et al., IMC 2016), goes back to the provider's pool, and is somebody else's next.
import { yes, type Random } from '../chance';
import { interfaceId, type Blocks } from './blocks';
import type { Uplink } from './uplink';

export type Provider = {
  /** Probability that a line changes its address between two days. */
  churn: number;
  /** Lines of this provider have IPv6 beside IPv4. */
  dual: boolean;
  /** Every address it has. */
  all: string[];
  free: string[];
};

/** Of a dual line's sessions; with three providers in five dual, about a third of all use at home. Chosen. */
const IPV6_SHARE = 0.6;

export function createProvider(churn: number, dual: boolean): Provider {
  return { churn, dual, all: [], free: [] };
}

export function homeLine(provider: Provider, blocks: Blocks, random: Random): Uplink {
  let address = lease(provider, blocks, random);
  let prefix = provider.dual ? blocks.takePrefix() : undefined;
  let [last, host] = [0, ''];
  return {
    exit: (day, random) => {
      const kept = (1 - provider.churn) ** Math.max(0, day - last);
      if (!yes(random, kept)) {
        provider.free.push(address);
        address = lease(provider, blocks, random);
        // A delegated prefix outlives most changes of the IPv4 address.
        if (prefix !== undefined && yes(random, 0.3)) prefix = blocks.takePrefix();
      }
      if (day !== last || host === '') host = interfaceId(random);
      last = day;
      return prefix !== undefined && yes(random, IPV6_SHARE) ? `${prefix}:${host}` : address;
    },
    former: (random) => (yes(random, provider.churn * 20) ? anyOf(provider, random) : address),
  };
}

/** Somebody's line of this provider: what a residential proxy leaves from. */
export function anyOf(provider: Provider, random: Random): string {
  return provider.all[random.below(provider.all.length)] as string;
}

/** A sixth of the pool stays free, so that a change gives an address that another line had. */
function lease(provider: Provider, blocks: Blocks, random: Random): string {
  const { all, free } = provider;
  if (free.length * 6 <= all.length) {
    const block = blocks.take();
    all.push(...block);
    free.push(...block);
  }
  const place = random.below(free.length);
  const address = free[place] as string;
  free[place] = free.at(-1) as string;
  free.pop();
  return address;
}
