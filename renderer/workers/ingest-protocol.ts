// What crosses between the window and the ingest worker. Files go as they are: the worker reads them where they lie.
import type { StageOptions, StageProgress } from '../../shared/ingest/types';
import type { ImportSpec, LogFormat, LogSpec } from '../../shared/model/records/import-spec';
import type { Outcome } from './outcome';

export type SentFile = { name: string; content: Blob };

/** Cancelling: the window writes 1 to the shared word, or calls `cancel` with the job's number where memory cannot be shared. */
export type IngestRemote = {
  open(workspaceId: string): Promise<Outcome>;
  inspect(file: SentFile): Promise<Outcome>;
  reinspect(file: SentFile, format: LogFormat): Promise<Outcome>;
  preview(file: SentFile, spec: LogSpec, rows: number): Promise<Outcome>;
  stage(
    file: SentFile,
    spec: ImportSpec,
    options: StageOptions,
    job: { number: number; flag: Int32Array | null },
    onProgress: (progress: StageProgress) => void,
  ): Promise<Outcome>;
  cancel(job: number): void;
};
