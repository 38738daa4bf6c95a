// Hashes files that are too large for the platform's digest, on a thread of its own while another one reads their rows.
import * as Comlink from 'comlink';
import { inlineDigest } from '../../shared/ingest/digest';
import { blobFile } from './blob-file';
import { outcome, type Outcome } from './outcome';

export type DigestRemote = { sha256(content: Blob): Promise<Outcome> };

const remote: DigestRemote = {
  sha256: (content) =>
    outcome(async () => {
      const digest = inlineDigest();
      for await (const chunk of blobFile('', content).stream()) digest.update(chunk);
      return digest.hex();
    }),
};

Comlink.expose(remote);
