// How rings are found in this workspace where a person decided it: all that is not here is as it ships.
import type { EvidenceCurve } from '../evidence';

/** Selectors by key, kinds by id, sources by id; what the dataset does not have excludes nothing. */
export type Excluded = {
  readonly selectors: readonly { kind: string; realm: string; value: string }[];
  readonly kinds: readonly string[];
  readonly sources: readonly string[];
};

export const nothingExcluded: Excluded = { selectors: [], kinds: [], sources: [] };

export type LinkageSettings = {
  /** Bits. */
  threshold?: number;
  excluded?: Excluded;
  /** By kind id: those that a person changed. */
  curves: Readonly<Record<string, EvidenceCurve>>;
};

export const shippedSettings: LinkageSettings = { curves: {} };
