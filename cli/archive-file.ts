// Archives of workspaces as the commands read and write them.
import { randomUUID } from 'node:crypto';
import { readArchive } from '../shared/archive/read-archive';
import { writeArchive, type WrittenArchive } from '../shared/archive/write-archive';
import { RetortError } from '../shared/kernel/errors';
import { noProgress } from '../shared/kernel/progress';
import type { WorkspaceReader, WorkspaceStore } from '../shared/ports/workspace-store';
import { createMemoryRegistry } from '../shared/workspace/memory-workspace';
import { openFile, writeWhole } from './files';
import { progressLine } from './progress-line';
import type { Terminal } from './terminal';

export const ARCHIVE_EXTENSION = '.retortws';

/** Into memory. @throws RetortError `file-unreadable`, `archive-…`, naming the file */
export async function readArchiveFile(name: string, terminal: Terminal): Promise<WorkspaceStore> {
  const { size, stream } = await openFile(name, 'file-unreadable');
  const line = progressLine(terminal);
  const report = ({ done }: { done: number }): void => {
    line.show(`reading ${name}: ${String(size === 0 ? 100 : Math.floor((100 * done) / size))}%`);
  };
  try {
    const options = { newId: () => randomUUID(), size };
    return await readArchive(stream(), createMemoryRegistry(), options, { ...noProgress, report });
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    throw new RetortError(error.code, { file: name, ...error.data }, { cause: error });
  } finally {
    line.clear();
  }
}

/** Whole or not at all. */
export async function writeArchiveFile(
  name: string,
  store: WorkspaceReader,
  terminal: Terminal,
): Promise<WrittenArchive> {
  const line = progressLine(terminal);
  const progress = {
    ...noProgress,
    report: ({ done, total = done }: { done: number; total: number | undefined }) => {
      line.show(
        `writing ${name}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} observations`,
      );
    },
  };
  try {
    return await writeWhole(name, (sink) => writeArchive(store, sink, progress));
  } finally {
    line.clear();
  }
}
