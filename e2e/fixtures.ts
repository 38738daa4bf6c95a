// What every spec stands on:
//
//   import { expect, test } from '../fixtures';
//   test('...', async ({ app }) => { await app.getByRole('button', { name: 'Import logs' }).click(); });
//
// `app`     the window's Page, on a fresh profile of its own, in Chromium (project `chromium`) or the real Electron (project `electron`).
// `retort`  the running product around it: `host`, `url`, `reopen()` (same profile, as after closing it), `kill()` (as a power cut would),
//           `download(act)` (the bytes and name of what `act` makes the window save), `choose(files, act)` (answers the file dialog that `act`
//           opens), `electron` (undefined in Chromium).
//
// A test fails when the page threw, or broke its own policy (CSP, Trusted Types): `test.use({ tolerant: true })` where that is what is tested.
// What only a desktop does goes into `*.desktop.spec.ts`; what begins with the sample workspace takes its `test` from ./with-sample.
// The window is what `npm run build` left in dist/; `npm test` builds first.
import { test as base } from '@playwright/test';
import type { Page, TestInfo } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { LoopbackServer } from '../loopback/server';
import { serveBuiltWindow } from './launch/built-window';
import { launchChromium } from './launch/chromium';
import { launchElectron, missingElectron } from './launch/electron';
import type { Retort } from './launch/retort';

export { expect } from '@playwright/test';

export type HostOptions = { host: 'chromium' | 'electron' };
type TestFixtures = { tolerant: boolean; profile: string; retort: Retort; app: Page };
type WorkerFixtures = HostOptions & { loopback: LoopbackServer };

/** `url`: where the browser's host serves the window; the desktop has its own. */
export function launch(host: HostOptions['host'], profile: string, url: string): Promise<Retort> {
  return host === 'electron' ? launchElectron(profile) : launchChromium(profile, url);
}

/** Skips a test, with the reason, where its host is the desktop and cannot run. */
export function skipWithoutElectron(host: HostOptions['host'], testInfo: TestInfo): void {
  const missing = host === 'electron' ? missingElectron() : undefined;
  testInfo.skip(missing !== undefined, missing);
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  host: ['chromium', { option: true, scope: 'worker' }],
  tolerant: [false, { option: true }],

  loopback: [
    async ({}, use) => {
      const server = await serveBuiltWindow();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  profile: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'retort-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  retort: async ({ host, loopback, profile, tolerant }, use, testInfo) => {
    skipWithoutElectron(host, testInfo);
    const retort = await launch(host, profile, loopback.url);
    await use(retort);
    await retort.close();
    if (!tolerant && retort.problems.length > 0)
      throw new Error(`The window had problems:\n${retort.problems.join('\n')}`);
  },

  app: async ({ retort }, use) => {
    // Keys pressed while the workspace still opens go nowhere; once it is open, its counts stand in the status bar.
    await retort.page
      .getByRole('contentinfo', { name: 'Status' })
      .getByText(/accounts/)
      .waitFor();
    await use(retort.page);
  },
});
