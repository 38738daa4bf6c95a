// The workspaces of this machine, as the window handles them: open, make, rename, take out and in as a file, delete.
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { FileKind } from './host';

export const ARCHIVE_FILES: FileKind = { description: 'Retort workspace', extensions: ['.retortws'] };

export type StorageRoom = {
  /** False: the browser may delete every workspace to make room. */
  persisted: boolean;
  /** Bytes in use and in reach, as far as the browser tells. */
  used: number | null;
  quota: number | null;
};

/** None of these reject: what goes wrong becomes a notice. */
export type Desk = {
  /** Opens the workspace that was open last, or the newest, or makes the first. */
  start(): Promise<void>;
  /** Newest first. */
  list(): Promise<WorkspaceRecord[]>;
  open(id: string): Promise<void>;
  /** This window writes the open workspace from now on, the one that did reads. */
  takeOver(): Promise<void>;
  create(name: string): Promise<void>;
  /** Deletes for good; when it was the open one, another is opened or made. */
  remove(id: string): Promise<void>;
  /** Saves the workspace as one archive file. */
  exportArchive(id: string): Promise<void>;
  /** Makes a new workspace from an archive file and opens it. */
  importArchive(file: File): Promise<void>;
  /** Simulates logs with rings in them, reads them like any others, and opens what comes of it. */
  openSample(): Promise<void>;
  /** Asks that the workspaces are not evicted, and how much room they take. */
  room(): Promise<StorageRoom>;
};
