import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { repository } from './root.mjs';
import { isStale } from './stale.mjs';

let folder: string;
const named = (name: string): string => path.relative(repository, path.join(folder, name));
const put = (name: string, second: number): void => {
  writeFileSync(path.join(folder, name), '');
  utimesSync(path.join(folder, name), second, second);
};

beforeEach(() => {
  mkdirSync(path.join(repository, 'dist'), { recursive: true });
  folder = mkdtempSync(path.join(repository, 'dist/stale-'));
  mkdirSync(path.join(folder, 'src/deep'), { recursive: true });
  put('src/deep/a.ts', 100);
  for (const place of ['src/deep', 'src']) utimesSync(path.join(folder, place), 100, 100);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is stale when nothing is built yet', () => {
  expect(isStale(named('built.mjs'), [named('src')])).toBe(true);
});

it('is not when it was built after the last change', () => {
  put('built.mjs', 200);
  expect(isStale(named('built.mjs'), [named('src'), named('missing')])).toBe(false);
});

it('is when a file deep below changed', () => {
  put('built.mjs', 200);
  utimesSync(path.join(folder, 'src/deep/a.ts'), 300, 300);
  expect(isStale(named('built.mjs'), [named('src')])).toBe(true);
});

it('is when a file went away', () => {
  put('built.mjs', 200);
  rmSync(path.join(folder, 'src/deep/a.ts'));
  expect(isStale(named('built.mjs'), [named('src')])).toBe(true);
});
