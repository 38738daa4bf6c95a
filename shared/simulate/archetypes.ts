// The names of truth.csv: what an account really is. Look-alikes are those of the domain facts, rings the published shapes of campaigns.

export const BENIGN_ARCHETYPES = [
  'ordinary',
  'carrier-nat',
  'campus',
  'corporate',
  'vpn',
  'relay',
  'ci-runners',
  'gateway',
  'team',
  'evaluation',
  'benchmark',
  'freelancers',
  'family',
  'public-prompt',
] as const;
export type BenignArchetype = (typeof BENIGN_ARCHETYPES)[number];

const RING_ARCHETYPES = [
  'ring-proxy',
  'ring-pool',
  'ring-failover',
  'ring-shared-pool',
  'ring-small',
] as const;
export type RingArchetype = (typeof RING_ARCHETYPES)[number];

export type SimulatedArchetype = BenignArchetype | RingArchetype;
export const SIMULATED_ARCHETYPES: readonly SimulatedArchetype[] = [...BENIGN_ARCHETYPES, ...RING_ARCHETYPES];
