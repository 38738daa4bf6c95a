// Ingest as the window has it: the same interface as the pure one, answered from its worker.
import * as Comlink from 'comlink';
import type { Ingest, LogFile } from '../../shared/ingest/types';
import type { Progress } from '../../shared/kernel/progress';
import type { IngestRemote, SentFile } from './ingest-protocol';
import { unwrap } from './outcome';

export type IngestClient = Ingest & { dispose(): void };

/** How soon the worker hears of a cancel, milliseconds. */
const CANCEL_EVERY = 40;

/** @throws RetortError as opening the workspace does */
export async function createIngestClient(workspaceId: string): Promise<IngestClient> {
  const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), {
    type: 'module',
    name: 'ingest',
  });
  const remote = Comlink.wrap<IngestRemote>(worker);
  try {
    unwrap(await remote.open(workspaceId));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return clientOf(remote, () => worker.terminate());
}

function clientOf(remote: Comlink.Remote<IngestRemote>, terminate: () => void): IngestClient {
  let jobs = 0;
  return {
    inspect: async (file) =>
      unwrap(await remote.inspect(await sent(file))) as Awaited<ReturnType<Ingest['inspect']>>,
    reinspect: async (file, format) =>
      unwrap(await remote.reinspect(await sent(file), format)) as Awaited<ReturnType<Ingest['reinspect']>>,
    preview: async (file, spec, rows) =>
      unwrap(await remote.preview(await sent(file), spec, rows)) as Awaited<ReturnType<Ingest['preview']>>,
    stage: async (file, spec, options, onProgress, progress) => {
      const number = ++jobs;
      const content = await sent(file);
      const job = cancelling(progress, number, (cancelled) => void remote.cancel(cancelled));
      try {
        const report = Comlink.proxy(onProgress);
        const given = await remote.stage(content, spec, options, { number, flag: job.flag }, report);
        return unwrap(given) as Awaited<ReturnType<Ingest['stage']>>;
      } finally {
        job.dispose();
      }
    },
    dispose: terminate,
  };
}

/** Carries the wish to stop into the worker: through shared memory, heard even while it computes, or by message where a page has none. */
function cancelling(
  progress: Progress,
  number: number,
  send: (job: number) => void,
): { flag: Int32Array | null; dispose(): void } {
  const flag = typeof SharedArrayBuffer === 'undefined' ? null : new Int32Array(new SharedArrayBuffer(4));
  let told = false;
  const relay = (): void => {
    if (told || !progress.cancelled()) return;
    told = true;
    if (flag === null) send(number);
    else Atomics.store(flag, 0, 1);
  };
  relay();
  const timer = setInterval(relay, CANCEL_EVERY);
  return { flag, dispose: () => clearInterval(timer) };
}

/** A file that a person chose goes as it is; what only streams (made by the page itself) is collected first. */
async function sent(file: LogFile): Promise<SentFile> {
  for (const key of ['file', 'content'] as const) {
    const content: unknown = Reflect.get(file, key);
    if (content instanceof Blob) return { name: file.name, content };
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of file.stream()) parts.push(new Uint8Array(chunk));
  return { name: file.name, content: new Blob(parts) };
}
