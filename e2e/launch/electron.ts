// Retort in the real Electron.
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findElectron, neededSwitches } from '../../scripts/lib/electron.mjs';
import { repository } from '../../scripts/lib/root.mjs';
import { chosen, prepare } from './retort';
import type { Retort, Saved } from './retort';

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
    download: (act) => saved(electron, path.join(profile, 'saved'), act),
    choose: (files, act) => chosen(page, files, act),
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
  await page.waitForLoadState('load');
  await prepare(page, problems);
  return { electron, page };
}

/** The desktop asks a person where to: here the answer is given for them, and the file is read when it is written. */
async function saved(
  electron: ElectronApplication,
  target: string,
  act: () => Promise<void>,
): Promise<Saved> {
  const name = electron.evaluate(
    ({ session }, file) =>
      new Promise<string>((resolve, reject) => {
        session.defaultSession.once('will-download', (_event, item) => {
          item.setSavePath(file);
          item.once('done', (_done, state) => {
            if (state === 'completed') resolve(item.getFilename());
            else reject(new Error(`The download was ${state}`));
          });
        });
      }),
    target,
  );
  await Promise.all([name, act()]);
  return { name: await name, bytes: await readFile(target) };
}
