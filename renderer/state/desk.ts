// The workspaces of this machine, as the window handles them: open, make, rename, take out and in as a file, delete.
import type { WorkspaceRecord } from '../../shared/model/records/workspace';

/** None of these reject: what goes wrong becomes a notice. */
export type Desk = {
  /** Newest first. */
  list(): Promise<WorkspaceRecord[]>;
  open(id: string): Promise<void>;
  create(name: string): Promise<void>;
  /** Deletes for good; when it was the open one, another is opened or made. */
  remove(id: string): Promise<void>;
  /** Saves the workspace as one archive file. */
  exportArchive(id: string): Promise<void>;
  /** Makes a new workspace from an archive file and opens it. */
  importArchive(file: File): Promise<void>;
  /** Simulates logs with rings in them, reads them like any others, and opens what comes of it. */
  openSample(): Promise<void>;
};
