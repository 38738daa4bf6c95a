// Retort in Chromium: the browser's host, with a profile that outlives the browser.
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { readlinkSync } from 'node:fs';
import path from 'node:path';
import { browserArguments, findBrowser } from '../../scripts/lib/browser.mjs';
import { chosen, downloaded, prepare } from './retort';
import type { Retort } from './retort';

/**
 * Pages in which Chromium's own address bar draws its suggestions: nobody sees them here, and they are half a second of each start. It heeds the
 * last such list alone, so Playwright's features that are off follow.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

export async function launchChromium(profile: string, url: string): Promise<Retort> {
  const problems: string[] = [];
  let { context, page } = await open(profile, url, problems);
  return {
    host: 'chromium',
    url,
    get page() {
      return page;
    },
    electron: undefined,
    problems,
    close: () => context.close(),
    kill: async () => {
      process.kill(browserProcess(profile), 'SIGKILL');
      await context.close().catch(() => undefined);
    },
    reopen: async () => {
      await context.close().catch(() => undefined);
      ({ context, page } = await open(profile, url, problems));
      return page;
    },
    download: (act) => downloaded(page, act),
    choose: (files, act) => chosen(page, files, act),
  };
}

async function open(
  profile: string,
  url: string,
  problems: string[],
): Promise<{ context: BrowserContext; page: Page }> {
  const executablePath = findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    args: [...browserArguments(), `--disable-features=${FEATURES_OFF.join(',')}`],
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await prepare(page, problems);
  await page.goto(url);
  return { context, page };
}

/** Chromium's lock on its profile is a link to `host-pid`. */
function browserProcess(profile: string): number {
  const lock = readlinkSync(path.join(profile, 'SingletonLock'));
  return Number(lock.slice(lock.lastIndexOf('-') + 1));
}
