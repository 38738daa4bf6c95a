// A merge as a step of the workspace's journal.
import { RetortError } from '../../shared/kernel/errors';
import { mergeChanges } from '../../shared/merge/merge-changes';
import type { Choose, MergePlan } from '../../shared/merge/plan';
import type { WorkspaceReader } from '../../shared/ports/workspace-store';
import type { JournalEntry } from './workspace-journal';

/**
 * Undefined where nothing would change. `staged`: the new ids of the sources that come.
 * @throws RetortError `merge-outdated` where another step was done since the two were compared
 */
export async function mergeStep(
  reader: WorkspaceReader,
  plan: MergePlan,
  choose: Choose,
  staged: readonly string[],
): Promise<JournalEntry | undefined> {
  if ((await reader.history('workspace')).done !== plan.done) throw new RetortError('merge-outdated');
  const { first, forward, backward } = mergeChanges(plan, choose, await reader.sources(), staged);
  if (first.length === 0) return undefined;
  return {
    label: `merge the workspace “${plan.theirs.name}” into this one`,
    first,
    forward: { type: 'together', changes: forward },
    backward: { type: 'together', changes: backward },
  };
}
