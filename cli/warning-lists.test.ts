// The command as it is shipped, with lists from files.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownLists } from '../shared/linkage/warning-lists/own-lists';
import { buildCommand, retort } from './built-command';
import type { RingsReport } from './rings-report';

let folder: string;
const inFolder = (name: string): string => path.join(folder, name);
const put = (name: string, content: unknown): Promise<void> =>
  writeFile(inFolder(name), typeof content === 'string' ? content : JSON.stringify(content));
const list = {
  name: 'Exits',
  version: 7,
  description: 'a VPN',
  type: 'cidr',
  list: ['198.51.100.0/24', 'x'],
};

const SPEC = {
  format: 'retort-import-spec',
  version: 1,
  name: 'sign-ins',
  logs: [
    {
      name: 'sign-ins',
      format: { type: 'csv', delimiter: ',' },
      columns: [
        { column: 'account', read: { as: 'entity', kind: 'account', realm: 'lab' } },
        { column: 'ip', read: { as: 'entity', kind: 'address' } },
      ],
      observations: [{ subject: 'account', relation: 'signed-in-from', object: 'ip' }],
    },
  ],
};

beforeAll(async () => {
  await buildCommand();
  folder = await mkdtemp(path.join(tmpdir(), 'retort-lists-'));
  await put('spec.json', SPEC);
  await put(
    'log.csv',
    'account,ip\na,198.51.100.7\nb,198.51.100.7\nc,198.51.100.7\nd,100.64.0.9\ne,100.64.0.9\n',
  );
  await put('exits.json', list);
  await put('own.json', ownLists[0]);
  await put('broken.json', '{"name": "x"');
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const rings = (...more: string[]): ReturnType<typeof retort> =>
  retort('rings', '--spec', inFolder('spec.json'), ...more, inFolder('log.csv'));

describe('retort rings --warning-list', () => {
  it('W7 takes several lists, says what they took, and which entries were left out', async () => {
    const lists = ['exits.json', 'own.json'].flatMap((name) => ['--warning-list', inFolder(name)]);
    const { code, out, error } = await rings('--json', ...lists);
    expect(code).toBe(0);
    expect(error).toContain('1 entry was left out, the first: entry 2');
    const { suppressed } = JSON.parse(out) as RingsReport;
    expect(suppressed.map(({ value, reason, detail }) => [value, reason, detail])).toEqual([
      ['198.51.100.7', 'vpn', '3 accounts; not counted: listed as VPN in ‘Exits’ v7'],
      [
        '100.64.0.9',
        'carrier-nat',
        '2 accounts; not counted: listed as carrier NAT in ‘Carrier-grade NAT: shared address space’ v1',
      ],
    ]);
  });

  it('W2 refuses a broken list before it reads a log, with the file at fault', async () => {
    const { code, error } = await rings('--warning-list', inFolder('broken.json'));
    expect(code).toBe(1);
    expect(error).toContain('broken.json is no warning list: not JSON');
    expect((await rings('--warning-list', inFolder('nowhere.json'))).error).toContain(
      'nowhere.json could not be read',
    );
  });
});
