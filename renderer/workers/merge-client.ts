// A merge as the window has it: compared and copied in a worker of its own, which ends with it.
import * as Comlink from 'comlink';
import type { Progress } from '../../shared/kernel/progress';
import type { Merging } from '../../shared/merge/merging';
import type { MergePlan } from '../../shared/merge/plan';
import { longWork } from './long-work';
import type { MergeRemote } from './merge-protocol';
import { unwrap } from './outcome';

/** @throws RetortError as opening either workspace or `readArchive` does, `merge-too-large`, `cancelled`; then nothing is left */
export async function compareInWorker(
  workspaceId: string,
  other: string | File,
  progress: Progress,
): Promise<Merging> {
  const worker = new Worker(new URL('./merge.worker.ts', import.meta.url), { type: 'module', name: 'merge' });
  const remote = Comlink.wrap<MergeRemote>(worker);
  const close = async (): Promise<void> => {
    try {
      unwrap(await remote.close());
    } finally {
      worker.terminate();
    }
  };
  try {
    const plan = await longWork(progress, (flag, report) => remote.compare(workspaceId, other, flag, report));
    return {
      plan: plan as MergePlan,
      stage: async (records, watched) =>
        (await longWork(watched, (flag, report) => remote.stage(records, flag, report))) as string[],
      close,
    };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}
