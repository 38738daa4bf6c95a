// What ingest takes and gives. Files come as byte streams; what leaves is a staged source in the workspace's store.
import type { Progress } from '../kernel/progress';
import type { ImportSpec, LogSpec } from '../model/records/import-spec';
import type { RejectedRow } from '../model/records/rejected-row';
import type { SourceRecord } from '../model/records/source';

/** A log as the host hands it over: its bytes as they lie on disk (gzip included), readable more than once. */
export type LogFile = {
  name: string;
  /** Bytes on disk. */
  size: number;
  stream(): AsyncIterable<Uint8Array>;
};

/** What was found out about a file from its first bytes. */
export type LogInspection = {
  compressed: boolean;
  /** The guess: format, columns with what they are read as, observations. A person may change all of it. */
  spec: LogSpec;
  columns: ColumnInspection[];
  /** Problems worth a person's eye: "12 columns look alike", "encoding guessed: windows-1252". */
  remarks: string[];
  /** Of a graph: what is in it. */
  graph?: GraphInspection;
};

export type GraphInspection = {
  dialect: 'GraphML' | 'GEXF';
  nodes: number;
  /** Edges with both ends: each is a row, or several where it was there several times. */
  edges: number;
  /** Nodes that no edge has: each is a row without a target. */
  isolated: number;
  /** False: counts and columns are of the first 32 MiB, or the first 10,000 edges where those lie behind. */
  whole: boolean;
  /** What can tell nodes and edges apart. */
  nodeAttributes: string[];
  edgeAttributes: string[];
  /** What rows cannot say, most first. */
  leftOut: { what: string; count: number }[];
};

export type ColumnInspection = {
  column: string;
  firstValue: string;
  /** Share of the sampled rows with no value, 0..1. */
  empty: number;
  distinct: number;
  sampled: number;
  /** Why it is read so, or why a person must decide: "values look like IPv4", "looks like a price: never enters". */
  remark: string;
  /** True when no guess was made. */
  undecided: boolean;
};

export type PreviewCell = {
  column: string;
  written: string;
  kind: string | null;
  value: string;
  problem: string | null;
};
export type PreviewRow = {
  row: number;
  time: number | null;
  count: number;
  cells: PreviewCell[];
  rejected: RejectedRow | null;
};

/** The first rows as they will be read under a specification. */
export type ReadPreview = { rows: PreviewRow[]; observationsPerRow: number };

/** Counts while a file is being staged; `bytesTotal` is the file's size on disk. */
export type StageProgress = {
  file: string;
  bytesDone: number;
  bytesTotal: number;
  rows: number;
  observations: number;
  rejected: number;
};

export type StageOptions = {
  /** Stop with `log-too-many-rejected` when more than this share of at least 1,000 rows is rejected; 1: never. */
  stopAtRejectedShare: number;
  /** Fail with `source-known` when a committed source has the same digest; false or absent: staged anyway, the caller compares digests. */
  refuseKnown?: boolean;
  /** Id of the new source; absent: the host makes one. */
  sourceId?: string;
};

/** The ingest worker's interface; pure in shared, remote in the window. */
export interface Ingest {
  inspect(file: LogFile): Promise<LogInspection>;
  /** With the person's corrections to format in `spec`; columns are guessed anew when the header changes. */
  reinspect(file: LogFile, format: LogSpec['format']): Promise<LogInspection>;
  preview(file: LogFile, spec: LogSpec, rows: number): Promise<ReadPreview>;
  /** Reads the whole file into a staged source. Cancelling or failing leaves nothing behind. */
  stage(
    file: LogFile,
    spec: ImportSpec,
    options: StageOptions,
    onProgress: (progress: StageProgress) => void,
    progress: Progress,
  ): Promise<SourceRecord>;
}
