// Hashes one file while another thread reads its rows: with the platform's digest where the file fits into memory, piece by piece where it does not.
import * as Comlink from 'comlink';
import { inlineDigest } from '../../shared/ingest/digest';
import { blobFile } from './blob-file';
import { outcome, type Outcome } from './outcome';

/** `whole`: bytes up to which the file is hashed at once; for tests. */
export type DigestRemote = { sha256(content: Blob, whole?: number): Promise<Outcome> };

/** The platform digests a whole buffer only, and copies it: twice this much memory for a moment. */
const WHOLE = 256 * 1024 * 1024;

const remote: DigestRemote = {
  sha256: (content, whole = WHOLE) =>
    outcome(() => (content.size <= whole ? wholeDigest(content) : streamedDigest(content))),
};

Comlink.expose(remote);

async function wholeDigest(content: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function streamedDigest(content: Blob): Promise<string> {
  const digest = inlineDigest();
  for await (const chunk of blobFile('', content).stream()) digest.update(chunk);
  return digest.hex();
}
