// For tests: the command as it is shipped, in a process of its own.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const repository = path.resolve(import.meta.dirname, '..');
const command = path.join(repository, 'dist', 'cli', 'retort.mjs');
const OUTPUT_BYTES = 256 * 1024 * 1024;

export type Outcome = { code: number; out: string; error: string };

/** Built anew where its sources changed, and moved into place whole: suites that run side by side never see half a command. */
export async function buildCommand(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/retort.mjs', '--help'], { cwd: repository });
}

export function retort(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { maxBuffer: OUTPUT_BYTES }, (failure, out, error) => {
      const code = failure === null ? 0 : typeof failure.code === 'number' ? failure.code : -1;
      resolve({ code, out, error });
    });
  });
}
