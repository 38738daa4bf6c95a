// What crosses between the window and the worker of a merge: one is for one merge, compared first.
import type { ProgressReport } from '../../shared/kernel/progress';
import type { SourceRecord } from '../../shared/model/records/source';
import type { Outcome } from './outcome';

type Report = (report: ProgressReport) => void;

export type MergeRemote = {
  /** `other`: the id of a workspace of this machine, or an archive. Gives the plan. */
  compare(workspaceId: string, other: string | Blob, flag: Int32Array, report: Report): Promise<Outcome>;
  /** Gives the new ids. */
  stage(records: readonly SourceRecord[], flag: Int32Array, report: Report): Promise<Outcome>;
  /** Before the worker ends. */
  close(): Promise<Outcome>;
};
