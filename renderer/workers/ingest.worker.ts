// The ingest worker: opens the workspace's store for itself, reads files and stages what they hold.
import * as Comlink from 'comlink';
import { createIngest } from '../../shared/ingest/ingest';
import type { Ingest } from '../../shared/ingest/types';
import { RetortError } from '../../shared/kernel/errors';
import { openRegistry } from '../storage/workspace-registry';
import { blobFile } from './blob-file';
import { blobDigest } from './file-digest';
import type { IngestRemote, SentFile } from './ingest-protocol';
import { outcome } from './outcome';
import { allowOwnScripts } from './own-scripts';

let opened: Ingest | undefined;
const cancelled = new Set<number>();

const remote: IngestRemote = {
  open: (workspaceId) =>
    outcome(async () => {
      const registry = await openRegistry({ role: 'worker' });
      const store = await registry.open(workspaceId);
      const [seed = 0] = crypto.getRandomValues(new Int32Array(1));
      const createId = (): string => crypto.randomUUID();
      opened = createIngest({ store, digest: blobDigest, now: () => Date.now(), createId, seed });
    }),
  inspect: (file) => outcome(() => ingest().inspect(fileOf(file))),
  reinspect: (file, format) => outcome(() => ingest().reinspect(fileOf(file), format)),
  preview: (file, spec, rows) => outcome(() => ingest().preview(fileOf(file), spec, rows)),
  stage: (file, spec, options, { number, flag }, onProgress) =>
    outcome(async () => {
      const stop = (): boolean => cancelled.has(number) || (flag !== null && Atomics.load(flag, 0) !== 0);
      const progress = { report: () => undefined, cancelled: stop };
      try {
        return await ingest().stage(fileOf(file), spec, options, onProgress, progress);
      } finally {
        cancelled.delete(number);
      }
    }),
  cancel: (job) => {
    cancelled.add(job);
  },
};

allowOwnScripts(globalThis);
Comlink.expose(remote);

function ingest(): Ingest {
  if (opened === undefined) throw new RetortError('not-loaded');
  return opened;
}

function fileOf({ name, content }: SentFile): ReturnType<typeof blobFile> {
  return blobFile(name, content);
}
