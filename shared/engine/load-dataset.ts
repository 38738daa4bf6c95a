// Reads every committed source of a workspace and builds the dataset anew: after a commit or a retraction nothing is left of what was before.
import type { DatasetBuilder, SourceColumns } from '../dataset/dataset';
import { beginDataset } from '../dataset/dataset';
import type { Dataset } from '../dataset/types';
import type { Progress } from '../kernel/progress';
import { checkCancelled } from '../kernel/progress';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceReader } from '../ports/workspace-store';

/** Sources whose dictionaries were read, and the builder that waits for their observations. */
export type Reading = { records: readonly SourceRecord[]; builder: DatasetBuilder };

/** Reports `read` in segments, then `index` in steps. @throws RetortError `cancelled`, `too-many-values`, `store-failed` */
export async function loadDataset(
  reader: WorkspaceReader,
  progress: Progress,
  seed: number,
): Promise<Dataset> {
  const reading = await beginReading(reader, progress, seed);
  await readObservations(reader, reading, progress);
  return reading.builder.finish();
}

export async function beginReading(
  reader: WorkspaceReader,
  progress: Progress,
  seed: number,
): Promise<Reading> {
  const records = await reader.sources();
  const columns: SourceColumns[] = [];
  for (const record of records) {
    checkCancelled(progress);
    columns.push({ record, dictionary: await reader.dictionary(record.id) });
  }
  return { records, builder: beginDataset(columns, progress, seed) };
}

export async function readObservations(
  reader: WorkspaceReader,
  { records, builder }: Reading,
  progress: Progress,
): Promise<void> {
  const total = records.reduce((sum, record) => sum + record.segments, 0);
  let done = 0;
  for (const [source, { id }] of records.entries())
    for await (const segment of reader.segments(id)) {
      checkCancelled(progress);
      builder.add(source, segment);
      progress.report({ phase: 'read', done: ++done, total });
    }
}
