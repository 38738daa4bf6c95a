// Order of lists of workspaces everywhere, and of the sources of one.
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceRecord } from '../model/records/workspace';

type Dated = Pick<WorkspaceRecord, 'id' | 'createdAt'>;

/** Same moment: by id, so that the order never changes by itself. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Numbered from 1 without gaps, in the order given. */
export function renumbered(records: readonly SourceRecord[]): SourceRecord[] {
  return records.map((record, at) => ({ ...record, sequence: at + 1 }));
}

/** With `one` as the number `sequence`, or as the last where there are fewer. */
export function inserted<T>(all: readonly T[], one: T, sequence: number): T[] {
  return [...all.slice(0, sequence - 1), one, ...all.slice(sequence - 1)];
}
