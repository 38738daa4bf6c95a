// Security specs: as every other, with a stranger who listens, and with refusals expected instead of counted as problems.
// They change nothing that outlives a page: one window lasts for all of a worker's, and each test has its page loaded anew. A test that fails ends
// the worker, and with it the window.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch, skipWithoutElectron, test as base } from '../fixtures';
import type { Retort } from '../launch/retort';
import { listenAsStranger } from './stranger';
import type { Stranger } from './stranger';

export { expect } from '../fixtures';

type Lasting = { lasting: () => Promise<Retort> };

export const test = base.extend<{ stranger: Stranger }, Lasting>({
  tolerant: true,

  lasting: [
    async ({ host, loopback }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'retort-e2e-security-'));
      let window: Promise<Retort> | undefined;
      await use(() => (window ??= launch(host, folder, loopback.url)));
      await (await window)?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],

  retort: async ({ host, lasting }, use, testInfo) => {
    skipWithoutElectron(host, testInfo);
    const retort = await lasting();
    await retort.page.goto(`${retort.url}/`);
    await use(retort);
  },

  stranger: async ({}, use) => {
    const stranger = await listenAsStranger();
    await use(stranger);
    await stranger.close();
  },
});
