// npm test: units on Node and in a real Chromium, then the whole product end to end in Chromium and in the real Electron.
// npm test -- unit | e2e runs one half. Ends with one plain line of counts.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { displayWrapper } from './lib/display.mjs';
import { findElectron } from './lib/electron.mjs';
import { parts } from './lib/parts.mjs';
import { repository } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';
import { e2eCounts, unitCounts } from './lib/test-counts.mjs';

const halves = new Map([
  ['unit', testUnits],
  ['e2e', testEndToEnd],
]);

const named = process.argv.slice(2);
if (named.some((name) => !halves.has(name))) {
  console.error(`npm test -- takes ${[...halves.keys()].join(' or ')}, not ${named.join(' ')}.`);
  process.exit(2);
}
const env = { ...process.env, RETORT_CHROMIUM: browser() };
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [name, half] of halves) {
  if (named.length > 0 && !named.includes(name)) continue;
  const counts = await half();
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
console.log(
  `\n${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped`,
);
process.exitCode = total.failed === 0 ? 0 : 1;

function browser() {
  try {
    return ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(1);
  }
}

async function testUnits() {
  const report = fresh('unit.json');
  const projects = ['--project', 'node', '--project', 'browser'];
  const reporters = ['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  return unitCounts(report, await runTool('vitest/vitest.mjs', ['run', ...projects, ...reporters], { env }));
}

async function testEndToEnd() {
  for (const { build } of parts) await build();
  const report = fresh('e2e.json');
  const display = displayWrapper();
  if (findElectron() === undefined)
    console.log('Electron: its runtime is not on this machine, so its tests are skipped.');
  else if (display.missing !== undefined)
    console.log(`Electron: ${display.missing}, so its tests are skipped.`);
  const code = await runTool('@playwright/test/cli.js', ['test', '--config', 'e2e'], {
    under: display.command,
    env,
  });
  return e2eCounts(report, code);
}

/**
 * @param {string} name
 * @returns {string} where a report goes; an older one is gone
 */
function fresh(name) {
  const file = path.join(repository, 'test-results', name);
  rmSync(file, { force: true });
  return file;
}
