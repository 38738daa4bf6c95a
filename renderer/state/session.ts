// What an open workspace offers to the window's features: readers, the engine, the ingest worker. Built once, in app/.
import type { Engine, RingsPreview } from '../../shared/engine/engine';
import type { GraphFile, Written } from '../../shared/graph-files/graph-file';
import type { GraphFileFormat } from '../../shared/graph-files/write';
import type { KernelInput } from '../../shared/graph/kernel-run';
import type { NodeValues } from '../../shared/graph/kernels';
import type { LayoutInput } from '../../shared/graph/layout-input';
import type { Point } from '../../shared/graph/layout-boxes';
import type { Ingest } from '../../shared/ingest/types';
import type { Progress } from '../../shared/kernel/progress';
import type { ReadWarningList } from '../../shared/linkage/warning-lists/read-warning-list';
import type { Merging } from '../../shared/merge/merging';
import type { MapPainter } from '../../shared/map/painter';
import type { StepRecord } from '../../shared/model/records/history-step';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import type { ValueList } from '../../shared/query/value-list';
import type { Change, WorkspaceReader } from '../../shared/ports/workspace-store';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { History } from './undo';

export type Session = {
  /** As it was when it was opened; the store's `workspace` follows renames. */
  workspace: WorkspaceRecord;
  reader: WorkspaceReader;
  engine: Engine;
  ingest: Ingest;
  /** Steps of the workspace that were kept when it was opened. */
  history: History<StepRecord>;
  /** The one way to write, all in one transaction. Resolves when it is durable; after sources come or go the engine then loads and finds rings by itself. */
  commit(...changes: readonly Change[]): Promise<void>;
  /** Removes a staged source. */
  discardStaged(sourceId: string): Promise<void>;
  /** Counts staged sources anew, after staging one. */
  recountStaged(): Promise<void>;
  /** Finds rings with the workspace's settings; a run under way is cancelled. Never rejects: a failure becomes the store's `problem`. */
  findRings(): Promise<void>;
  /** What other settings would change. Rejects with `cancelled` once a later preview, or work on the rings themselves, takes its place. */
  preview(settings: LinkageSettings): Promise<RingsPreview>;
  /** Reads a warning list in a worker of its own. @throws RetortError `warning-list-invalid`, `warning-list-too-large`, naming the file */
  readWarningList(file: File): Promise<ReadWarningList>;
  /** Reads a pasted list of values in a worker of its own, under the workspace's kinds. @throws RetortError `list-too-long` */
  readValueList(text: string): Promise<ValueList>;
  /** Compares another workspace with this one, given by its id or as an archive, in a worker of its own. @throws RetortError as `compareInWorker` does */
  compareWith(other: string | File, progress: Progress): Promise<Merging>;
  /** Lays out a graph in a worker of its own; rejects with `cancelled` once the signal says so. */
  layout(input: LayoutInput, signal: AbortSignal): Promise<Point[]>;
  /** Runs a kernel of `nodeKernels` in a worker of its own; `report` hears the share that is done. Rejects with `cancelled` once the signal says so. */
  kernel(input: KernelInput, report: (share: number) => void, signal: AbortSignal): Promise<NodeValues>;
  /** Draws the map on this canvas, in a worker of its own; the canvas is its until it is disposed of. */
  paintMap(canvas: HTMLCanvasElement): MapPainter;
  /** Writes a graph in a worker of its own. */
  writeGraphFile(format: GraphFileFormat, graph: GraphFile): Promise<Written>;
  /** Reads the workspace and finds rings again: after that was stopped or failed. Never rejects. */
  reload(): Promise<void>;
  /** Closing waits for this, too. */
  beforeClose(wait: () => Promise<void>): void;
  /** False: another window writes the workspace; this one follows. */
  writable: boolean;
  /** What must not be broken off now; undefined: nothing. */
  busyWith(): string | undefined;
  /** Asks the window that writes to give way. @throws RetortError `workspace-busy`, `workspace-open-elsewhere` */
  askToWrite(): Promise<void>;
  /** Gives way at once; resolves when what was on its way to the disk has got there, and the workspace is let go. */
  dispose(): Promise<void>;
};
