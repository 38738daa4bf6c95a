// Opens a workspace for questions: with the index that was kept, at once, and the observations when they are asked for; without one, by reading all.
import type { Dataset, IndexedDataset } from '../dataset/types';
import type { Progress } from '../kernel/progress';
import type { IndexKeeper, WorkspaceReader } from '../ports/workspace-store';
import { beginReading, readObservations } from './load-dataset';

export type OpenedDataset = {
  indexed: IndexedDataset;
  /** Reads the observations, once, however often it is called. Rejects as reading does; `cancelled` once `stale` says so. */
  observe: () => Promise<Dataset>;
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
    return { indexed: dataset, observe: () => Promise.resolve(dataset), wasKept: false };
  }
  const quiet: Progress = { report: () => undefined, cancelled: stale };
  const observed = async (): Promise<Dataset> => {
    await readObservations(reader, reading, quiet);
    return reading.builder.complete(restored);
  };
  let begun: Promise<Dataset> | undefined;
  return { indexed: restored, observe: () => (begun ??= observed()), wasKept: true };
}
