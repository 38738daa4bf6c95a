// The specifications that examples/ ships: always valid, and run over the public data that they are for where it is there.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseImportSpec } from '../shared/model/records/import-spec-text';
import { buildCommand, retort } from './built-command';
import type { EvaluationReport } from './evaluation-report';
import type { RingsReport } from './rings-report';

const examples = path.resolve(import.meta.dirname, '../examples');
const corpora = process.env['RETORT_CORPORA'] ?? path.resolve(import.meta.dirname, '../../shared/data');
const specOf = (name: string): string => path.join(examples, name, 'import-spec.json');

describe('the example specifications', () => {
  it('are valid, each in a folder that the README explains', async () => {
    const folders = (await readdir(examples, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const readme = await readFile(path.join(examples, 'README.md'), 'utf8');
    expect(folders.length).toBeGreaterThan(0);
    for (const { name } of folders) {
      expect(parseImportSpec(await readFile(specOf(name), 'utf8')).logs.length).toBeGreaterThan(0);
      expect(readme).toContain(`\n## ${name}: `);
      expect(readme).toContain(`examples/${name}/import-spec.json`);
    }
  });
});

describe('the examples over their data', { timeout: 120_000 }, () => {
  if (!existsSync(corpora)) {
    it.skip(`skipped: ${corpora} is not there (RETORT_CORPORA names the folder)`, () => undefined);
    return;
  }
  let folder: string;
  beforeAll(async () => {
    await buildCommand();
    folder = await mkdtemp(path.join(tmpdir(), 'retort-examples-'));
  }, 120_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function rows(file: string): Promise<string[]> {
    const bytes = await readFile(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return text.trim().split('\n').slice(1);
  }

  it.each([
    ['dataset1', ['dataset1.csv'], 1_000],
    ['dataset4', ['dataset4a.csv.gz', 'dataset4b.csv.gz'], 10_000],
  ])('febrl: reads every record of %s and measures against its labels', async (name, files, records) => {
    const logs = files.map((file) => path.join(corpora, 'febrl/febrl', file));
    const ids = (await Promise.all(logs.map(rows))).flat().map((row) => row.split(',')[0] ?? '');
    expect(new Set(ids).size).toBe(records);
    const truth = path.join(folder, `${name}.csv`);
    const labels = ids.map((id) => `${id},${id.split('-')[1] ?? ''}`);
    await writeFile(truth, ['account,ring', ...labels].join('\n'));
    const options = ['--minimum-members', '2', '--count-explained', '--json'];
    const outcome = await retort(
      'evaluate',
      '--spec',
      specOf('febrl'),
      '--truth',
      truth,
      ...options,
      ...logs,
    );
    expect(outcome).toMatchObject({ code: 0, error: '' });
    const report = JSON.parse(outcome.out) as EvaluationReport;
    expect(report.rejected).toBe(0);
    expect(report.truth).toEqual({
      accounts: records,
      inRings: records,
      rings: records / 2,
      absent: 0,
      unlabelled: 0,
    });
    // Strangers are not taken for one person, and hardly anybody is missed.
    const { pairwise, links } = report.retort;
    for (const { precision, recall } of [pairwise, links]) {
      expect(precision).toBe(1);
      expect(recall).toBeGreaterThan(0.99);
    }
  });

  it('coortweet: counts what counting by other means gives', async () => {
    const log = path.join(corpora, 'coortweet/russian_coord_tweets.csv.gz');
    const shares = (await rows(log)).map((row) => row.split(','));
    const outcome = await retort(
      'rings',
      '--json',
      '--spec',
      specOf('coortweet'),
      '--minimum-members',
      '2',
      log,
    );
    const report = JSON.parse(outcome.out) as RingsReport;
    const accounts = new Set(shares.map(([, account]) => account));
    const posts = new Set(shares.map(([post]) => post));
    expect(report).toMatchObject({
      accounts: accounts.size,
      entities: accounts.size + posts.size,
      observations: shares.length,
      rejected: 0,
    });
    for (const { members } of report.rings) {
      expect(members.length).toBeGreaterThan(1);
      expect(members.filter((member) => !accounts.has(member))).toEqual([]);
    }
  });
});
