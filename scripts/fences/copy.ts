// A copy of the repository to break things in, with the packages of the real one.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repository } from '../lib/root.mjs';
import type { Violation } from './violations';

export type Copy = { folder: string; write(files: Violation): void; remove(): void };

const LEFT_OUT = new Set(['node_modules', 'dist', 'release', '.git', 'test-results', 'playwright-report']);

/** `only`: paths for which it is true are copied, folders always. */
export function copyRepository(only: (file: string) => boolean = () => true): Copy {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'retort-fences-'));
  cpSync(repository, folder, {
    recursive: true,
    filter: (from) => !LEFT_OUT.has(path.basename(from)) && (isFolder(from) || only(from)),
  });
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return {
    folder,
    write: (files) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function isFolder(from: string): boolean {
  return path.extname(from) === '' || path.basename(from).startsWith('.');
}
