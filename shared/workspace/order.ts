// Order of lists of workspaces everywhere.
import type { WorkspaceRecord } from '../model/records/workspace';

type Dated = Pick<WorkspaceRecord, 'id' | 'createdAt'>;

/** Same moment: by id, so that the order never changes by itself. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
