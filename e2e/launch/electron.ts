// Retort in the real Electron.
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { findElectron, neededSwitches } from '../../scripts/lib/electron.mjs';
import { repository } from '../../scripts/lib/root.mjs';
import { downloaded, watch } from './retort';
import type { Retort } from './retort';

/** Why these tests cannot run here; undefined when they can. */
export function missingElectron(): string | undefined {
  if (findElectron() === undefined) return 'the Electron runtime is not on this machine';
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  return process.platform === 'linux' && display === '' ? 'there is no display, and no xvfb-run' : undefined;
}

export async function launchElectron(profile: string, files: string[] = []): Promise<Retort> {
  const problems: string[] = [];
  let { electron, page } = await open(profile, files, problems);
  return {
    host: 'electron',
    url: 'app://retort',
    get page() {
      return page;
    },
    get electron() {
      return electron;
    },
    problems,
    close: () => electron.close(),
    kill: async () => {
      const child = electron.process();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
    reopen: async () => {
      await electron.close().catch(() => undefined);
      ({ electron, page } = await open(profile, [], problems));
      return page;
    },
    download: (act) => downloaded(page, act),
  };
}

async function open(
  profile: string,
  files: string[],
  problems: string[],
): Promise<{ electron: ElectronApplication; page: Page }> {
  const executablePath = findElectron();
  const switches = neededSwitches().map(({ argument }) => argument);
  const electron = await _electron.launch({
    args: [repository, ...switches, `--user-data-dir=${profile}`, ...files],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const page = await electron.firstWindow();
  watch(page, problems);
  await page.waitForLoadState('load');
  return { electron, page };
}
