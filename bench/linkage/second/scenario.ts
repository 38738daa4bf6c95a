// What is asked of the second generator, and what it gives. It was written apart from the simulator and from the scorer, so that agreement between
// the two says something: bench/linkage/second/README.md has the world's facts and where each number comes from.
import type { ImportSpec } from '../../../shared/model/records/import-spec';

export type SecondScenario = {
  name: string;
  seed: number;
  accounts: number;
  /** Share of all accounts that belong to rings, 0 to 0.5. */
  ringShare: number;
  /** How much of the operators' sloppiness is left: 1 as it comes; 0.4: two of five re-uses of a thing by an account still happen. */
  signal: number;
  /** Share of ring traffic that imitates ordinary use, 0 to 1. */
  cover: number;
};

export type LabelledLogs = {
  logs: { name: string; text: () => Iterable<string> }[];
  /** Reads all logs. */
  spec: ImportSpec;
  /** Every account once. `ring` is the pool it belongs to, null for everybody else. */
  truth: Truth[];
};

export type Truth = { account: string; ring: string | null; archetype: string };

export const BENIGN = [
  'ordinary',
  'family',
  'team',
  'corporate',
  'campus',
  'evaluation',
  'benchmark',
  'gateway',
  'ci-runners',
  'freelancers',
  'public-prompt',
  'carrier-nat',
  'vpn',
  'relay',
] as const;
export type Benign = (typeof BENIGN)[number];

export const RINGS = ['ring-pool', 'ring-small', 'ring-failover', 'ring-shared-pool', 'ring-proxy'] as const;
export type RingKind = (typeof RINGS)[number];

export const SECOND_SCENARIOS: readonly SecondScenario[] = [
  { name: 'second: as it comes', seed: 4011, accounts: 20_000, ringShare: 0.05, signal: 1, cover: 0.15 },
  { name: 'second: few rings', seed: 4012, accounts: 5000, ringShare: 0.01, signal: 1, cover: 0.15 },
  { name: 'second: thinned', seed: 4013, accounts: 20_000, ringShare: 0.05, signal: 0.4, cover: 0.15 },
  { name: 'second: covered', seed: 4014, accounts: 20_000, ringShare: 0.05, signal: 1, cover: 0.6 },
];
