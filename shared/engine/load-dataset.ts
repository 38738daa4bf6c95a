// Reads every committed source of a workspace and builds the dataset anew: after a commit or a retraction nothing is left of what was before.
import type { SourceColumns } from '../dataset/dataset';
import { beginDataset } from '../dataset/dataset';
import type { Dataset } from '../dataset/types';
import type { Progress } from '../kernel/progress';
import { checkCancelled } from '../kernel/progress';
import type { WorkspaceReader } from '../ports/workspace-store';

/** Reports `read` in segments, then `index` in steps. @throws RetortError `cancelled`, `too-many-values`, `store-failed` */
export async function loadDataset(
  reader: WorkspaceReader,
  progress: Progress,
  seed: number,
): Promise<Dataset> {
  const records = await reader.sources();
  const total = records.reduce((sum, record) => sum + record.segments, 0);
  const columns: SourceColumns[] = [];
  for (const record of records) {
    checkCancelled(progress);
    columns.push({ record, dictionary: await reader.dictionary(record.id) });
  }
  const builder = beginDataset(columns, progress, seed);
  let done = 0;
  for (const [source, { id }] of records.entries())
    for await (const segment of reader.segments(id)) {
      checkCancelled(progress);
      builder.add(source, segment);
      progress.report({ phase: 'read', done: ++done, total });
    }
  return builder.finish();
}
