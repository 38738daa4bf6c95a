// npm run check: everything that can be known without running the product, as many checks at once as there are processors, at most LANES. npm run check -- NAME... runs only those.
import os from 'node:os';
import { checkLicences } from './lib/licences.mjs';
import { askTool } from './lib/run.mjs';

/** The longest takes half of the whole time: a third lane would only take memory. */
const LANES = 2;
const ROOMS = ['shared', 'renderer', 'electron', 'loopback', 'cli', 'e2e', 'bench', 'scripts'];

/** @typedef {{ code: number, output: string }} Finding */

/** Longest first. @type {[string, () => Promise<Finding> | Finding][]} */
const CHECKS = [
  ['lint', () => askTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])],
  ['types', () => askTool('typescript/bin/tsc', ['-b'])],
  ['fences', () => askTool('vitest/vitest.mjs', ['run', '--project', 'fences'])],
  ['format', () => askTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  ['unused', () => askTool('knip/bin/knip.js', [])],
  [
    'rooms',
    () =>
      askTool('dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config',
        'dependency-cruiser.config.mjs',
        ...ROOMS,
      ]),
  ],
  ['licences', checkLicences],
];
const checks = new Map(CHECKS);

const named = process.argv.slice(2);
const unknown = named.filter((name) => !checks.has(name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${[...checks.keys()].join(', ')}.`);
  process.exit(2);
}
/** @type {string[]} */
const failed = [];
const waiting = CHECKS.filter(([name]) => named.length === 0 || named.includes(name)).values();
const lanes = Array.from({ length: Math.min(LANES, os.availableParallelism()) }, work);
await Promise.all(lanes);
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Each lane takes the next check that waits. */
async function work() {
  for (const [name, check] of waiting) {
    const start = performance.now();
    const { code, output } = await check();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${output}${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code !== 0) failed.push(name);
  }
}
