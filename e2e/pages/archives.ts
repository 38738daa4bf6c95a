// Logs of sign-ins, and archives of them as the command line writes them.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ImportSpec } from '../../shared/model/records/import-spec';

export const signIns = (day: number, accounts: number): string =>
  ['account,ip,time', ...Array.from({ length: accounts }, (_, at) => `acct_${String(day)}_${String(at)},198.51.100.${String(at % 3)},2026-07-1${String(day)}T10:00:00Z`)].join('\n'); // prettier-ignore

/** An archive as the command line writes it. */
export async function archive(
  folder: string,
  name: string,
  given: ImportSpec,
  logs: string[],
): Promise<string> {
  const [specFile, out] = [path.join(folder, `${name}.json`), path.join(folder, `${name}.retortws`)];
  await writeFile(specFile, JSON.stringify(given));
  const args = ['scripts/retort.mjs', 'import', '--spec', specFile, '--out', out, '--name', name, ...logs];
  await promisify(execFile)(process.execPath, args);
  return out;
}
