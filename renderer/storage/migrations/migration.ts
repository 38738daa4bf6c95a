// A numbered step of a database's shape. Steps are consecutive and frozen: what has shipped is never edited, a change is a new file.
import type { Transaction } from 'dexie';

export type Migration = {
  /** From 1, consecutive. */
  version: number;
  /** Tables that this step adds or whose indexes it changes, in Dexie's notation; null removes one. */
  stores: Readonly<Record<string, string | null>>;
  /** Rewrites rows of the version before; runs in the transaction that raises the version, so that it is done wholly or not at all. */
  upgrade?: (transaction: Transaction) => Promise<void>;
};
