// The logs of the second generator as the product reads them: staged and committed by its own ingest, nothing rejected, nobody missing.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { matchLog } from '../../../shared/ingest/match-log';
import { parseImportSpec } from '../../../shared/model/records/import-spec-text';
import { logFile, stageInto } from '../../../shared/testing/log-files';
import { workspaceRecord } from '../../../shared/testing/workspace-builder';
import { createMemoryWorkspace } from '../../../shared/workspace/memory-workspace';
import type { SourceRecord } from '../../../shared/model/records/source';
import { SECOND_SCENARIOS, type LabelledLogs, type SecondScenario } from './scenario';
import { secondLogs } from './second-logs';

// Whole worlds are made; a machine with other work takes longer.
vi.setConfig({ testTimeout: 60_000 });

const SMALL: SecondScenario = {
  name: 'small',
  seed: 3,
  accounts: 900,
  ringShare: 0.1,
  signal: 1,
  cover: 0.2,
};

const textOf = ({ logs }: LabelledLogs): string[] => logs.map(({ text }) => [...text()].join(''));

describe('the second generator', () => {
  it('gives the same bytes and labels for the same seed, however often they are read', () => {
    const one = secondLogs(SMALL);
    const other = secondLogs(SMALL);
    expect(textOf(one)).toEqual(textOf(other));
    expect(textOf(one)).toEqual(textOf(one));
    expect(one.truth).toEqual(other.truth);
  });

  it('gives another world for another seed', () => {
    const [one, other] = [secondLogs(SMALL), secondLogs({ ...SMALL, seed: 4 })];
    for (const [i, text] of textOf(one).entries()) expect(text).not.toBe(textOf(other)[i]);
  });

  it.each([0, 0.01, 0.05, 0.3, 0.5])('has every account once, %f of them in rings', (ringShare) => {
    const { truth } = secondLogs({ ...SMALL, ringShare });
    expect(new Set(truth.map(({ account }) => account)).size).toBe(SMALL.accounts);
    const held = truth.filter(({ ring }) => ring !== null).length;
    expect(held).toBe(Math.round(ringShare * SMALL.accounts));
  });

  it('says ring-… of the accounts of rings, and of no other', () => {
    for (const { ring, archetype } of secondLogs(SMALL).truth)
      expect(archetype.startsWith('ring-')).toBe(ring !== null);
  });

  it('writes every log in order of time', () => {
    const [exchanges = ''] = textOf(secondLogs(SMALL));
    const times = exchanges.split('\n').map((line) => Number(/^\{"t0":(\d+)/.exec(line)?.[1] ?? Infinity));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('read by the product', () => {
  const store = createMemoryWorkspace(workspaceRecord('second'));
  const sources: SourceRecord[] = [];
  let made: LabelledLogs;

  beforeAll(async () => {
    made = secondLogs(SECOND_SCENARIOS[1]!);
    const spec = parseImportSpec(JSON.stringify(made.spec));
    for (const kind of spec.kinds) await store.commit({ type: 'save-kind', kind });
    for (const [i, { name, text }] of made.logs.entries()) {
      const file = logFile([...text()].join(''), name);
      expect(await matchLog(file, spec)).toBe(i);
      sources.push(await stageInto(store, file, spec, { stopAtRejectedShare: 0 }, `source-${String(i)}`));
    }
    const sourceIds = sources.map(({ id }) => id);
    await store.commit({ type: 'commit-sources', sourceIds, importedAt: '2026-07-14T10:00:00.000Z' });
  }, 60_000);

  it('rejects no row of any log', async () => {
    for (const { id, name } of sources) {
      const rejected = [];
      for await (const rows of store.rejectedRows(id)) rejected.push(...rows);
      expect(rejected, name).toEqual([]);
    }
  });

  it('finds every account of the truth', async () => {
    const found = new Set<string>();
    const decoder = new TextDecoder();
    for (const { id } of sources) {
      const { offsets, bytes } = await store.dictionary(id);
      for (let i = 0; i + 1 < offsets.length; i++)
        found.add(decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])));
    }
    expect(made.truth.filter(({ account }) => !found.has(account))).toEqual([]);
  });

  it('observes what the logs hold', async () => {
    const relations = new Set<string>();
    let rows = 0;
    for (const { relations: seen } of sources) for (const relation of seen) relations.add(relation);
    for (const source of sources)
      for await (const segment of store.segments(source.id)) rows += segment.row.length;
    expect([...relations].sort()).toEqual([
      'called-with',
      'in-domain',
      'member-of',
      'paid-with',
      'presented',
      'prompted',
      'registered-with',
      'seen-with',
      'signed-in-from',
      'signed-up-from',
      'used-device',
    ]);
    expect(rows).toBeGreaterThan(200_000);
  });
});
