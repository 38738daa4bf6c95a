// Runs each check on a copy of the repository and says which rules which files tripped.
import { execFile } from 'node:child_process';
import path from 'node:path';

/** Rules by file, each once, sorted. */
export type Tripped = ReadonlyMap<string, string[]>;
type Hit = { file: string; rule: string };

const OUTPUT_BYTES = 256 * 2 ** 20;

export async function tripTypes(folder: string): Promise<Tripped> {
  const { out } = await run(folder, 'typescript/bin/tsc', ['-b', '--pretty', 'false']);
  const found = out.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+):/gm);
  return gather([...found].map(([, file = '', rule = '']) => ({ file, rule })));
}

export async function tripLint(folder: string, files: readonly string[]): Promise<Tripped> {
  const { out } = await run(folder, 'eslint/bin/eslint.js', ['--format', 'json', ...files]);
  const results = JSON.parse(out) as {
    filePath: string;
    messages: { ruleId: string | null; message: string }[];
  }[];
  return gather(
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => ({
        file: path.relative(folder, filePath),
        rule: ruleId ?? message,
      })),
    ),
  );
}

export async function tripRooms(folder: string, rooms: readonly string[]): Promise<Tripped> {
  const config = ['--config', 'dependency-cruiser.config.mjs', '--output-type', 'json'];
  const { out } = await run(folder, 'dependency-cruiser/bin/dependency-cruise.mjs', [...config, ...rooms]);
  const { summary } = JSON.parse(out) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return gather(summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name })));
}

/** knip's own names for what it found: files, exports, dependencies, unlisted. */
export async function tripUnused(folder: string): Promise<Tripped> {
  const { out } = await run(folder, 'knip/bin/knip.js', ['--reporter', 'json', '--no-config-hints']);
  const { files, issues } = JSON.parse(out) as { files: string[]; issues: Record<string, unknown>[] };
  const hits = issues.flatMap((issue) =>
    Object.entries(issue).flatMap(([rule, found]) =>
      Array.isArray(found) && rule !== 'owners'
        ? found.map((each) => ({ file: fileOf(issue, each), rule }))
        : [],
    ),
  );
  return gather([...files.map((file) => ({ file, rule: 'files' })), ...hits]);
}

export async function tripFormat(folder: string, files: readonly string[]): Promise<Tripped> {
  const { out } = await run(folder, 'prettier/bin/prettier.cjs', ['--list-different', ...files]);
  return gather(out.split('\n').flatMap((file) => (file === '' ? [] : [{ file, rule: 'prettier' }])));
}

export async function tripLicences(folder: string): Promise<{ code: number; out: string }> {
  return execute(folder, [path.join(folder, 'scripts/check.mjs'), 'licences']);
}

/** A finding about a dependency stands in package.json: name it as well. */
function fileOf(issue: Record<string, unknown>, found: unknown): string {
  const file = String(issue['file']);
  const name = typeof found === 'object' && found !== null ? String(Reflect.get(found, 'name')) : '';
  return file === 'package.json' ? `${file} ${name}` : file;
}

function gather(hits: readonly Hit[]): Tripped {
  const tripped = new Map<string, string[]>();
  for (const { file, rule } of hits) {
    const name = file.split(path.sep).join('/');
    tripped.set(name, [...new Set([...(tripped.get(name) ?? []), rule])].sort());
  }
  return tripped;
}

function run(folder: string, tool: string, args: readonly string[]): Promise<{ code: number; out: string }> {
  return execute(folder, ['--preserve-symlinks', path.join(folder, 'node_modules', tool), ...args]);
}

function execute(folder: string, args: readonly string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: OUTPUT_BYTES }, (error, out, stderr) => {
      if (out === '' && stderr !== '') console.error(stderr);
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out });
    });
  });
}
