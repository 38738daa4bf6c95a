// The command as it is shipped, with judgements from a file.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, retort, type Outcome } from './built-command';
import type { PairReport } from './explained-pair';
import type { RingsReport } from './rings-report';

let folder: string;
let files = 0;
const inFolder = (name: string): string => path.join(folder, name);
const put = (name: string, content: string): Promise<void> => writeFile(inFolder(name), content);

const entity = (column: string, kind: string): unknown => ({
  column,
  read: { as: 'entity', kind, ...(kind === 'address' ? {} : { realm: 'lab' }) },
});
const SPEC = {
  format: 'retort-import-spec',
  version: 1,
  name: 'payments',
  logs: [
    {
      name: 'payments',
      format: { type: 'csv', delimiter: ',' },
      columns: [entity('account', 'account'), entity('card', 'payment'), entity('device', 'device')],
      observations: [
        { subject: 'account', relation: 'paid-with', object: 'card' },
        { subject: 'account', relation: 'used-device', object: 'device' },
      ],
    },
  ],
};

const rows = [
  ...['a0', 'a1', 'a2', 'a3'].map((account) => `${account},card-a,device-a`),
  ...['b0', 'b1', 'b2'].map((account) => `${account},card-b,device-b`),
  ...Array.from({ length: 40 }, (_, n) => `s${String(n)},card-${String(n)},device-${String(n)}`),
];

beforeAll(async () => {
  await buildCommand();
  folder = await mkdtemp(path.join(tmpdir(), 'retort-judgements-'));
  await put('spec.json', JSON.stringify(SPEC));
  await put('log.csv', `account,card,device\n${rows.join('\n')}\n`);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function rings(judgements: string | undefined, ...more: string[]): Promise<Outcome> {
  const file = inFolder(`judgements-${String(++files)}.csv`);
  if (judgements !== undefined) await writeFile(file, judgements);
  const given = judgements === undefined ? [] : ['--judgements', file];
  return retort('rings', '--spec', inFolder('spec.json'), ...given, ...more, inFolder('log.csv'));
}

const found = async (judgements?: string): Promise<RingsReport> =>
  JSON.parse((await rings(judgements, '--json')).out) as RingsReport;
const members = ({ rings: list }: RingsReport): string[] =>
  list.map((ring) => [...ring.members].sort().join(' ')).sort();

describe('retort rings --judgements', { timeout: 60_000 }, () => {
  it('L19 L20 obeys them, and each ring says which are its own', async () => {
    expect(members(await found())).toEqual(['a0 a1 a2 a3', 'b0 b1 b2']);
    const report = await found(
      'a,b,verdict,reason\na0,s1,same,"one card, another name"\nb1,b2,not-same,\na2,a3,unsure,\n',
    );
    expect(members(report)).toContain('a0 a1 a2 a3 s1');
    const [ring] = report.rings.filter((one) => one.members.includes('s1'));
    expect(ring?.judgements).toEqual([
      { a: 'a0', b: 's1', verdict: 'same', reason: 'one card, another name' },
      { a: 'a2', b: 'a3', verdict: 'unsure', reason: '' },
    ]);
    for (const one of report.rings) expect(one.members).not.toEqual(expect.arrayContaining(['b1', 'b2']));
    expect(report.judgements?.map(({ state }) => state)).toEqual(['held', 'held', 'noted']);
  });

  it('L21 L22 says which wait and which later rows contradict', async () => {
    const judgements = 'verdict,a,b\nnot-same,a0,b0\nsame,a0,s1\nsame,s1,b0\nsame,a0,nobody\n';
    const report = await found(judgements);
    expect(report.judgements?.map(({ state, against }) => [state, against.map(({ a, b }) => a + b)])).toEqual(
      [
        ['contradicted', ['a0s1', 's1b0']],
        ['held', []],
        ['held', []],
        ['waiting', []],
      ],
    );
    expect(members(report)).toEqual(['a0 a1 a2 a3 b0 b1 b2 s1']);
    const { out } = await rings(judgements);
    expect(out).toContain(
      'Judgements: 2 obeyed, 0 unsure, 1 of accounts that the logs do not have, 1 contradicted by later ones',
    );
    expect(out).toContain('not obeyed: a0 and b0 not-same; later: a0 and s1 same, s1 and b0 same');
  });

  it('L23 explains a pair by what was judged, beside the bits', async () => {
    const judgements = 'a,b,verdict,reason\na0,s1,same,seen together\n';
    const explained = await rings(judgements, '--json', '--explain', 's1', 'a0');
    const { linked, judged, total, threshold, rings: ranks } = JSON.parse(explained.out) as PairReport;
    expect({ linked, judged, under: total < threshold, ranks }).toEqual({
      ...{ linked: true, judged: 'same', under: true },
      ranks: [1, 1],
    });
    const { out } = await rings(judgements, '--explain', 's1', 'a0');
    expect(out).toContain('linked (judged the same operator; -8.0 bits, under the threshold of 16.0)');
    expect(out).toContain('Judged: a0 and s1 same, seen together');
  });

  it.each([
    ['a,b\n', 1, 'there is no column "verdict"'],
    ['a,b,verdict\na0,a1,maybe\n', 2, 'the verdict is "maybe", not same, not-same or unsure'],
    ['a,b,verdict\na0,a1,same\na0,a0,same\n', 3, 'an account is judged against itself'],
    ['a,b,verdict\na0,,same\n', 2, 'it names one account only'],
    ['a,b,verdict\na0,a1,same\na1,a0,unsure\n', 3, 'the pair is judged in row 2 already'],
    ['a,b,verdict\na0,a1\n', 2, '2 of 3 fields'],
  ])('L18 refuses %j at row %i: %s', async (text, row, problem) => {
    const { code, out } = await rings(text, '--json');
    expect(code).toBe(1);
    const { error } = JSON.parse(out) as { error: { code: string; data: Record<string, unknown> } };
    expect(error).toMatchObject({ code: 'judgements-invalid', data: { row, problem } });
  });

  it('L18 refuses a reason that is too long, by its row', async () => {
    const { out } = await rings(`a,b,verdict,reason\na0,a1,same,${'x'.repeat(2_001)}\n`, '--json');
    const { error } = JSON.parse(out) as { error: { data: Record<string, unknown> } };
    expect(error.data).toMatchObject({ row: 2, problem: 'the reason has 2001 characters, more than 2000' });
  });
});
