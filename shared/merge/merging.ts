// A merge that is being looked at: the two workspaces compared, and the means to bring over what is to come.
import type { Progress } from '../kernel/progress';
import type { SourceRecord } from '../model/records/source';
import type { MergePlan } from './plan';

export interface Merging {
  plan: MergePlan;
  /** Stages these sources of theirs here and gives their new ids, in this order. @throws RetortError as `stageSources` does */
  stage(records: readonly SourceRecord[], progress: Progress): Promise<string[]>;
  /** Lets the other workspace go; a copy that an archive was read into goes with it. */
  close(): Promise<void>;
}
