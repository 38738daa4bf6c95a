// A source is one imported file: what it was, how it was read, what it gave. Every observation belongs to exactly one.
import type { EntityClass } from './dictionary';
import type { ImportSpec } from './import-spec';
import type { RejectedCount } from './rejected-row';

export type SourceRecord = {
  /** Random; unique in and across workspaces. */
  id: string;
  /** Order of commit, from 1; 0 while staged or set aside. */
  sequence: number;
  /** The file's name. */
  name: string;
  /** Size of the file as it lay on disk, bytes. */
  size: number;
  /** SHA-256 of the file as it lay on disk, hex: what `sha256sum` prints. */
  digest: string;
  /** `set-aside`: no part of the workspace, but a step of the history can bring it back. */
  state: 'staged' | 'committed' | 'set-aside';
  /** ISO 8601 UTC. */
  importedAt: string;
  spec: ImportSpec;
  /** Index into `spec.logs`. */
  log: number;
  rows: { read: number; accepted: number; rejected: number };
  rejectedCounts: RejectedCount[];
  /** How many rejected rows are kept with their text, the first ones; absent: all of them. */
  rejectedKept?: number;
  observations: number;
  segments: number;
  entities: number;
  classes: EntityClass[];
  /** Distinct entities per class, same order as `classes`. */
  entitiesOfClass: number[];
  /** Relation ids; segments refer to them by index. */
  relations: string[];
  /** Milliseconds since 1970 UTC; null where no row had a time. */
  first: number | null;
  last: number | null;
};
