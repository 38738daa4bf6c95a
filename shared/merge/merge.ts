// The whole of a merge where nobody looks at it first: for the command line, and to prove the parts together.
import type { Progress } from '../kernel/progress';
import type { WorkspaceReader, WorkspaceStore } from '../ports/workspace-store';
import { refuseTooMany } from './bounds';
import { mergeChanges, sourcesComing, type MergeChanges } from './merge-changes';
import type { Choose, MergePlan } from './plan';
import { planMerge } from './plan-merge';
import { stageSources } from './stage-sources';

export type Merged = { plan: MergePlan; changes: MergeChanges };

/**
 * Merges `theirs` into `here`, in one transaction; `theirs` is only read. Progress counts observations.
 * @throws RetortError `merge-too-large`, `cancelled`, and what reader and writer throw; then `here` is as before
 */
export async function mergeWorkspaces(
  here: WorkspaceStore,
  theirs: WorkspaceReader,
  { choose, newId, progress }: { choose: Choose; newId: () => string; progress: Progress },
): Promise<Merged> {
  const plan = await planMerge(here, theirs);
  await refuseTooMany(here, plan);
  const committed = await here.sources();
  const staged = await stageSources(theirs, here, sourcesComing(plan, choose), newId, progress);
  const changes = mergeChanges(plan, choose, committed, staged);
  await here.commit(...changes.first);
  return { plan, changes };
}
