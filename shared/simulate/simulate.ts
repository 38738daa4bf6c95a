// The seeded ring simulator: a world of accounts, what its services log of them, and who they really are. A function of its options alone.
import { BENIGN_ARCHETYPES, type BenignArchetype } from './archetypes';
import { benchmarkers } from './benign/benchmark';
import { campus } from './benign/campus';
import { carrierNat } from './benign/carrier-nat';
import { ciRunners } from './benign/ci-runners';
import { corporate } from './benign/corporate';
import { evaluations } from './benign/evaluation';
import { families } from './benign/family';
import { freelancers } from './benign/freelancers';
import { gateways } from './benign/gateway';
import { ordinary } from './benign/ordinary';
import { publicPrompts } from './benign/public-prompt';
import { relayUsers } from './benign/relay';
import { teams } from './benign/team';
import { vpnUsers } from './benign/vpn';
import { simulatedSpec } from './logs/import-spec';
import { simulatedLogs } from './logs/logs';
import { truthFile } from './logs/truth';
import { planWorld, type WorldPlan } from './plan';
import { ringFailover } from './rings/ring-failover';
import { ringPool } from './rings/ring-pool';
import { ringProxy } from './rings/ring-proxy';
import { ringSharedPool } from './rings/ring-shared-pool';
import { ringSmall } from './rings/ring-small';
import { truthRows } from './roster';
import { DEFAULT_SCENARIO, type Simulation, type SimulationOptions } from './types';
import { createWorld, type World } from './world';

const BENIGN: Record<BenignArchetype, (world: World, count: number) => void> = {
  ordinary,
  'carrier-nat': carrierNat,
  campus,
  corporate,
  vpn: vpnUsers,
  relay: relayUsers,
  'ci-runners': ciRunners,
  gateway: gateways,
  team: teams,
  evaluation: evaluations,
  benchmark: benchmarkers,
  freelancers,
  family: families,
  'public-prompt': publicPrompts,
};

/** @throws RetortError `usage` for numbers outside what can be simulated. */
export function simulate(options: SimulationOptions): Simulation {
  const scenario = { ...DEFAULT_SCENARIO, ...options.scenario };
  const plan = planWorld(options.seed, options.accounts, scenario, options.rings);
  const world = createWorld(options.seed, options.accounts, scenario);
  for (const archetype of BENIGN_ARCHETYPES) {
    if (plan.benign[archetype] > 0) BENIGN[archetype](world, plan.benign[archetype]);
  }
  runRings(world, plan);
  return {
    accounts: world.roster.size,
    logs: simulatedLogs(world),
    spec: simulatedSpec(),
    truth: () => truthRows(world.roster),
    truthFile: truthFile(world.roster),
  };
}

function runRings(world: World, plan: WorldPlan): void {
  for (const size of plan.proxies) ringProxy(world, size);
  for (const size of plan.pools) ringPool(world, size);
  for (const size of plan.failovers) ringFailover(world, size);
  for (const size of plan.sharedPools) ringSharedPool(world, size);
  for (const size of plan.small) ringSmall(world, size);
}
