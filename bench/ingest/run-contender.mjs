// One contender, once: a fresh browser on a fresh profile imports, and another browser on the same profile reopens.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import { browserArguments, ensureBrowser } from '../../scripts/lib/browser.mjs';
import { memoryNow, watchMemory } from './browser-memory.mjs';

/** How long the page stays open after its import: what is written behind a person's back is written then. */
const SETTLING_MS = 3000;

/**
 * @typedef {{ milliseconds: number, blocked: number, accounts: number, observations: number, first: number, last: number }} Measured
 * @typedef {{ import: Measured & { memory: number | null }, reopen: Measured }} Run
 */

/**
 * @param {string} name
 * @param {string} url
 * @param {string} file
 * @param {string} address
 * @returns {Promise<Run>}
 */
export async function runContender(name, url, file, address) {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'retort-bench-'));
  try {
    const imported = await inBrowser(profile, url, async (page) => {
      await page.setInputFiles('input[type=file]', file);
      const before = memoryNow(profile);
      const memory = watchMemory(profile);
      const measured = await inPage(page, 'import', name, address);
      const peak = memory.stop();
      await pause(SETTLING_MS);
      return { ...measured, memory: peak === null ? null : peak - before };
    });
    const reopened = await inBrowser(profile, url, (page) => inPage(page, 'reopen', name, address));
    return { import: imported, reopen: reopened };
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {string} profile
 * @param {string} url
 * @param {(page: import('playwright').Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inBrowser(profile, url, work) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: [...browserArguments(), '--disable-gpu'],
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'ingestBench' in globalThis);
    return await work(page);
  } finally {
    await context.close();
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {'import' | 'reopen'} step
 * @param {string} name
 * @param {string} address
 * @returns {Promise<Measured>}
 */
function inPage(page, step, name, address) {
  return page.evaluate(
    ([verb, contender, about]) => /** @type {any} */ (globalThis).ingestBench[verb](contender, about),
    /** @type {const} */ ([step, name, address]),
  );
}
