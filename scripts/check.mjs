// npm run check: everything that can be known without running the product. npm run check -- NAME... runs only those.
import { runTool } from './lib/run.mjs';
import { checkLicences } from './lib/licences.mjs';

const ROOMS = ['shared', 'renderer', 'electron', 'loopback', 'cli', 'e2e', 'bench', 'scripts'];

/** @type {[string, () => Promise<number> | number][]} */
const CHECKS = [
  ['types', () => runTool('typescript/bin/tsc', ['-b'])],
  ['lint', () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'])],
  ['format', () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])],
  [
    'rooms',
    () =>
      runTool('dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config',
        'dependency-cruiser.config.mjs',
        ...ROOMS,
      ]),
  ],
  ['unused', () => runTool('knip/bin/knip.js', [])],
  ['licences', () => checkLicences()],
  ['fences', () => runTool('vitest/vitest.mjs', ['run', '--project', 'fences'])],
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
for (const [name, check] of checks) {
  if (named.length > 0 && !named.includes(name)) continue;
  const start = performance.now();
  const code = await check();
  console.log(
    `${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
