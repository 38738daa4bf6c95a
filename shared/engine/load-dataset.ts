// Reads every committed source of a workspace and builds the dataset anew: after a commit or a retraction nothing is left of what was before.
import type { DatasetInput } from '../dataset/dataset';
import { buildDataset } from '../dataset/dataset';
import type { Dataset } from '../dataset/types';
import type { Progress } from '../kernel/progress';
import { checkCancelled } from '../kernel/progress';
import type { ObservationSegment } from '../model/records/segment';
import type { WorkspaceReader } from '../ports/workspace-store';

/** Reports `read` in segments, then `index` in steps. @throws RetortError `cancelled`, `too-many-values`, `store-failed` */
export async function loadDataset(
  reader: WorkspaceReader,
  progress: Progress,
  seed: number,
): Promise<Dataset> {
  const records = await reader.sources();
  const total = records.reduce((sum, record) => sum + record.segments, 0);
  let done = 0;
  const input: DatasetInput[] = [];
  for (const record of records) {
    checkCancelled(progress);
    const dictionary = await reader.dictionary(record.id);
    const segments: ObservationSegment[] = [];
    for await (const segment of reader.segments(record.id)) {
      checkCancelled(progress);
      segments.push(segment);
      progress.report({ phase: 'read', done: ++done, total });
    }
    input.push({ record, dictionary, segments });
  }
  return buildDataset(input, progress, seed);
}
