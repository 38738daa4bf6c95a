// Archives as the window makes and takes them: packed, checked and unpacked in a worker of their own, which ends with the work.
import * as Comlink from 'comlink';
import type { Progress } from '../../shared/kernel/progress';
import type { ArchiveRemote } from './archive-protocol';
import { longWork } from './long-work';

/** Streams the archive into `save` while it is being made. @throws RetortError as `writeArchive` does */
export async function exportArchive(
  workspaceId: string,
  save: (content: ReadableStream<Uint8Array>) => Promise<boolean>,
  progress: Progress,
): Promise<boolean> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  return withWorker(async (remote) => {
    const saving = save(readable);
    const writing = longWork(progress, (flag, report) =>
      remote.write(workspaceId, Comlink.transfer(writable, [writable]), flag, report),
    );
    // When writing fails its stream is aborted, which ends saving too: the first error is the one that says why.
    const [written, saved] = await Promise.allSettled([writing, saving]);
    if (written.status === 'rejected') throw written.reason;
    if (saved.status === 'rejected') throw saved.reason;
    return saved.value;
  });
}

/** Gives the id of the new workspace. @throws RetortError as `readArchive` does; then there is none */
export async function importArchive(file: File, progress: Progress): Promise<string> {
  return withWorker(async (remote) => {
    const id = await longWork(progress, (flag, report) => remote.read(file, flag, report));
    return String(id);
  });
}

async function withWorker<T>(work: (remote: Comlink.Remote<ArchiveRemote>) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./archive.worker.ts', import.meta.url), {
    type: 'module',
    name: 'archive',
  });
  try {
    return await work(Comlink.wrap<ArchiveRemote>(worker));
  } finally {
    worker.terminate();
  }
}
