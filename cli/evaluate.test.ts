// retort evaluate as it is shipped, on logs that the command wrote itself.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, retort, type Outcome } from './built-command';
import type { EvaluationReport } from './evaluation-report';
import type { RingsReport } from './rings-report';

const LOGS = ['signups.csv', 'signins.csv', 'payments.csv', 'devices.jsonl', 'usage.jsonl'];
let folder: string;
let spec: string;
let logs: string[];
let truth: string;
let evaluated: Outcome;

const report = (outcome: Outcome): EvaluationReport => JSON.parse(outcome.out) as EvaluationReport;
const evaluate = (...args: string[]): Promise<Outcome> =>
  retort('evaluate', '--spec', spec, ...args, ...logs);
const withoutSeconds = (outcome: Outcome): unknown => ({ ...report(outcome), seconds: 0 });

beforeAll(async () => {
  await buildCommand();
  folder = await mkdtemp(path.join(tmpdir(), 'retort-evaluate-'));
  spec = path.join(folder, 'import-spec.json');
  truth = path.join(folder, 'truth.csv');
  logs = LOGS.map((name) => path.join(folder, name));
  const written = await retort('simulate', '--seed', '5', '--accounts', '2000', '--out', folder);
  expect(written).toMatchObject({ code: 0, error: '' });
  evaluated = await evaluate('--truth', truth, '--json');
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function truthOf(): Promise<Map<string, { ring: string; archetype: string }>> {
  const [, ...lines] = (await readFile(truth, 'utf8')).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [account = '', ring = '', archetype = ''] = line.split(',');
      return [account, { ring, archetype }];
    }),
  );
}

async function written(name: string, text: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('retort evaluate', { timeout: 60_000 }, () => {
  it('prints what the contract says', () => {
    expect(evaluated).toMatchObject({ code: 0, error: '' });
    const found = report(evaluated);
    expect(Object.keys(found)).toEqual(['truth', 'rejected', 'retort', 'baselines', 'seconds']);
    expect(found.truth).toEqual({
      accounts: 2000,
      inRings: 120,
      rings: found.truth.rings,
      absent: 0,
      unlabelled: 0,
    });
    const way = ['label', 'setting', 'reported', 'pairwise', 'bCubed', 'bCubedInRings', 'ringsFound', 'accused', 'benign', 'accusedByArchetype']; // prettier-ignore
    expect(Object.keys(found.retort)).toEqual([
      ...way,
      'threshold',
      'seed',
      'explained',
      'explainedCounted',
      'links',
    ]);
    expect(found.baselines.map(({ id }) => id)).toEqual([
      'components',
      'bipartite-communities',
      'capped-projection',
    ]);
    for (const baseline of found.baselines)
      expect(Object.keys(baseline)).toEqual(['id', 'source', 'tried', ...way]);
    expect(Object.keys(found.seconds)).toEqual(['ingest', 'index', 'link', 'communities', 'baselines']);
  });

  it('V4 V5 V9 measures the rings that retort rings prints, counted here by hand', async () => {
    const accounts = await truthOf();
    const rings = JSON.parse((await retort('rings', '--json', '--spec', spec, ...logs)).out) as RingsReport;
    const accusing = rings.rings.filter(({ benign }) => benign === null);
    const { retort: own, truth: counted } = report(evaluated);
    expect(own.reported).toBe(accusing.length);
    expect(own.explained).toBe(rings.rings.length - accusing.length);
    const pairs = (size: number): number => (size * (size - 1)) / 2;
    const sizes = (names: Iterable<string>): number[] => {
      const count = new Map<string, number>();
      for (const name of names) if (name !== '') count.set(name, (count.get(name) ?? 0) + 1);
      return [...count.values()];
    };
    const total = (numbers: number[]): number => numbers.map(pairs).reduce((sum, one) => sum + one, 0);
    const ringOf = (account: string): string => accounts.get(account)?.ring ?? '';
    const right = accusing
      .map(({ members }) => total(sizes(members.map(ringOf))))
      .reduce((sum, one) => sum + one, 0);
    const ofTruth = sizes([...accounts.values()].map(({ ring }) => ring));
    expect(own.pairwise.precision).toBeCloseTo(
      right / total(accusing.map(({ members }) => members.length)),
      3,
    );
    expect(own.pairwise.recall).toBeCloseTo(right / total(ofTruth), 3);
    expect(counted.rings).toBe(ofTruth.length);
    const innocent = accusing.flatMap(({ members }) => members).filter((member) => ringOf(member) === '');
    expect(own.accused).toBe(innocent.length);
    expect(own.accusedByArchetype.reduce((sum, { accounts: some }) => sum + some, 0)).toBe(own.benign);
    expect(own.benign).toBe(2000 - 120);
  });

  it('V14 measures the links that --links writes, counted here by hand', async () => {
    const accounts = await truthOf();
    const file = path.join(folder, 'links.csv');
    await evaluate('--truth', truth, '--links', file);
    const [head, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
    expect(head).toBe('a,b,bits');
    const ringOf = (account = ''): string => accounts.get(account)?.ring ?? '';
    const right = rows.filter((row) => {
      const [a, b] = row.split(',');
      return ringOf(a) !== '' && ringOf(a) === ringOf(b);
    }).length;
    const { links, threshold } = report(evaluated).retort;
    expect(links.linked).toBe(rows.length);
    expect(links.precision).toBeCloseTo(right / rows.length, 3);
    const bits = rows.map((row) => Number(row.split(',')[2]));
    expect(bits).toEqual([...bits].sort((one, other) => other - one));
    expect(Math.min(...bits)).toBeGreaterThanOrEqual(threshold);
  });

  it('refuses a place for links that is none before it reads a log', async () => {
    const outcome = await evaluate('--truth', truth, '--links', path.join(folder, 'no-folder', 'links.csv'));
    expect(outcome.code).not.toBe(0);
    expect(outcome.error).toContain('no-folder');
  });

  it('says the same again, of a compressed truth too, and of rows in any order', async () => {
    const text = await readFile(truth, 'utf8');
    const compressed = await written('truth.csv.gz', gzipSync(text));
    expect(withoutSeconds(await evaluate('--truth', compressed, '--json'))).toEqual(
      withoutSeconds(evaluated),
    );
    const [head = '', ...rows] = text.trim().split('\n');
    const turned = await written('turned.csv', [head, ...rows.reverse()].join('\r\n'));
    const again = report(await evaluate('--truth', turned, '--json'));
    expect(again.retort).toEqual(report(evaluated).retort);
  });

  it('V1 V3 counts accounts that only one side knows, and takes a truth without archetypes', async () => {
    const rows = [...(await truthOf())].slice(0, 1500).map(([account, { ring }]) => `${ring},"${account}",x`);
    const partial = await written(
      'partial.csv',
      ['ring,account,note', ...rows, ',acct_nobody,x', ''].join('\n'),
    );
    const outcome = await evaluate('--truth', partial, '--json');
    expect(report(outcome).truth).toMatchObject({ accounts: 1501, absent: 1, unlabelled: 500 });
    expect(report(outcome).retort.accusedByArchetype).toMatchObject([{ archetype: '' }]);
  });

  it('shows a table when no JSON is wanted', async () => {
    const { code, out } = await evaluate('--truth', truth);
    expect(code).toBe(0);
    const { retort: own, baselines } = report(evaluated);
    const line = out.split('\n').find((row) => row.startsWith('Retort  ')) ?? '';
    expect(line.split(/ +/)[3]).toBe(own.pairwise.f1.toFixed(3));
    for (const { label, setting } of baselines) expect(out).toContain(`${label}: ${setting}`);
    expect(out).toMatch(/^carrier-nat +\d+ /m);
  });

  it('V4 counts what is explained as benign where it is asked to', async () => {
    const own = report(evaluated).retort;
    const all = report(await evaluate('--truth', truth, '--json', '--count-explained')).retort;
    expect(own.explained).toBeGreaterThan(0);
    expect(all.reported).toBe(own.reported + own.explained);
    expect(all.accused).toBeGreaterThan(own.accused);
    expect([own.explainedCounted, all.explainedCounted]).toEqual([false, true]);
  });

  it('reports smaller rings where it is asked to', async () => {
    const reported = async (least: string): Promise<number> =>
      report(await evaluate('--truth', truth, '--json', '--minimum-members', least)).retort.reported;
    expect(await reported('2')).toBeGreaterThanOrEqual(report(evaluated).retort.reported);
    expect(await reported('40')).toBeLessThan(report(evaluated).retort.reported);
  });
});

describe('a truth that is not in order', { timeout: 60_000 }, () => {
  it.each([
    ['a row of another width', 'account,ring,archetype\na,R1,x\nb,R1\n', 3, /2 of 3 fields/],
    ['no account', 'account,ring\na,R1\n,R1\n', 3, /no account/],
    ['an account named twice', 'account,ring\na,R1\nb,\na,R2\n', 4, /in row 2/],
    ['no column of rings', 'account,cluster\na,1\n', 1, /no column "ring"/],
    ['a quote that never ends', 'account,ring\na,R1\n"b,R1\n', 3, /quote/],
    ['a header alone', 'account,ring\n', 1, /no account/],
  ])('V2 is refused with its row: %s', async (_, text, row, problem) => {
    const file = await written('bad.csv', text);
    const { code, out } = await evaluate('--truth', file, '--json');
    expect(code).toBe(1);
    const { error } = JSON.parse(out) as { error: { code: string; data: object; message: string } };
    expect(error).toMatchObject({ code: 'truth-invalid', data: { file, row } });
    expect(error.message).toMatch(problem);
    expect(error.message).toContain(`row ${String(row)}`);
  });

  it('V2 is refused where it is not UTF-8, or not there', async () => {
    const file = await written(
      'latin.csv',
      Uint8Array.from([...Buffer.from('account,ring\nb'), 0xe9, 0x2c, 0x0a]),
    );
    expect((await evaluate('--truth', file)).error).toContain('(row 2): not UTF-8');
    const missing = await evaluate('--truth', '/nowhere/truth.csv', '--json');
    expect(missing.code).toBe(1);
    expect(missing.out).toContain('log-unreadable');
  });

  it.each([
    [['evaluate', '--spec', 'x', 'log']],
    [['evaluate', '--truth', 'x', '--minimum-members', '1', 'log']],
  ])('exits with 2 on misuse: %j', async (args) => {
    expect((await retort(...args, '--json')).code).toBe(2);
  });
});
