// What an open workspace is put together from.
import type { Engine } from '../../shared/engine/engine';
import type { Ingest } from '../../shared/ingest/types';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import type { WorkspaceWindows } from '../../shared/ports/workspace-windows';
import type { Workbench } from '../state/store';

export type RemoteEngine = Engine & { dispose(): void };
export type RemoteIngest = Ingest & { dispose(): void };

export type SessionParts = {
  store: WorkspaceStore;
  engine: RemoteEngine;
  ingest: RemoteIngest;
  workbench: Workbench;
  /** Left out where no other window can have the workspace open. */
  windows?: WorkspaceWindows | undefined;
};
