// Retort in the real Electron.
import type { ElectronApplication } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findElectron, neededSwitches } from '../../scripts/lib/electron.mjs';
import { repository } from '../../scripts/lib/root.mjs';
import { chosen, prepare } from './retort';
import type { Retort, Saved } from './retort';
import { startElectron } from './start-electron';
import type { Started } from './start-electron';

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

async function open(profile: string, files: string[], problems: string[]): Promise<Started> {
  const started = await startElectron([repository, ...switches(), `--user-data-dir=${profile}`, ...files]);
  await started.page.emulateMedia({ reducedMotion: 'reduce' });
  await prepare(started.page, problems);
  return started;
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
