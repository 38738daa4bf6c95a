// What an open workspace offers to the window's features: readers, the engine, the ingest worker, the host. Built once, in app/.
import type { Engine } from '../../shared/engine/engine';
import type { Ingest } from '../../shared/ingest/types';
import type { Change, WorkspaceReader } from '../../shared/ports/workspace-store';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';

export type Session = {
  workspace: WorkspaceRecord;
  reader: WorkspaceReader;
  engine: Engine;
  ingest: Ingest;
  /** The one way to write. Resolves when it is durable. */
  commit(change: Change): Promise<void>;
  /** Removes a staged source. */
  discardStaged(sourceId: string): Promise<void>;
  dispose(): void;
};
