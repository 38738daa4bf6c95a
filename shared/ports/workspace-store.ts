// What a workspace needs from the place that keeps it. Reader and writer are different types: whoever draws gets the reader.
import type { CustomKind } from '../model/records/custom-kind';
import type { SourceDictionary } from '../model/records/dictionary';
import type { HistoryName, KeptHistory, KeptStep } from '../model/records/history-step';
import type { ImportSpec } from '../model/records/import-spec';
import type { RejectedRow } from '../model/records/rejected-row';
import type { Judgement } from '../model/records/judgement';
import type { KeptIndex } from '../model/records/kept-index';
import type { LinkageSettings } from '../model/records/linkage-settings';
import type { RunMembers, RunRecord } from '../model/records/run';
import type { ObservationSegment } from '../model/records/segment';
import type { SavedView, ViewRecord } from '../model/records/saved-view';
import type { SourceRecord } from '../model/records/source';
import type { TimeMark } from '../model/records/time-mark';
import type { WarningList } from '../model/records/warning-list';
import type { WorkspaceRecord } from '../model/records/workspace';

export interface WorkspaceReader {
  describe(): Promise<WorkspaceRecord>;
  /** Committed sources in order of commit. */
  sources(): Promise<SourceRecord[]>;
  /** Completely staged sources that were neither committed nor discarded, oldest first. */
  staged(): Promise<SourceRecord[]>;
  /** Sources that a step of the history can bring back, in order of their ids: no part of the workspace. */
  setAside(): Promise<SourceRecord[]>;
  /** Of a committed, set aside or completely staged source. @throws RetortError `source-not-found` */
  dictionary(sourceId: string): Promise<SourceDictionary>;
  /** In order; the arrays are the caller's to keep. @throws RetortError `source-not-found` */
  segments(sourceId: string): AsyncIterable<ObservationSegment>;
  /** In order of rows, in blocks. */
  rejectedRows(sourceId: string): AsyncIterable<RejectedRow[]>;
  specs(): Promise<ImportSpec[]>;
  kinds(): Promise<CustomKind[]>;
  linkageSettings(): Promise<LinkageSettings>;
  /** In order of names. */
  warningLists(): Promise<WarningList[]>;
  /** Oldest first; of those of one instant, in order of their pairs. */
  judgements(): Promise<Judgement[]>;
  /** Newest first. */
  views(): Promise<ViewRecord[]>;
  /** @throws RetortError `view-not-found` */
  view(name: string): Promise<SavedView>;
  /** In order of time. */
  marks(): Promise<TimeMark[]>;
  /** Newest first. */
  runs(): Promise<RunRecord[]>;
  /** @throws RetortError `run-not-found` */
  runMembers(runId: string): Promise<RunMembers>;
  /** As it was written: whoever reads it checks it (`historyProblem`). */
  history(name: HistoryName): Promise<KeptHistory>;
  /** Of the steps from and up to these sequences, in order; those that are not there are left out. */
  stepContents(history: HistoryName, from: number, to: number): Promise<string[]>;
}

/**
 * A source on its way in. Nothing of it is part of the workspace until a commit names it. Once finished it outlives a crash and is found again by
 * `staged()`; before that a crash leaves pieces, which `sweep()` removes. Arrays that are handed over belong to the store from then on.
 */
export interface SourceStaging {
  readonly sourceId: string;
  /** Resolves when there is room for more, not when it is written: errors of earlier segments surface here or in `finish`. */
  appendSegment(segment: ObservationSegment): Promise<void>;
  appendRejected(rows: RejectedRow[]): Promise<void>;
  /** Completes the staged source with its dictionary and record, durably; from then on it can be committed. */
  finish(record: SourceRecord, dictionary: SourceDictionary): Promise<void>;
  /** Removes everything of it. */
  discard(): Promise<void>;
}

/**
 * A commit is one transaction: after a crash at any instant the workspace is as before or as after. Committed sources are numbered from 1 without
 * gaps; retracting one removes all of it and closes the gap, so that the workspace is exactly as if it had never come.
 */
export type Change =
  /** `importedAt` null: as the staged records have it, for those of another workspace. */
  | { type: 'commit-sources'; sourceIds: string[]; importedAt: string | null }
  | { type: 'retract-source'; sourceId: string }
  /** As a retraction, but they can be brought back exactly, for as long as a step of the history names them. */
  | { type: 'set-aside-sources'; sourceIds: readonly string[] }
  /** Each to its place in the order of commit; in ascending order. */
  | { type: 'bring-back-sources'; sources: readonly { id: string; sequence: number }[] }
  /** Into a new workspace: everything that an archive holds, the sources with the times of import that their staged records carry. */
  | {
      type: 'restore';
      workspace: Omit<WorkspaceRecord, 'id'>;
      sourceIds: string[];
      specs: ImportSpec[];
      kinds: CustomKind[];
      warningLists?: WarningList[];
      judgements?: Judgement[];
      views?: SavedView[];
      marks?: TimeMark[];
      linkage?: LinkageSettings;
    }
  | { type: 'rename'; name: string }
  | { type: 'set-marking'; marking: WorkspaceRecord['marking'] }
  | { type: 'save-spec'; spec: ImportSpec }
  | { type: 'delete-spec'; name: string }
  | { type: 'save-kind'; kind: CustomKind }
  | { type: 'delete-kind'; id: string }
  | { type: 'set-linkage'; settings: LinkageSettings }
  /** Each takes the place of the list of its name; names that are not there are no fault. */
  | { type: 'set-warning-lists'; lists: readonly WarningList[]; removed: readonly string[] }
  /** Each takes the place of what was judged of its pair; pairs that are taken back are named as `pairOf` does. */
  | { type: 'judge'; judgements: readonly Judgement[]; takenBack: readonly string[] }
  /** Each takes the place of the view of its name; names that are not there are no fault. */
  | { type: 'set-views'; views: readonly SavedView[]; removed: readonly string[] }
  /** Each takes the place of the mark of its id; ids that are not there are no fault. */
  | { type: 'set-marks'; marks: readonly TimeMark[]; removed: readonly string[] }
  /** Beyond `KEPT_RUNS` the oldest go with it. */
  | { type: 'keep-run'; run: RunRecord; members: RunMembers }
  /**
   * A step that is done from now on: it follows the one done last, whose successors go, as do those before `firstKept`. `base`, if there is one, says in their
   * place what stood before. Refused with `store-failed` where another step was done last: the history is then somebody else's.
   */
  | { type: 'record-step'; history: HistoryName; step: KeptStep; firstKept: number; base?: KeptStep }
  /** The step of this sequence is the last one done. */
  | { type: 'stand-at'; history: HistoryName; done: number }
  | { type: 'forget-history'; history: HistoryName };

export interface WorkspaceWriter {
  /** Only one staging of a source id is open at a time, anywhere. */
  stage(sourceId: string): Promise<SourceStaging>;
  /** Removes a staged source; nothing happens when there is none. */
  discard(sourceId: string): Promise<void>;
  /** Removes what stagings left that were interrupted by a crash; those going on, here or in a worker, are left alone. Gives how many there were. */
  sweep(): Promise<number>;
  /** All of them in one transaction. @throws RetortError `staged-not-found`, `source-not-found`, `store-full`, `store-failed`; then nothing of any is stored. */
  commit(...changes: readonly Change[]): Promise<void>;
}

/** Keeps one derived index of the committed sources; every commit or retraction drops it in its own transaction. */
export interface IndexKeeper {
  keptIndex(): Promise<KeptIndex | undefined>;
  keepIndex(index: KeptIndex): Promise<void>;
}

export interface WorkspaceStore extends WorkspaceReader, WorkspaceWriter, IndexKeeper {
  /** False: another window writes; all writing but that of steps of the graph rejects with `workspace-read-only`. */
  readonly writable: boolean;
  close(): void;
}

/** All workspaces of this machine. */
export interface WorkspaceRegistry {
  /** Newest first. */
  list(): Promise<WorkspaceRecord[]>;
  create(record: WorkspaceRecord): Promise<WorkspaceStore>;
  /** To write. `patience`: how long a window that is closing is waited for, milliseconds. @throws RetortError `workspace-not-found`, `workspace-newer`, `workspace-open-elsewhere` */
  open(id: string, patience?: number): Promise<WorkspaceStore>;
  /** To read beside a window that writes. @throws RetortError `workspace-not-found`, `workspace-newer` */
  read(id: string): Promise<WorkspaceStore>;
  /** Nothing happens when there is none. @throws RetortError `workspace-open-elsewhere` */
  remove(id: string): Promise<void>;
}
