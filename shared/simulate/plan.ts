// How many accounts of each sort a world has.
import { RetortError } from '../kernel/errors';
import { BENIGN_ARCHETYPES, type BenignArchetype } from './archetypes';
import { fork } from './draw';
import { evenly, groupSizes } from './groups';
import type { RingSizes, Scenario } from './types';

export const MINIMUM_ACCOUNTS = 200;
export const MAXIMUM_ACCOUNTS = 2_000_000;

export type WorldPlan = RingSizes & { benign: Record<BenignArchetype, number> };

/** Parts of the look-alikes, and the fewest that show the pattern at all. */
const LOOK_ALIKES: Partial<Record<BenignArchetype, { part: number; least: number }>> = {
  'carrier-nat': { part: 30, least: 8 },
  campus: { part: 9, least: 8 },
  corporate: { part: 13, least: 8 },
  vpn: { part: 11, least: 6 },
  relay: { part: 11, least: 6 },
  'ci-runners': { part: 1.4, least: 3 },
  gateway: { part: 2.4, least: 4 },
  team: { part: 3.6, least: 3 },
  evaluation: { part: 1, least: 4 },
  benchmark: { part: 2.2, least: 4 },
  freelancers: { part: 4, least: 4 },
  family: { part: 8, least: 2 },
  'public-prompt': { part: 9, least: 5 },
};

/** Published sizes: one network of over 20,000, pools of 273 to 5,380. */
const LARGEST_NETWORK = 20_000;
const SMALLEST_POOL = 273;
const LARGEST_POOL = 5_380;

/** @throws RetortError `usage` where the world would be too small to hold what it should, or too large. */
export function planWorld(
  seed: number,
  accounts: number,
  scenario: Scenario,
  given?: Partial<RingSizes>,
): WorldPlan {
  check(accounts, scenario);
  const planned = Math.round(accounts * scenario.ringShare);
  const rings = given === undefined ? planRings(seed, planned) : checkedRings(given, accounts);
  const inRings = given === undefined ? planned : sum(Object.values(rings).flat());
  return { benign: planBenign(accounts - inRings, scenario), ...rings };
}

function planBenign(accounts: number, scenario: Scenario): WorldPlan['benign'] {
  const counts = Object.fromEntries(
    BENIGN_ARCHETYPES.map((archetype) => [archetype, 0]),
  ) as WorldPlan['benign'];
  const parts = Object.values(LOOK_ALIKES).reduce((sum, { part }) => sum + part, 0);
  let left = accounts;
  for (const archetype of BENIGN_ARCHETYPES) {
    const share = LOOK_ALIKES[archetype];
    if (share === undefined || scenario.lookAlikeShare === 0) continue;
    const wanted = Math.round((accounts * scenario.lookAlikeShare * share.part) / parts);
    counts[archetype] = Math.min(left, Math.max(share.least, wanted));
    left -= counts[archetype];
  }
  counts.ordinary = left;
  return counts;
}

type RingSort = keyof RingSizes;
const NO_RINGS: RingSizes = { proxies: [], pools: [], failovers: [], sharedPools: [], small: [] };
const RING_PARTS: [RingSort, number][] = [
  ['proxies', 0.52],
  ['small', 0.08],
  ['pools', 0.2],
  ['failovers', 0.12],
  ['sharedPools', 0.08],
];
/** Fewer accounts are no ring. */
export const LEAST_RING = 3;

function planRings(seed: number, accounts: number): RingSizes {
  const random = fork(seed, 'rings');
  const of = shareOut(accounts);
  return {
    proxies: sized(of.proxies),
    pools:
      of.pools < 2 * SMALLEST_POOL
        ? sized(of.pools)
        : groupSizes(random, of.pools, SMALLEST_POOL, LARGEST_POOL),
    failovers: evenly(of.failovers, Math.max(1, Math.round(of.failovers / 200))),
    sharedPools: evenly(of.sharedPools, Math.max(1, Math.round(of.sharedPools / 220))),
    small: of.small === 0 ? [] : groupSizes(random, of.small, LEAST_RING, 40),
  };
}

/** In a small world the later sorts are left out rather than made of one or two accounts; beyond the largest network pools take the rest. */
function shareOut(accounts: number): Record<RingSort, number> {
  const counts: Record<RingSort, number> = { proxies: 0, pools: 0, failovers: 0, sharedPools: 0, small: 0 };
  let left = accounts;
  const least = RING_PARTS.length * LEAST_RING;
  for (const [sort, part] of RING_PARTS) {
    const wanted = LEAST_RING + Math.round(Math.max(0, accounts - least) * part);
    counts[sort] =
      left < LEAST_RING ? 0 : Math.min(left, wanted, sort === 'proxies' ? LARGEST_NETWORK : Infinity);
    left -= counts[sort];
  }
  counts[counts.proxies === LARGEST_NETWORK ? 'pools' : 'proxies'] += left;
  return counts;
}

function checkedRings(given: Partial<RingSizes>, accounts: number): RingSizes {
  const rings = { ...NO_RINGS, ...given };
  const sizes = Object.values(rings).flat();
  const wrong = sizes.find(
    (size) => !Number.isSafeInteger(size) || size < LEAST_RING || size > LARGEST_NETWORK,
  );
  if (wrong !== undefined)
    throw new RetortError('usage', {
      option: 'rings',
      value: wrong,
      least: LEAST_RING,
      most: LARGEST_NETWORK,
    });
  if (sum(sizes) > accounts)
    throw new RetortError('usage', { option: 'rings', value: sum(sizes), least: 0, most: accounts });
  return rings;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function sized(accounts: number): number[] {
  return accounts > 0 ? [accounts] : [];
}

function check(accounts: number, scenario: Scenario): void {
  if (!Number.isSafeInteger(accounts) || accounts < MINIMUM_ACCOUNTS || accounts > MAXIMUM_ACCOUNTS) {
    throw new RetortError('usage', {
      option: 'accounts',
      value: accounts,
      least: MINIMUM_ACCOUNTS,
      most: MAXIMUM_ACCOUNTS,
    });
  }
  for (const [option, value] of Object.entries(scenario)) {
    if (value !== undefined && !(value >= 0 && value <= 1))
      throw new RetortError('usage', { option, value, least: 0, most: 1 });
  }
}
