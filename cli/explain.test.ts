// retort rings --explain and --without-...: as they are shipped, on logs that say exactly what is shared.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand, retort, type Outcome } from './built-command';
import type { MemberReport } from './explained-member';
import type { PairReport } from './explained-pair';
import type { RingsReport } from './rings-report';

const MEMBERS = ['ann', 'bob', 'cem', 'dot', 'eve'];
const spec = {
  format: 'retort-import-spec',
  version: 1,
  name: 'cards and devices',
  kinds: [],
  logs: ['cards', 'devices'].map((name) => log(name)),
};
let folder: string;
let logs: string[];

beforeAll(async () => {
  await buildCommand();
  folder = await mkdtemp(path.join(tmpdir(), 'retort-explain-'));
  const rows = (value: (name: string) => string): string =>
    ['account,value', ...MEMBERS.map((name) => `${name},${value(name)}`)].join('\n');
  const strangers = Array.from({ length: 200 }, (_, n) => `stranger-${n},own-${n}`).join('\n');
  await writeFile(path.join(folder, 'spec.json'), JSON.stringify(spec));
  await writeFile(path.join(folder, 'cards.csv'), `${rows(() => 'card-1')}\n`);
  await writeFile(path.join(folder, 'devices.csv'), `${rows(() => 'dev-1')}\n${strangers}\n`);
  logs = ['cards.csv', 'devices.csv'].map((name) => path.join(folder, name));
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const rings = (...args: string[]): Promise<Outcome> =>
  retort('rings', '--spec', path.join(folder, 'spec.json'), ...args, ...logs);
const pair = async (...args: string[]): Promise<PairReport> =>
  JSON.parse((await rings('--json', ...args)).out) as PairReport;
const report = async (...args: string[]): Promise<RingsReport> =>
  JSON.parse((await rings('--json', ...args)).out) as RingsReport;

describe('retort rings --explain', { timeout: 60_000 }, () => {
  it('L16 prints a waterfall that adds up', async () => {
    const found = await pair('--explain', 'ann', 'bob');
    expect(found).toMatchObject({
      a: 'ann',
      b: 'bob',
      prior: -8,
      threshold: 16,
      linked: true,
      rings: [1, 1],
    });
    expect(found.selectors.map(({ kind, value }) => [kind, value])).toEqual([
      ['payment', 'card-1'],
      ['device', 'dev-1'],
    ]);
    const bits = found.selectors.reduce((sum, one) => sum + one.bits, found.prior);
    expect(found.total).toBeCloseTo(bits, 2);
    for (const one of found.selectors) {
      const made = one.adjustments.reduce((sum, step) => sum + step.bits, one.base);
      expect(one.bits).toBeCloseTo(made, 1);
    }
  });

  it('prints it as a table that people read', async () => {
    const { code, out } = await rings('--explain', 'ann', 'bob');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^ann and bob: linked \(28\.0 bits, at or over the threshold of 16\.0\)\nBoth are in ring 1\.\n/,
    );
    expect(out).toMatch(/\n +-8\.0 +-8\.0 +prior: two accounts drawn at random\n/);
    expect(out).toMatch(/\n\+19\.0 +\+11\.0 +payment +Payment instrument card-1 \(5 accounts\)\n/);
  });

  it('says that strangers share nothing', async () => {
    const { out } = await rings('--explain', 'ann', 'stranger-7');
    expect(out).toContain('not linked (-8.0 bits, under the threshold of 16.0)');
    expect(out).toContain('The first is in ring 1, the second in no ring.');
    expect(out).toContain('They share nothing that counts.');
    expect(out).toContain('No chain of links leads from one to the other.');
  });

  it('L44 tells the path between two that are no link', async () => {
    const args = ['--without-kind', 'device', '--threshold', '40', '--explain', 'ann', 'bob'];
    expect((await pair(...args)).path).toEqual({
      weakest: 11,
      steps: [{ from: 'ann', to: 'bob', bits: 11, kind: 'payment', value: 'card-1', shared: 1 }],
    });
    expect((await rings(...args)).out).toContain('its weakest step has 11.0 bits');
    expect((await pair('--explain', 'ann', 'bob')).path).toBeNull();
  });

  it('takes its two names wherever it stands, and the parameters of the run', async () => {
    const found = await pair(
      '--threshold',
      '30',
      '--explain',
      'eve',
      'ann',
      '--prior',
      '-4.5',
      '--minimum',
      '2',
    );
    expect(found).toMatchObject({ a: 'eve', b: 'ann', threshold: 30, prior: -4.5 });
  });

  it.each([
    [['--explain', 'ann', 'nobody'], 'there is no account nobody in the logs'],
    [['--explain', 'nobody-else', 'ann'], 'there is no account nobody-else in the logs'],
    [['--without-selector', 'device:dev-9'], 'there is no device dev-9 in the logs'],
    [['--without-source', 'other.csv'], 'there is no source other.csv in the workspace'],
    [['--without-kind', 'shoe'], 'there is no kind "shoe"'],
  ])('refuses what is not there by its name: %j', async (args, words) => {
    const { code, error } = await rings(...args);
    expect([code, error]).toEqual([1, `retort: ${words}\n`]);
  });

  it.each([
    [['--explain', 'ann'], '--explain takes two accounts'],
    [['--without-selector', 'dev-1'], '--without-selector takes KIND:VALUE, not "dev-1"'],
    [['--prior', '3'], '--prior takes a number from -1000 to 0, not "3"'],
    [['--minimum', '1'], '--minimum takes a whole number from 2'],
  ])('does not understand %j', async (args, words) => {
    const options = ['--spec', path.join(folder, 'spec.json'), ...args];
    const { code, error } = await retort('rings', ...logs, ...options);
    expect(code).toBe(2);
    expect(error).toContain(words);
  });
});

describe('retort rings --explain-member', { timeout: 60_000 }, () => {
  const member = async (...args: string[]): Promise<MemberReport> =>
    JSON.parse((await rings('--json', '--explain-member', ...args)).out) as MemberReport;

  it('L40 prints a waterfall that adds up to what the ring gives its member', async () => {
    const { account, ring, runnerUp } = await member('ann');
    expect({ account, ring, runnerUp }).toMatchObject({
      account: 'ann',
      ring: { rank: 1, members: 5, isMember: true, verdict: 'fits' },
      runnerUp: null,
    });
    expect(ring?.steps.map((step) => (step.type === 'selector' ? `${step.kind} ${step.value}` : ''))).toEqual(
      ['payment card-1', 'device dev-1'],
    );
    const bits = ring?.steps.reduce((sum, one) => sum + one.bits, ring.prior);
    expect(ring?.total).toBeCloseTo(bits as number, 2);
  });

  it('prints it as a table that people read', async () => {
    const { code, out } = await rings('--explain-member', 'ann');
    expect(code).toBe(0);
    expect(out).toMatch(/^ann: in ring 1 \([\d.]+ bits; at or over the bar of [\d.]+\)\n/);
    expect(out).toMatch(/\n *-\d\.\d +-\d\.\d +prior: an account drawn at random\n/);
    expect(out).toMatch(/ payment +Payment instrument card-1 \(5 of 5 members, 5 accounts\)\n/);
    expect(out).toContain('No other ring has anything in common with it.');
  });

  it('L41 says that a stranger has nothing in common with any ring', async () => {
    expect(await member('stranger-7')).toEqual({ account: 'stranger-7', ring: null, runnerUp: null });
    const { out } = await rings('--explain-member', 'stranger-7');
    expect(out).toBe('stranger-7: in no ring, and has nothing in common with any\n');
  });

  it('refuses a name that is not there, and two questions at once', async () => {
    const unknown = await rings('--explain-member', 'nobody');
    expect([unknown.code, unknown.error]).toEqual([1, 'retort: there is no account nobody in the logs\n']);
    const two = await rings('--explain-member', 'ann', '--explain', 'ann', 'bob');
    expect(two.code).toBe(2);
    expect(two.error).toContain('ask one at a time');
  });
});

describe('retort rings --without', { timeout: 60_000 }, () => {
  it.each([
    [['--without-kind', 'payment'], { kinds: ['payment'], selectors: [], sources: [] }, ['device']],
    [
      ['--without-selector', 'payment:card-1'],
      { kinds: [], selectors: [{ kind: 'payment', value: 'card-1' }], sources: [] },
      ['device'],
    ],
    [
      ['--without-source', 'devices.csv'],
      { kinds: [], selectors: [], sources: ['devices.csv'] },
      ['payment'],
    ],
  ])('L17 leaves out %j, and says so', async (args, without, left) => {
    expect((await report(...args)).without).toEqual(without);
    const found = await pair(...args, '--explain', 'ann', 'bob');
    expect(found.selectors.map(({ kind }) => kind)).toEqual(left);
    const { out } = await rings(...args);
    expect(out).toMatch(/\nWithout /);
  });

  it('says nothing of it when nothing is left out', async () => {
    expect(await report()).not.toHaveProperty('without');
    expect((await report()).rings.map(({ members }) => members.length)).toEqual([5]);
  });
});

function log(name: string): unknown {
  const [kind, relation] = name === 'cards' ? ['payment', 'paid-with'] : ['device', 'used-device'];
  return {
    name,
    match: { files: [`${name}.csv`], columns: ['account', 'value'] },
    format: {
      ...{ type: 'csv', delimiter: ',', quote: '"', header: true },
      ...{ encoding: 'utf-8', skipRows: 0, trim: false },
    },
    columns: [
      { column: 'account', read: { as: 'entity', kind: 'account', realm: 'lab', required: true } },
      { column: 'value', read: { as: 'entity', kind, realm: 'lab', required: true } },
    ],
    observations: [{ subject: 'account', relation, object: 'value' }],
  };
}
