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

const switches = (): string[] => neededSwitches().map(({ argument }) => argument);

/** On a busy machine the debugger sometimes loses the process as it starts, before a line of Retort has run: that start, and only that, is tried again. */
async function launch(args: string[]): Promise<ElectronApplication> {
  const executablePath = findElectron();
  const options = { args, ...(executablePath === undefined ? {} : { executablePath }) };
  return _electron.launch(options).catch((error: unknown) => {
    if (!(error instanceof Error) || !error.message.includes('Process failed to launch')) throw error;
    return _electron.launch(options);
  });
}

async function open(
  profile: string,
  files: string[],
  problems: string[],
): Promise<{ electron: ElectronApplication; page: Page }> {
  const electron = await launch([repository, ...switches(), `--user-data-dir=${profile}`, ...files]);
  const page = await electron.firstWindow();
  await page.waitForLoadState('load');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await prepare(page, problems);
  return { electron, page };
}

/** The desktop asks a person where to: here the answer is given for them, and the file is read when it is written. */
async function saved(
  electron: ElectronApplication,
  target: string,
  act: () => Promise<void>,
): Promise<Saved> {
  // Listening is settled before anything is asked for: a download that starts earlier would be missed.
  const listening = await electron.evaluateHandle(
    ({ session }, file) => ({
      name: new Promise<string>((resolve, reject) => {
        session.defaultSession.once('will-download', (_event, item) => {
          item.setSavePath(file);
          item.once('done', (_done, state) => {
            if (state === 'completed') resolve(item.getFilename());
            else reject(new Error(`The download was ${state}`));
          });
        });
      }),
    }),
    target,
  );
  await act();
  return { name: await listening.evaluate(({ name }) => name), bytes: await readFile(target) };
}
