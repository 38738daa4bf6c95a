// Workspace archives opened by double click, drop on the icon or argument, waiting for the window to take them.
// The window never learns a path: it gets a name, a size and an address that serves the bytes once.
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { APP_ORIGIN } from '../../shared/host/app-origin';
import type { OpenedFile } from '../../shared/ipc/contract';

export type ServedFile = { path: string; size: number };

export type OpenedFiles = {
  add(files: readonly string[]): void;
  /** What was added since the last time. */
  take(): OpenedFile[];
  /** The file behind an address that `take` gave, once. */
  claim(url: string): ServedFile | undefined;
};

const ARCHIVE = /\.retortws$/i;

export function createOpenedFiles(): OpenedFiles {
  let waiting: OpenedFile[] = [];
  const served = new Map<string, ServedFile>();
  return {
    add: (files) => {
      for (const file of files) {
        const size = sizeOf(file);
        if (size === undefined) continue;
        const url = `${APP_ORIGIN}/opened/${randomBytes(16).toString('hex')}`;
        served.set(url, { path: file, size });
        waiting.push({ name: path.basename(file), size, url });
      }
    },
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    claim: (url) => {
      const file = served.get(url);
      served.delete(url);
      return file;
    },
  };
}

/** The arguments that name existing workspace archives; switches and everything else are left alone. */
export function workspacesAmong(argv: readonly string[], folder: string): string[] {
  const named = argv.filter((argument) => !argument.startsWith('-') && ARCHIVE.test(argument));
  return named.map((argument) => path.resolve(folder, argument)).filter((file) => sizeOf(file) !== undefined);
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
}
