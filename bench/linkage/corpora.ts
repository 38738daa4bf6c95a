// Data that nobody here made, through the command line as it is shipped, with the specifications of examples/. The data is not part of the project.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** `RETORT_CORPORA`, or the folder beside the repository; undefined where there is none. */
export function corporaFolder(repository: string): string | undefined {
  const folder = process.env['RETORT_CORPORA'] ?? path.join(repository, '../shared/data');
  return existsSync(folder) ? folder : undefined;
}

const OUTPUT_BYTES = 64 * 1024 * 1024;

/** What `retort COMMAND --json ...` printed. */
export async function retort(repository: string, ...args: string[]): Promise<unknown> {
  const command = path.join(repository, 'scripts/retort.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    cwd: repository,
    maxBuffer: OUTPUT_BYTES,
  });
  return JSON.parse(stdout) as unknown;
}

/** Lines of a text file, gzip or not, the header first. */
export async function linesOf(file: string): Promise<string[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.trim().split('\n');
}

/** For as long as `use` takes. */
export async function withFile<T>(name: string, text: string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'retort-bench-'));
  try {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
