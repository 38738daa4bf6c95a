// Opens a workspace for questions: with the index that was kept, at once, while the observations are still on their way; without one, by reading all.
import type { Dataset, IndexedDataset } from '../dataset/types';
import type { Progress } from '../kernel/progress';
import type { IndexKeeper, WorkspaceReader } from '../ports/workspace-store';
import { beginReading, readObservations } from './load-dataset';

export type OpenedDataset = {
  indexed: IndexedDataset;
  /** Rejects as reading does; `cancelled` once `stale` says so. */
  observed: Promise<Dataset>;
  /** False: the index was built, and can be kept. */
  wasKept: boolean;
};

/** @throws RetortError as `loadDataset` */
export async function openDataset(
  reader: WorkspaceReader & IndexKeeper,
  progress: Progress,
  seed: number,
  stale: () => boolean,
): Promise<OpenedDataset> {
  const [reading, kept] = await Promise.all([beginReading(reader, progress, seed), reader.keptIndex()]);
  const restored = kept === undefined ? undefined : reading.builder.restore(kept);
  if (restored === undefined) {
    await readObservations(reader, reading, progress);
    const dataset = reading.builder.finish();
    return { indexed: dataset, observed: Promise.resolve(dataset), wasKept: false };
  }
  const quiet: Progress = { report: () => undefined, cancelled: stale };
  const observed = readObservations(reader, reading, quiet).then(() => reading.builder.complete(restored));
  // Told to whoever asks for observations; nobody need ask.
  observed.catch(() => undefined);
  return { indexed: restored, observed, wasKept: true };
}
