// SHA-256 beside the reading of a file, on a thread of its own: the platform's digest would stop the thread that calls it.
import * as Comlink from 'comlink';
import type { FileDigest } from '../../shared/ingest/digest';
import type { LogFile } from '../../shared/ingest/types';
import type { BlobFile } from './blob-file';
import type { DigestRemote } from './digest.worker';
import { unwrap } from './outcome';

/** Reads the blob for itself: its bytes lie in the system's cache, and nothing waits for them here. */
export function blobDigest(file: LogFile): FileDigest {
  const { content } = file as BlobFile;
  const worker = new Worker(new URL('./digest.worker.ts', import.meta.url), {
    type: 'module',
    name: 'digest',
  });
  const hashing = Comlink.wrap<DigestRemote>(worker).sha256(content);
  // An import that fails first leaves this to itself.
  hashing.catch(() => undefined);
  return {
    update: () => undefined,
    hex: async () => {
      try {
        return unwrap(await hashing) as string;
      } finally {
        worker.terminate();
      }
    },
    abandon: () => worker.terminate(),
  };
}
