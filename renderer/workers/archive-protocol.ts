// What crosses between the window and the archive worker. The outcome of an export comes after its stream has ended.
import type { ProgressReport } from '../../shared/kernel/progress';
import type { Outcome } from './outcome';

export type ArchiveRemote = {
  /** `stream` takes the archive's bytes; it is aborted when the work fails or is stopped. */
  write(
    workspaceId: string,
    stream: WritableStream<Uint8Array>,
    flag: Int32Array,
    report: (report: ProgressReport) => void,
  ): Promise<Outcome>;
  /** Gives the id of the workspace that was made. */
  read(file: Blob, flag: Int32Array, report: (report: ProgressReport) => void): Promise<Outcome>;
};
