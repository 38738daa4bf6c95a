// The second world from its beginning to its end: who is in it, then day after day what they do.
import { streamOf } from './chance';
import { DAYS } from './calendar';
import { populate } from './census';
import { createJournal, sortJournal, type Journal } from './journal';
import { createLand } from './land';
import { liveDay } from './live';
import { enrolAgent, enrolPool } from './records';
import { runPool, type Cover } from './rings/campaign';
import { createRings } from './rings/operators';
import type { Pool } from './rings/pool';
import type { SecondScenario, Truth } from './scenario';

export type World = { journal: Journal; truth: Truth[]; pools: readonly Pool[] };

/** Of a proxy service's traffic that is no cover, what its unrelated customers make: such services mix both (PRODUCT.md, scale). */
const CUSTOMERS = 0.45;

export function createWorld(scenario: SecondScenario): World {
  const { seed, accounts } = scenario;
  const land = createLand(seed, accounts);
  const pools = createRings(land, scenario, Math.round(accounts * scenario.ringShare));
  const held = pools.reduce((sum, pool) => sum + pool.stock.length, 0);
  const agents = populate(land, accounts - held);
  const journal = createJournal();
  const random = streamOf(seed, 'days');
  for (const agent of agents) enrolAgent(journal, agent, random);
  for (const pool of pools) enrolPool(journal, pool, random);
  const covers = pools.map((pool) => coverOf(pool, scenario.cover, () => land.topics.interests(random)));
  for (let day = 0; day < DAYS; day++) {
    const scene = { land, journal, random, day };
    for (const agent of agents) liveDay(scene, agent);
    for (const [i, pool] of pools.entries()) runPool(scene, pool, covers[i] as Cover);
  }
  sortJournal(journal);
  const benign = agents.map(({ account, archetype }): Truth => ({ account, ring: null, archetype }));
  return { journal, truth: [...benign, ...pools.flatMap(labels)], pools };
}

function labels({ ring, kind, stock }: Pool): Truth[] {
  return stock.map(({ account }) => ({ account, ring, archetype: kind }));
}

/** Only a proxy service has customers: one for every four accounts. */
function coverOf({ kind, stock }: Pool, share: number, interests: () => Cover['clientele'][number]): Cover {
  if (kind !== 'ring-proxy') return { share, customers: 0, clientele: [] };
  return {
    share,
    customers: CUSTOMERS,
    clientele: Array.from({ length: Math.ceil(stock.length / 4) }, interests),
  };
}
