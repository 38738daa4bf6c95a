// Sources of another workspace on their way into this one: copied as they are, staged until a commit names them, gone again when that is stopped.
import { checkCancelled, type Progress } from '../kernel/progress';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceReader, WorkspaceWriter } from '../ports/workspace-store';

/**
 * Gives the new ids, in order of the records. Progress counts observations.
 * @throws RetortError `cancelled`, and what reader and writer throw; then nothing of them is left
 */
export async function stageSources(
  theirs: WorkspaceReader,
  here: WorkspaceWriter,
  records: readonly SourceRecord[],
  newId: () => string,
  progress: Progress,
): Promise<string[]> {
  const total = records.reduce((sum, { observations }) => sum + observations, 0);
  let done = 0;
  const report = (rows: number): void => {
    checkCancelled(progress);
    done += rows;
    progress.report({ phase: 'merge', done, total });
  };
  const staged: string[] = [];
  try {
    for (const record of records) staged.push(await stageOne(theirs, here, record, newId(), report));
    return staged;
  } catch (error) {
    for (const id of staged) await here.discard(id);
    throw error;
  }
}

async function stageOne(
  theirs: WorkspaceReader,
  here: WorkspaceWriter,
  record: SourceRecord,
  id: string,
  report: (rows: number) => void,
): Promise<string> {
  report(0);
  const staging = await here.stage(id);
  try {
    for await (const segment of theirs.segments(record.id)) {
      report(segment.row.length);
      await staging.appendSegment(segment);
    }
    for await (const rows of theirs.rejectedRows(record.id)) await staging.appendRejected(rows);
    await staging.finish({ ...record, id }, await theirs.dictionary(record.id));
    return id;
  } catch (error) {
    await staging.discard();
    throw error;
  }
}
