// The worker of a merge: reads the other workspace, an archive by a copy that goes with the merge, compares it with this one, and copies sources.
import * as Comlink from 'comlink';
import { readArchive } from '../../shared/archive/read-archive';
import { RetortError } from '../../shared/kernel/errors';
import type { Progress, ProgressReport } from '../../shared/kernel/progress';
import { refuseTooMany } from '../../shared/merge/bounds';
import { planMerge } from '../../shared/merge/plan-merge';
import { stageSources } from '../../shared/merge/stage-sources';
import type { WorkspaceReader, WorkspaceStore } from '../../shared/ports/workspace-store';
import { openRegistry } from '../storage/workspace-registry';
import type { MergeRemote } from './merge-protocol';
import { outcome } from './outcome';
import { progressOver } from './worker-progress';

/** Copies lie apart from a person's workspaces: no list ever shows one. */
const COPIES = 'retort-merging';

type Open = { here: WorkspaceStore; theirs: WorkspaceReader; close(): Promise<void> };
let open: Open | undefined;

const newId = (): string => crypto.randomUUID();
const progressOf = (flag: Int32Array, report: (report: ProgressReport) => void): Progress =>
  progressOver(flag, report, () => performance.now());

const remote: MergeRemote = {
  compare: (workspaceId, other, flag, report) =>
    outcome(async () => {
      open = await openBoth(workspaceId, other, progressOf(flag, report));
      const plan = await planMerge(open.here, open.theirs);
      await refuseTooMany(open.here, plan);
      return plan;
    }),
  stage: (records, flag, report) =>
    outcome(async () => {
      if (open === undefined) throw new RetortError('not-loaded');
      return stageSources(open.theirs, open.here, records, newId, progressOf(flag, report));
    }),
  close: () => outcome(async () => open?.close()),
};

Comlink.expose(remote);

async function openBoth(workspaceId: string, other: string | Blob, progress: Progress): Promise<Open> {
  const registry = await openRegistry({ role: 'worker' });
  const here = await registry.open(workspaceId);
  if (typeof other !== 'string') return { here, ...(await copyOf(other, progress)) };
  const theirs = await registry.open(other);
  return { here, theirs, close: async () => theirs.close() };
}

/** Copies that a crash left go first; one that another window is at is held, and stays. */
async function copyOf(file: Blob, progress: Progress): Promise<Omit<Open, 'here'>> {
  const registry = await openRegistry({ role: 'window', prefix: COPIES });
  for (const { id } of await registry.list()) await registry.remove(id).catch(() => undefined);
  const theirs = await readArchive(file.stream(), registry, { newId, size: file.size }, progress);
  const { id } = await theirs.describe();
  return {
    theirs,
    close: async () => {
      theirs.close();
      await registry.remove(id);
    },
  };
}
