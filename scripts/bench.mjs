// npm run bench -- NAME [--json] [--write] [its own switches]: bundles bench/NAME.ts for Node, runs it, prints its table.
// --write also puts the table into docs/results/NAME.md.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './lib/bundles.mjs';
import { repository } from './lib/root.mjs';

const NOT_BENCHES = new Set(['table.ts', 'table.test.ts']);

const [name = '', ...rest] = process.argv.slice(2);
if (!/^[a-z0-9-]+$/.test(name) || !existsSync(path.join(repository, 'bench', `${name}.ts`))) {
  console.error(`Which bench? There are: ${benches().join(', ') || 'none'}.`);
  process.exit(2);
}
const { run } = await load(name);
const { formatBench } = await load('table');
const own = new Set(['--json', '--write']);
const table = await run({
  repository,
  environment: environment(),
  args: rest.filter((argument) => !own.has(argument)),
  say: (/** @type {string} */ line) => console.error(line),
});
console.log(rest.includes('--json') ? JSON.stringify(table, null, 2) : formatBench(table));
if (rest.includes('--write')) write(formatBench(table));
process.exit(0); // whatever a bench left running

/**
 * @param {string} bench
 * @returns {Promise<{ run: Function, formatBench: (table: unknown) => string }>}
 */
async function load(bench) {
  const file = await bundleForNode({
    entry: `bench/${bench}.ts`,
    outDir: path.join(repository, 'dist/bench'),
    file: `${bench}.mjs`,
    format: 'es',
    target: 'node20',
  });
  return import(pathToFileURL(file).href);
}

function benches() {
  const files = readdirSync(path.join(repository, 'bench')).filter(
    (file) => file.endsWith('.ts') && !NOT_BENCHES.has(file),
  );
  return files.map((file) => file.slice(0, -'.ts'.length));
}

function environment() {
  const [cpu] = os.cpus();
  const memory = `${String(Math.round(os.totalmem() / 2 ** 30))} GB`;
  return `${String(os.cpus().length)} × ${cpu?.model.trim() ?? os.arch()}, ${memory}, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

/** @param {string} text */
function write(text) {
  const folder = path.join(repository, 'docs/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.md`), text);
}
