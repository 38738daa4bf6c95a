// Makes the sample: simulated logs take the same way in as any log, so that what is seen is what would be seen.
import type { Session } from '../state/session';
import { simulateLogs } from '../workers/sample-client';
import { blobFile } from '../workers/blob-file';
import type { RunningTask } from '../state/tasks';

/** Rings of several sorts beside every benign look-alike, and ready well within a minute. */
const ACCOUNTS = 6000;
const SEED = 7;

/** @throws RetortError `cancelled`, and what simulating, reading or committing throws; staged sources are then left to the caller's removal of the workspace */
export async function makeSample(session: Session, task: RunningTask): Promise<void> {
  task.phase('Simulating logs of 6,000 accounts');
  const { files, spec } = await simulateLogs(SEED, ACCOUNTS, () => task.progress.cancelled());
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const sourceIds: string[] = [];
  let before = 0;
  for (const file of files) {
    const source = await session.ingest.stage(
      blobFile(file.name, file),
      spec,
      { stopAtRejectedShare: 1 },
      ({ bytesDone }) =>
        task.progress.report({ phase: `Reading ${file.name}`, done: before + bytesDone, total: bytes }),
      { report: () => undefined, cancelled: () => task.progress.cancelled() },
    );
    sourceIds.push(source.id);
    before += file.size;
  }
  task.phase('Committing');
  await session.commit({ type: 'save-spec', spec });
  await session.commit({ type: 'commit-sources', sourceIds, importedAt: new Date().toISOString() });
}
