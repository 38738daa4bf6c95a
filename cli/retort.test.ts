// The command as it is shipped, on logs that it wrote itself.
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentDigest } from '../shared/archive/content-digest';
import { readArchive } from '../shared/archive/read-archive';
import { noProgress } from '../shared/kernel/progress';
import { look, plainGraphml, specFor } from '../shared/testing/graph-logs';
import { createMemoryRegistry } from '../shared/workspace/memory-workspace';
import { buildCommand, retort, type Outcome } from './built-command';
import type { RingsReport } from './rings-report';

const LOGS = ['signups.csv', 'signins.csv', 'payments.csv', 'devices.jsonl', 'usage.jsonl'];
let folder: string;
let world: string;
let spec: string;
let logs: string[];
let rings: Outcome;

const report = (outcome: Outcome): RingsReport => JSON.parse(outcome.out) as RingsReport;
const problem = (outcome: Outcome): { code: string; data: Record<string, unknown>; message: string } =>
  (JSON.parse(outcome.out) as { error: { code: string; data: Record<string, unknown>; message: string } })
    .error;
const withoutSeconds = (outcome: Outcome): RingsReport => ({
  ...report(outcome),
  seconds: { ingest: 0, index: 0, link: 0, communities: 0 },
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

beforeAll(async () => {
  await buildCommand();
  folder = await mkdtemp(path.join(tmpdir(), 'retort-cli-'));
  world = path.join(folder, 'world');
  spec = path.join(world, 'import-spec.json');
  logs = LOGS.map((name) => path.join(world, name));
  const written = await retort('simulate', '--seed', '7', '--accounts', '5000', '--out', world);
  expect(written).toMatchObject({ code: 0, error: '' });
  rings = await retort('rings', '--json', '--spec', spec, ...logs);
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function truth(): Promise<Map<string, { ring: string; archetype: string }>> {
  const lines = (await readFile(path.join(world, 'truth.csv'), 'utf8')).trim().split('\n');
  expect(lines[0]).toBe('account,ring,archetype');
  return new Map(
    lines.slice(1).map((line) => {
      const [account = '', ring = '', archetype = ''] = line.split(',');
      return [account, { ring, archetype }];
    }),
  );
}

describe('retort simulate', { timeout: 60_000 }, () => {
  it('writes the logs, the specification and the truth, and nothing else', async () => {
    expect((await readdir(world)).sort()).toEqual([...LOGS, 'import-spec.json', 'truth.csv'].sort());
    expect((await truth()).size).toBe(5000);
  });

  it('writes the same bytes for the same options, other bytes for other ones', async () => {
    const contents = async (name: string, ...args: string[]): Promise<string[]> => {
      const out = path.join(folder, name);
      expect((await retort('simulate', '--accounts', '400', '--out', out, ...args)).code).toBe(0);
      return Promise.all(LOGS.map((file) => readFile(path.join(out, file), 'utf8')));
    };
    const first = await contents('a', '--seed', '3');
    expect(await contents('b', '--seed', '3')).toEqual(first);
    for (const other of [
      await contents('c', '--seed', '4'),
      await contents('d', '--seed', '3', '--signal', '0.4'),
    ]) {
      expect(other.filter((text, i) => text === first[i])).toEqual([]);
    }
  });

  it('refuses a folder that is not empty, until it is forced to', async () => {
    const out = path.join(folder, 'kept');
    const once = ['simulate', '--seed', '3', '--accounts', '300', '--out', out, '--json'];
    expect((await retort(...once)).code).toBe(0);
    const again = await retort(...once);
    expect(again.code).toBe(1);
    expect(problem(again)).toMatchObject({ code: 'folder-not-empty', data: { folder: out } });
    expect((await retort(...once, '--force')).code).toBe(0);
  });
});

describe('retort rings', { timeout: 60_000 }, () => {
  it('prints what the contract says', async () => {
    expect(rings).toMatchObject({ code: 0, error: '' });
    const found = report(rings);
    expect(Object.keys(found)).toEqual([
      'accounts',
      'entities',
      'observations',
      'rejected',
      'rings',
      'bridges',
      'suppressed',
      'seconds',
    ]);
    expect(found).toMatchObject({ accounts: 5000, rejected: 0 });
    expect(Object.keys(found.seconds)).toEqual(['ingest', 'index', 'link', 'communities']);
    const accounts = await truth();
    expect(found.rings.length).toBeGreaterThan(0);
    for (const ring of found.rings) {
      expect(Object.keys(ring)).toEqual([
        ...['id', 'members', 'bits', 'evidence', 'selectors', 'benign'],
        ...['waves', 'succeededBy', 'succeeds', 'judgements'],
      ]);
      expect(ring.members.filter((member) => !accounts.has(member))).toEqual([]);
      expect(ring.selectors.length).toBeGreaterThan(0);
    }
    const members = found.rings.flatMap((ring) => ring.members);
    expect(new Set(members).size).toBe(members.length);
  });

  it('finds the rings of the truth, and accuses nobody behind a shared address or roof', async () => {
    const accounts = await truth();
    const accused = report(rings)
      .rings.filter((ring) => ring.benign === null)
      .flatMap((ring) => ring.members);
    const archetypes = new Set(accused.map((account) => accounts.get(account)?.archetype));
    for (const innocent of ['carrier-nat', 'campus', 'vpn', 'relay', 'family'])
      expect(archetypes).not.toContain(innocent);
    const guilty = [...accounts.values()].filter(({ ring }) => ring !== '').length;
    const right = accused.filter((account) => accounts.get(account)?.ring !== '').length;
    expect(right / accused.length).toBeGreaterThan(0.95);
    expect(right / guilty).toBeGreaterThan(0.6);
  });

  it('finds the same again, but for the seconds, and in compressed logs', async () => {
    const again = await retort('rings', '--spec', spec, '--json', ...logs);
    expect(withoutSeconds(again)).toEqual(withoutSeconds(rings));
    const compressed: string[] = [];
    for (const log of logs) {
      compressed.push(path.join(folder, `${path.basename(log)}.gz`));
      await writeFile(compressed.at(-1) ?? '', gzipSync(await readFile(log)));
    }
    expect(withoutSeconds(await retort('rings', '--spec', spec, '--json', ...compressed))).toEqual(
      withoutSeconds(rings),
    );
  });

  it('shows a table when no JSON is wanted, with the first ring first', async () => {
    const table = await retort('rings', '--spec', spec, ...logs);
    expect(table).toMatchObject({ code: 0, error: '' });
    expect(table.out).toContain('5,000 accounts');
    const [first] = report(rings).rings;
    const line = table.out.split('\n').find((row) => row.startsWith('   1 ')) ?? '';
    expect(line.split(/ +/).slice(1, 4)).toEqual([
      '1',
      String(first?.members.length),
      first?.bits.toFixed(1),
    ]);
  });

  it('links fewer accounts at a higher threshold', async () => {
    const strict = await retort('rings', '--spec', spec, '--json', '--threshold', '60', ...logs);
    const members = (outcome: Outcome): number =>
      report(outcome).rings.flatMap((ring) => ring.members).length;
    expect(members(strict)).toBeLessThan(members(rings));
  });

  it('counts rejected rows and writes them with log, row and reason', async () => {
    const broken = path.join(folder, 'broken');
    expect((await retort('simulate', '--seed', '3', '--accounts', '300', '--out', broken)).code).toBe(0);
    const log = path.join(broken, 'payments.csv');
    const before = (await readFile(log, 'utf8')).trim().split('\n').length;
    await writeFile(log, '2026-99-01T00:00:00Z,acct_1,pm_1,range-1\ntoo,few\n', { flag: 'a' });
    const rejected = path.join(folder, 'rejected.csv');
    const outcome = await retort(
      'rings',
      '--json',
      '--spec',
      path.join(broken, 'import-spec.json'),
      '--rejected',
      rejected,
      log,
    );
    expect(report(outcome)).toMatchObject({ rejected: 2, rings: [] });
    const lines = (await readFile(rejected, 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufefflog,row,offset,column,value,reason,detail,text');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(
      new RegExp(`^payments.csv,${String(before + 1)},\\d+,time,2026-99-01T00:00:00Z,time-unreadable,`),
    );
    expect(lines[2]).toMatch(new RegExp(`^payments.csv,${String(before + 2)},\\d+,,.*too-few-fields`));
  });
});

describe('retort import', { timeout: 60_000 }, () => {
  it('writes an archive that holds every row of the logs', async () => {
    const out = path.join(folder, 'world.retortws');
    const outcome = await retort(
      'import',
      '--spec',
      spec,
      '--out',
      out,
      '--name',
      'Spring',
      '--json',
      ...logs,
    );
    expect(outcome).toMatchObject({ code: 0, error: '' });
    const said = JSON.parse(outcome.out) as { bytes: number; digest: string };
    const bytes = await readFile(out);
    expect(bytes.length).toBe(said.bytes);
    const store = await readArchive(once(bytes), createMemoryRegistry(), { newId: randomUUID }, noProgress);
    expect(await contentDigest(store)).toBe(said.digest);
    expect((await store.describe()).name).toBe('Spring');
    const sources = await store.sources();
    expect(sources.map((source) => source.name)).toEqual(LOGS);
    expect(sources.reduce((sum, source) => sum + source.observations, 0)).toBe(report(rings).observations);
    for (const [i, log] of logs.entries()) {
      const text = await readFile(log);
      expect(sources[i]?.digest).toBe(createHash('sha256').update(text).digest('hex'));
    }
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('GF16 reads a graph, and names the file and the place where one breaks off', async () => {
    const graph = path.join(folder, 'ring.graphml');
    const out = path.join(folder, 'graph.retortws');
    const specFile = path.join(folder, 'graph-spec.json');
    const text = plainGraphml(
      ['acct_1a2b3c', '198.51.100.7', 'nowhere'],
      ['acct_1a2b3c 198.51.100.7', 'acct_1a2b3c x'],
    );
    await writeFile(graph, text);
    await writeFile(specFile, JSON.stringify(specFor((await look(text)).spec)));
    const outcome = await retort('import', '--spec', specFile, '--out', out, graph);
    expect(outcome.out).toContain('ring.graphml: 2 rows, 1 rejected, 2 observations');
    await writeFile(graph, text.slice(0, -20));
    const broken = await retort('import', '--spec', specFile, '--out', out, graph);
    expect(broken.code).toBe(1);
    expect(broken.error).toMatch(/ring\.graphml is not well-formed XML.*line \d+.*byte \d+/);
  });

  it('replaces an archive only by a whole one', async () => {
    const out = path.join(folder, 'kept.retortws');
    await writeFile(out, 'what was there');
    const outcome = await retort('import', '--spec', spec, '--out', out, path.join(world, 'truth.csv'));
    expect(outcome.code).toBe(1);
    expect(await readFile(out, 'utf8')).toBe('what was there');
  });

  it('refuses a folder that is not there before it reads', async () => {
    const out = path.join(folder, 'nowhere', 'a.retortws');
    const outcome = await retort('import', '--spec', spec, '--out', out, '--json', '/nowhere/log');
    expect(outcome.code).toBe(1);
    expect(problem(outcome)).toMatchObject({ code: 'file-unwritable', data: { file: out } });
  });
});

describe('refusals', { timeout: 60_000 }, () => {
  const refused = async (...args: string[]): Promise<{ code: number; error: ReturnType<typeof problem> }> => {
    const outcome = await retort(...args, '--json');
    return { code: outcome.code, error: problem(outcome) };
  };

  it('names a log that matches no entry, before any is read', async () => {
    const strange = path.join(world, 'truth.csv');
    expect(await refused('rings', '--spec', spec, ...logs, strange)).toMatchObject({
      code: 1,
      error: {
        code: 'spec-no-log-matches',
        data: { file: 'truth.csv' },
        message: expect.stringContaining('truth.csv') as string,
      },
    });
  });

  it('names a log given twice', async () => {
    const [log = ''] = logs;
    expect(await refused('rings', '--spec', spec, log, log)).toMatchObject({
      code: 1,
      error: { code: 'source-known', data: { file: 'signups.csv' } },
    });
  });

  it('names a log and a specification that are not there', async () => {
    expect(await refused('rings', '--spec', spec, '/nowhere/a.csv')).toMatchObject({
      code: 1,
      error: { code: 'log-unreadable', data: { file: '/nowhere/a.csv' } },
    });
    expect(await refused('rings', '--spec', '/nowhere/spec.json', ...logs)).toMatchObject({
      code: 1,
      error: { code: 'file-unreadable', data: { file: '/nowhere/spec.json' } },
    });
  });

  it('names the place in a specification that is not valid', async () => {
    const bad = path.join(folder, 'bad.json');
    await writeFile(bad, '{"format": "retort-import-spec", "version": 1, "name": 5}');
    expect(await refused('rings', '--spec', bad, ...logs)).toMatchObject({
      code: 1,
      error: { code: 'spec-invalid', data: { file: bad, path: 'name' } },
    });
    await writeFile(bad, 'no JSON');
    expect(await refused('rings', '--spec', bad, ...logs)).toMatchObject({
      code: 1,
      error: { code: 'spec-not-json' },
    });
  });

  it('says so in one line on the error stream without --json', async () => {
    const outcome = await retort('rings', '--spec', '/nowhere/spec.json', ...logs);
    expect(outcome).toEqual({
      code: 1,
      out: '',
      error: 'retort: /nowhere/spec.json could not be read: there is no such file or folder\n',
    });
  });

  it.each([
    [['rings']],
    [['rings', '--spec', 'x']],
    [['rings', '--spec', 'x', '--threshold', 'high', 'log']],
    [['rings', '--colour', 'red']],
    [['simulate', '--seed', '1', '--accounts', '10', '--out', 'x']],
    [['simulate', '--seed', '-1', '--accounts', '500', '--out', 'x']],
    [['simulate', '--accounts', '500', '--out', 'x']],
    [['simulate', '--seed', '1', '--accounts', '500', '--out', 'x', 'more']],
    [['import', '--spec', 'x', 'log']],
    [['import', '--spec', 'x', '--out', 'x.zip', 'log']],
    [['explode']],
  ])('exits with 2 on misuse: %j', async (args) => {
    expect(await refused(...args)).toMatchObject({ code: 2, error: { code: 'usage' } });
  });

  it.each([
    [[]],
    [['--help']],
    [['rings', '--help']],
    [['import', '-h']],
    [['simulate', '--seed', '1', '--help']],
  ])('helps: %j', async (args) => {
    const outcome = await retort(...args);
    expect(outcome.code).toBe(args.length === 0 ? 2 : 0);
    expect(outcome.out).toMatch(/usage: retort/);
  });
});
