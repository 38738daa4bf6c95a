// The command as it is shipped, on logs of a simulated world.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CurveEstimate } from '../shared/engine/curve-estimate';
import { buildCommand, retort } from './built-command';

let folder: string;
let spec: string;
const log = (name: string): string => path.join(folder, 'world', name);
const LOGS = ['signups.csv', 'signins.csv', 'payments.csv', 'devices.jsonl', 'usage.jsonl'];

beforeAll(async () => {
  await buildCommand();
  folder = await mkdtemp(path.join(tmpdir(), 'retort-estimate-'));
  spec = log('import-spec.json');
  await retort('simulate', '--seed', '7', '--accounts', '5000', '--out', path.join(folder, 'world'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('retort estimate', () => {
  it('V3 proposes a curve for most kinds, beside the present one, and shows how it converged', async () => {
    const { code, out } = await retort('estimate', '--spec', spec, ...LOGS.map(log));
    expect(code).toBe(0);
    expect(out).toMatch(/Address .*9\.0 bits to 2.*-1\.6 a doubling +\d+\.\d bits to/);
    expect(out).toContain('Rounds, and how they converged:');
    expect(out).toMatch(/Address +[\d,]+ +[\d.]+ % +\d+ +-[\d.]+ to -[\d.]+/);
  }, 60_000);

  it('V3 gives every iteration as JSON', async () => {
    const { out } = await retort('estimate', '--json', '--spec', spec, ...LOGS.map(log));
    const { estimation, shipped, present } = JSON.parse(out) as CurveEstimate;
    expect(present).toMatchObject(shipped);
    expect(estimation.refusal).toBeNull();
    const [round] = estimation.rounds.filter(({ refusal }) => refusal === null);
    const likelihoods = round?.iterations.map(({ logLikelihood }) => logLikelihood) ?? [];
    expect(likelihoods.length).toBeGreaterThan(2);
    expect(likelihoods.at(-1)).toBeGreaterThan(likelihoods[0] as number);
  }, 60_000);

  it('V9 refuses logs of one kind of evidence in the field’s words', async () => {
    const { code, out } = await retort('estimate', '--spec', spec, log('payments.csv'));
    expect(code).toBe(0);
    expect(out).toContain('Nothing is proposed. ');
  }, 60_000);

  it.each([
    [['--seed', 'x'], 'whole number'],
    [[], 'no log is named'],
  ])('refuses %j', async (args, words) => {
    const { code, error } = await retort(
      'estimate',
      '--spec',
      spec,
      ...args,
      ...(args.length > 0 ? [log('payments.csv')] : []),
    );
    expect(code).toBe(2);
    expect(error).toContain(words);
  });
});
