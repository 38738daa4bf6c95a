// The built window in a real browser, with the workspace open and its rings found; and what an action costs the window's thread.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright';
import { serveLoopback } from '../../loopback/server';
import { browserArguments, ensureBrowser } from '../../scripts/lib/browser.mjs';

export type OpenWindow = { page: Page; client: CDPSession; close(): Promise<void> };

/** Minutes that importing and finding rings may take. */
const PATIENCE_MS = 5 * 60_000;
export const SIGHT = { width: 1920, height: 1080 };

export async function openWindow(repository: string, archive: string): Promise<OpenWindow> {
  const server = await serveLoopback({ root: path.join(repository, 'dist/renderer'), port: 0 });
  const profile = mkdtempSync(path.join(os.tmpdir(), 'retort-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: browserArguments(),
    viewport: SIGHT,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  // Without the native pickers the window takes the web's older way, which can be answered.
  await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'showOpenFilePicker'));
  await page.goto(server.url);
  await importArchive(page, archive);
  return {
    page,
    client: await context.newCDPSession(page),
    close: async () => {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function importArchive(page: Page, archive: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Workspace/ })
    .first()
    .click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Import from a file…' }).click();
  await (await chooser).setFiles(archive);
  await page.getByRole('listbox', { name: 'Rings by rank' }).waitFor({ timeout: PATIENCE_MS });
  await page.locator('.map-surface[aria-busy=false]').waitFor({ timeout: PATIENCE_MS });
}

export type Frames = { frames: number; scriptMs: number; taskMs: number };

/** What the window's thread spends a frame while something is done, in script and in all. */
export async function perFrame(
  { page, client }: Pick<OpenWindow, 'page' | 'client'>,
  act: () => Promise<void>,
): Promise<Frames> {
  await client.send('Performance.enable');
  await page.evaluate(countFrames);
  const before = await metrics(client);
  await act();
  const after = await metrics(client);
  const frames = await page.evaluate(() => Number(Reflect.get(globalThis, 'framesCounted')));
  const spent = (name: string): number =>
    (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / frames;
  return { frames, scriptMs: spent('ScriptDuration'), taskMs: spent('TaskDuration') };
}

async function metrics(client: CDPSession): Promise<Map<string, number>> {
  const { metrics: all } = await client.send('Performance.getMetrics');
  return new Map(all.map(({ name, value }) => [name, value]));
}

function countFrames(): void {
  Reflect.set(globalThis, 'framesCounted', 0);
  const count = (): void => {
    Reflect.set(globalThis, 'framesCounted', Number(Reflect.get(globalThis, 'framesCounted')) + 1);
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}

/**
 * Milliseconds from an action until the page shows what it led to, an element with these words in it, seen from within the page: no round trips are counted.
 * NaN: it did not come in ten seconds.
 */
export async function until(
  page: Page,
  act: () => Promise<void>,
  shown: string,
  words = '',
): Promise<number> {
  const watch = await page.evaluateHandle(watchFor, [shown, words] as const);
  await act();
  return watch.evaluate(({ time }) => time);
}

/** The press begins it: what is there before does not count. */
function watchFor([selector, words]: readonly [string, string]): { time: Promise<number> } {
  const isThere = (): boolean =>
    [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.includes(words));
  const time = new Promise<number>((resolve) => {
    setTimeout(() => resolve(NaN), 10_000);
    const start = (): void => {
      const pressed = performance.now();
      const tell = (): void => void setTimeout(() => resolve(performance.now() - pressed));
      // What is in the page now is drawn with the next frame.
      const look = (): void => void requestAnimationFrame(isThere() ? tell : look);
      requestAnimationFrame(look);
    };
    for (const type of ['pointerdown', 'keydown'])
      addEventListener(type, start, { once: true, capture: true });
  });
  return { time };
}
