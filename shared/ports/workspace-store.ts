// What a workspace needs from the place that keeps it. Reader and writer are different types: whoever draws gets the reader.
import type { CustomKind } from '../model/records/custom-kind';
import type { SourceDictionary } from '../model/records/dictionary';
import type { ImportSpec } from '../model/records/import-spec';
import type { RejectedRow } from '../model/records/rejected-row';
import type { ObservationSegment } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceRecord } from '../model/records/workspace';

export interface WorkspaceReader {
  describe(): Promise<WorkspaceRecord>;
  /** Committed sources in order of commit. */
  sources(): Promise<SourceRecord[]>;
  /** Staged sources that were neither committed nor discarded, oldest first. */
  staged(): Promise<SourceRecord[]>;
  /** @throws RetortError `source-not-found` */
  dictionary(sourceId: string): Promise<SourceDictionary>;
  /** In order; the arrays are the caller's to keep. @throws RetortError `source-not-found` */
  segments(sourceId: string): AsyncIterable<ObservationSegment>;
  /** In order of rows, in blocks. */
  rejectedRows(sourceId: string): AsyncIterable<RejectedRow[]>;
  specs(): Promise<ImportSpec[]>;
  kinds(): Promise<CustomKind[]>;
}

/** A source on its way in. Nothing of it is part of the workspace until a commit names it; after a crash it is found again by `staged()`. */
export interface SourceStaging {
  readonly sourceId: string;
  appendSegment(segment: ObservationSegment): Promise<void>;
  appendRejected(rows: RejectedRow[]): Promise<void>;
  /** Completes the staged source with its dictionary and record; from then on it can be committed. */
  finish(record: SourceRecord, dictionary: SourceDictionary): Promise<void>;
  /** Removes everything of it. */
  discard(): Promise<void>;
}

/** One change, one transaction: after a crash at any instant the workspace is as before or as after. */
export type Change =
  | { type: 'commit-sources'; sourceIds: string[]; importedAt: string }
  | { type: 'retract-source'; sourceId: string }
  | { type: 'rename'; name: string }
  | { type: 'set-marking'; marking: WorkspaceRecord['marking'] }
  | { type: 'save-spec'; spec: ImportSpec }
  | { type: 'delete-spec'; name: string }
  | { type: 'save-kind'; kind: CustomKind }
  | { type: 'delete-kind'; id: string };

export interface WorkspaceWriter {
  stage(sourceId: string): Promise<SourceStaging>;
  /** Removes a staged source; nothing happens when there is none. */
  discard(sourceId: string): Promise<void>;
  /** @throws RetortError `staged-not-found`, `source-not-found`, `store-full`, `store-failed`; then nothing of the change is stored. */
  commit(change: Change): Promise<void>;
}

export interface WorkspaceStore extends WorkspaceReader, WorkspaceWriter {
  close(): void;
}

/** All workspaces of this machine. */
export interface WorkspaceRegistry {
  /** Newest first. */
  list(): Promise<WorkspaceRecord[]>;
  create(record: WorkspaceRecord): Promise<WorkspaceStore>;
  /** @throws RetortError `workspace-not-found`, `workspace-newer` */
  open(id: string): Promise<WorkspaceStore>;
  remove(id: string): Promise<void>;
}
