import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenedFiles, workspacesAmong } from './opened-files';

const folder = mkdtempSync(path.join(os.tmpdir(), 'retort-opened-'));
const archive = path.join(folder, 'a b.retortws');

beforeAll(() => {
  writeFileSync(archive, 'twelve bytes');
  writeFileSync(path.join(folder, 'notes.txt'), 'x');
  mkdirSync(path.join(folder, 'folder.retortws'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('workspaces among arguments', () => {
  it.each<[string, string[], string[]]>([
    ['a path', [archive], [archive]],
    ['a relative path', ['a b.retortws'], [archive]],
    ['switches and other files', ['--x=a b.retortws', '.', 'notes.txt', '--no-sandbox'], []],
    ['a file that is not there', ['missing.retortws'], []],
    ['a folder with such a name', ['folder.retortws'], []],
  ])('%s', (_name, argv, files) => {
    expect(workspacesAmong(argv, folder)).toEqual(files);
  });
});

describe('opened files', () => {
  it('are taken once, without their path, and served once', () => {
    const opened = createOpenedFiles();
    opened.add([archive, path.join(folder, 'missing.retortws')]);
    const [file, ...others] = opened.take();
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name: 'a b.retortws', size: 12 });
    expect(JSON.stringify(file)).not.toContain(folder);
    expect(opened.take()).toEqual([]);
    expect(opened.claim(file?.url ?? '')).toEqual({ path: archive, size: 12 });
    expect(opened.claim(file?.url ?? '')).toBeUndefined();
  });

  it('have an address that cannot be guessed from another', () => {
    const opened = createOpenedFiles();
    opened.add([archive, archive]);
    const urls = opened.take().map(({ url }) => url);
    for (const url of urls) expect(url).toMatch(/^app:\/\/retort\/opened\/[0-9a-f]{32}$/);
    expect(new Set(urls).size).toBe(2);
  });
});
