// Where the repository lies, and who is running it.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** True for root on Linux, as whom Chromium's sandbox cannot start. */
export function isRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
