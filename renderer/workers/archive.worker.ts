// The archive worker: a workspace out into a stream of bytes, and in from a file.
import * as Comlink from 'comlink';
import { readArchive } from '../../shared/archive/read-archive';
import { writeArchive } from '../../shared/archive/write-archive';
import type { Progress } from '../../shared/kernel/progress';
import { openRegistry } from '../storage/workspace-registry';
import type { ArchiveRemote } from './archive-protocol';
import { outcome } from './outcome';
import { progressOver } from './worker-progress';

const remote: ArchiveRemote = {
  write: (workspaceId, stream, flag, report) =>
    outcome(() =>
      write(
        workspaceId,
        stream,
        progressOver(flag, report, () => performance.now()),
      ),
    ),
  read: (file, flag, report) =>
    outcome(() =>
      read(
        file,
        progressOver(flag, report, () => performance.now()),
      ),
    ),
};

Comlink.expose(remote);

async function write(
  workspaceId: string,
  stream: WritableStream<Uint8Array>,
  progress: Progress,
): Promise<void> {
  const writer = stream.getWriter();
  try {
    const registry = await openRegistry({ role: 'worker' });
    await writeArchive(await registry.open(workspaceId), (bytes) => writer.write(bytes), progress);
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

async function read(file: Blob, progress: Progress): Promise<string> {
  const registry = await openRegistry({ role: 'worker' });
  const options = { newId: () => crypto.randomUUID(), size: file.size };
  const store = await readArchive(file.stream(), registry, options, progress);
  const { id } = await store.describe();
  store.close();
  return id;
}
