// SHA-256 beside the reading of a file: the platform's own where the file fits into memory, a worker of its own with the streaming one where it does not.
import * as Comlink from 'comlink';
import type { FileDigest } from '../../shared/ingest/digest';
import type { LogFile } from '../../shared/ingest/types';
import type { DigestRemote } from './digest.worker';
import type { BlobFile } from './blob-file';
import { unwrap } from './outcome';

/** The platform digests a whole buffer only, and copies it: twice this much memory for a moment. */
const WHOLE = 256 * 1024 * 1024;

export function blobDigest(file: LogFile): FileDigest {
  const { content } = file as BlobFile;
  return content.size <= WHOLE ? wholeDigest(content) : streamedDigest(content);
}

function wholeDigest(content: Blob): FileDigest {
  const hashing = content
    .arrayBuffer()
    .then((bytes) => crypto.subtle.digest('SHA-256', bytes))
    .then(hexOf);
  // An import that fails first leaves this to itself.
  hashing.catch(() => undefined);
  return { update: () => undefined, hex: () => hashing, abandon: () => undefined };
}

function streamedDigest(content: Blob): FileDigest {
  const worker = new Worker(new URL('./digest.worker.ts', import.meta.url), {
    type: 'module',
    name: 'digest',
  });
  const hashing = Comlink.wrap<DigestRemote>(worker).sha256(content);
  hashing.catch(() => undefined);
  return {
    update: () => undefined,
    hex: async () => {
      const hex = unwrap(await hashing) as string;
      worker.terminate();
      return hex;
    },
    abandon: () => worker.terminate(),
  };
}

function hexOf(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
