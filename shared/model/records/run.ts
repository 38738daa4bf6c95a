// A run of linkage that is kept, so that a later one can be compared with it: its parameters, its rings, and fingerprints of their members.
import type { EvidenceCurve } from '../evidence';
import type { Excluded } from './linkage-settings';
import type { WarningRole } from './warning-list';

/** Runs that a workspace keeps; the oldest goes when another comes. */
export const KEPT_RUNS = 50;

/** A warning list as it was used; `fingerprint` is of its entries. */
export type ListUse = {
  name: string;
  version: number;
  role: WarningRole;
  weight: number;
  entries: number;
  fingerprint: string;
};

/** How many judgements of each verdict there were; `fingerprint` is of them and of what they are about, which is not kept. */
export type JudgementUse = { same: number; notSame: number; unsure: number; fingerprint: string };

export type RunParameters = {
  threshold: number;
  prior: number;
  seed: number;
  minimumMembers: number;
  curves: Readonly<Record<string, EvidenceCurve>>;
  excluded: Excluded;
  /** Left out: none. */
  lists?: readonly ListUse[];
  /** Left out: none. */
  judgements?: JudgementUse;
};

/** What linkage found, without a value of anybody: names and values stay with the sources, and go with them. */
export type RunContent = {
  /** Of parameters, sources and members: two runs with the same digest found the same. */
  digest: string;
  parameters: RunParameters;
  /** Of the workspace then, in order of commit. */
  sources: { id: string; name: string }[];
  /** Accounts of the workspace, and those of them in rings. */
  accounts: number;
  accountsInRings: number;
  /** By rank; `accounts` of its members follow each other in the fingerprints. */
  rings: { id: string; rank: number; accounts: number }[];
};

export type RunRecord = RunContent & {
  /** Unique in the workspace; ascending with time. */
  id: string;
  /** ISO 8601 UTC. */
  at: string;
};

/** 53-bit hashes of the members' keys, ring after ring. */
export type RunMembers = Float64Array<ArrayBuffer>;
