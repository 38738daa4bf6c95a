// A Chromium of its own process group on a profile that stays, so that it can be killed whole and started again where it was.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import { browserArguments, ensureBrowser } from '../../scripts/lib/browser.mjs';

/**
 * @typedef {{
 *   page: import('playwright').Page,
 *   call(verb: string, ...parameters: unknown[]): Promise<unknown>,
 *   kill(): Promise<void>,
 * }} Running
 */

/**
 * @param {string} profile folder
 * @param {string} url page with `globalThis.durability`
 * @returns {Promise<Running>}
 */
export async function startBrowser(profile, url) {
  const portFile = path.join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    ensureBrowser(),
    [
      '--headless',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...browserArguments(),
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const group = child.pid ?? 0;
  const port = await portOf(portFile);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'durability' in globalThis);
  return {
    page,
    call: (verb, ...parameters) => inPage(page, verb, parameters),
    kill: () => killGroup(group, browser),
  };
}

/**
 * Calls one of the page's verbs.
 * @param {import('playwright').Page} page
 * @param {string} verb
 * @param {unknown[]} parameters
 * @returns {Promise<unknown>}
 */
function inPage(page, verb, parameters) {
  return page.evaluate(
    ([name, given]) => /** @type {any} */ (globalThis).durability[name](...given),
    /** @type {[string, unknown[]]} */ ([verb, parameters]),
  );
}

/** @param {string} portFile */
async function portOf(portFile) {
  for (let tries = 0; tries < 600; tries++) {
    const text = await readFile(portFile, 'utf8').catch(() => '');
    const [port] = text.split('\n');
    if (port !== undefined && port !== '') return port;
    await pause(50);
  }
  throw new Error('Chromium did not start within 30 s.');
}

/**
 * SIGKILL to every process of the browser at once; resolves when none is left.
 * @param {number} group
 * @param {import('playwright').Browser} browser
 */
async function killGroup(group, browser) {
  process.kill(-group, 'SIGKILL');
  while (isAlive(group)) await pause(5);
  await browser.close().catch(() => undefined);
}

/** @param {number} group */
function isAlive(group) {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
