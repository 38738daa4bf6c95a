// What the simulator takes and gives: logs as an investigator would be handed them, and the truth beside them.
import type { ImportSpec } from '../model/records/import-spec';
import type { SimulatedArchetype } from './archetypes';

export type SimulationOptions = {
  /** Unsigned 32-bit; the same seed, accounts and scenario give the same bytes. */
  seed: number;
  accounts: number;
  scenario?: Partial<Scenario>;
  /** Accounts of each ring, by sort; a sort that is left out has none. Undefined: the scenario's share of the accounts, in the published sizes. */
  rings?: Partial<RingSizes>;
};

/** Accounts of each ring of a sort. */
export type RingSizes = Record<
  'proxies' | 'pools' | 'failovers' | 'sharedPools' | 'small',
  readonly number[]
>;

/** What is turned to make the world harder or emptier. Shares are 0..1. */
export type Scenario = {
  /** Multiplies the probability that a ring's member carries each of its ring's signals; 0.4 thins them to 40 %. */
  signal: number;
  /** Share of the rings' requests that are unrelated customer traffic; undefined: each sort of ring has its own. */
  cover: number | undefined;
  /** Share of all accounts that belong to rings. */
  ringShare: number;
  /** Share of the accounts outside rings that are benign look-alikes rather than ordinary users. */
  lookAlikeShare: number;
};

export const DEFAULT_SCENARIO: Scenario = {
  signal: 1,
  cover: undefined,
  ringShare: 0.06,
  lookAlikeShare: 0.45,
};

/** One file; `chunks` may be walked again and gives the same bytes. */
export type SimulatedFile = { name: string; rows: number; chunks(): Iterable<Uint8Array<ArrayBuffer>> };

/** `ring` is empty for an account of nobody's ring. */
export type TruthRow = { account: string; ring: string; archetype: SimulatedArchetype };

export type Simulation = {
  accounts: number;
  /** Chronological, as a log is; the specification has one entry for each. */
  logs: SimulatedFile[];
  spec: ImportSpec;
  /** Every account exactly once, by account. */
  truth(): Iterable<TruthRow>;
  truthFile: SimulatedFile;
};
