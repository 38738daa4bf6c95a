// Specs that begin with the sample workspace: as every other, on a profile in which a person has made it already.
//
//   import { expect, test } from '../with-sample';
//
// Made once a worker, through the window, and copied for each test: making it takes longer than most tests. Chromium keeps what it stores by
// address, which is the worker's; the desktop has no such profile.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from './fixtures';
import { launchChromium } from './launch/chromium';
import { ExplorePage } from './pages/explore';

export { expect } from './fixtures';

/** Milliseconds: simulated, imported and linked on a busy machine. */
const PATIENCE = 180_000;

export const test = base.extend<object, { sample: string }>({
  sample: [
    async ({ loopback }, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'retort-e2e-sample-'));
      const retort = await launchChromium(folder, loopback.url);
      await new ExplorePage(retort.page).openSample();
      await retort.close();
      await use(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: PATIENCE },
  ],

  profile: async ({ sample, profile }, use) => {
    cpSync(sample, profile, { recursive: true });
    await use(profile);
  },
});
