// SHA-256 of a file as it lies on disk: what `sha256sum` prints. How it is computed is the host's choice: hashing overlaps with reading where it can.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LogFile } from './types';

export type FileDigest = {
  /** Called with every chunk in order, by the reader; a digest that reads the file itself ignores it. */
  update(chunk: Uint8Array): void;
  /** Lower-case hex, once every byte was seen. */
  hex(): Promise<string>;
  /** Called instead of `hex` when the import fails or is cancelled. */
  abandon(): void;
};

export type DigestStrategy = (file: LogFile) => FileDigest;

/** On the caller's thread, in plain code: works everywhere. */
export function inlineDigest(): FileDigest {
  const hash = sha256.create();
  return {
    update: (chunk) => void hash.update(chunk),
    hex: () => Promise.resolve(bytesToHex(hash.digest())),
    abandon: () => undefined,
  };
}
