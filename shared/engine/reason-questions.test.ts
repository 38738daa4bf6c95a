import { describe, expect, it } from 'vitest';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import { datasetInput, keyOf, seen, type Seen } from '../testing/dataset-builder';
import { commitInput } from '../testing/dataset-store';
import { workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { createEngine } from './create-engine';
import type { Engine } from './engine';
import type { TableQuery } from './tables';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);

/** Accounts on one card and one device each, two a day; a chain of cards hangs one more on. */
const ring = Array.from({ length: 12 }, (_, i) => {
  const first = START + Math.floor(i / 2) * DAY;
  return [
    seen(`account:ring-${i}`, 'signed-up-from', `address:198.51.100.${i}`, { first }),
    seen(`account:ring-${i}`, 'paid-with', 'payment:card', { first }),
    seen(`account:ring-${i}`, 'used-device', 'device:dev', { first }),
  ];
}).flat();
const strangers = Array.from({ length: 60 }, (_, i) =>
  seen(`account:stranger-${i}`, 'paid-with', `payment:own-${i}`, { first: START }),
);
const hanger = [
  seen('account:ring-3', 'used-device', 'device:other', { first: START }),
  seen('account:hanger', 'used-device', 'device:other', { first: START }),
];

async function engineOf(rows: Seen[]): Promise<Engine> {
  const store = createMemoryWorkspace(workspaceRecord('w'));
  await commitInput(store, datasetInput([rows]));
  const engine = createEngine(store, { now: () => 0, curves: shippedCurves });
  await engine.load(noProgress);
  return engine;
}

async function idIn(engine: Engine, written: string): Promise<number> {
  const [id] = await engine.resolve([keyOf(written)]);
  if (id === null || id === undefined) throw new Error(`${written} is not there`);
  return id;
}

describe('reasons', () => {
  it('are asked for after rings were found, and about accounts', async () => {
    const engine = await engineOf(ring);
    await expect(engine.explainMember(0)).rejects.toMatchObject({ code: 'not-loaded' });
    await expect(engine.path(0, 1)).rejects.toMatchObject({ code: 'not-loaded' });
    await engine.findRings({}, noProgress);
    const card = await idIn(engine, 'payment:card');
    await expect(engine.explainMember(card)).rejects.toMatchObject({ code: 'entity-not-found' });
    await expect(engine.path(card, card)).rejects.toMatchObject({ code: 'entity-not-found' });
  });

  it('L40 explain a member by the bits that the table is sure by', async () => {
    const engine = await engineOf([...ring, ...strangers]);
    const { rings } = await engine.findRings({}, noProgress);
    const member = await idIn(engine, 'account:ring-5');
    const { ring: fit } = await engine.explainMember(member);
    expect(fit).toMatchObject({ ringId: rings[0]?.id, isMember: true, verdict: 'fits' });
    const [row] = await engine.rows([member]);
    expect(row?.confidence).toBeCloseTo(1 / (1 + 2 ** (-(fit?.total ?? 0) / 8)), 4);
  });

  it('are sure of nobody outside, who come last in the table either way', async () => {
    const engine = await engineOf([...ring, ...strangers]);
    await engine.findRings({}, noProgress);
    for (const descending of [true, false]) {
      const { rows } = await engine.table({ ...accounts, sort: [{ column: 'confidence', descending }] });
      expect(rows.slice(0, 12).every(({ ring: rank, confidence }) => rank === 1 && confidence !== null)).toBe(
        true,
      );
      expect(rows.slice(12).every(({ confidence }) => confidence === null)).toBe(true);
    }
  });

  it('L43 count who came when', async () => {
    const engine = await engineOf([...ring, ...strangers]);
    const { rings } = await engine.findRings({}, noProgress);
    expect((await engine.ring(rings[0]?.id ?? '')).growth).toEqual({
      ...{ from: START, binDays: 1, joined: [2, 2, 2, 2, 2, 2], signUps: 12, undated: 0 },
    });
  });

  it('L44 find the path again after rings were found anew', async () => {
    const engine = await engineOf([...ring, ...hanger, ...strangers]);
    await engine.findRings({}, noProgress);
    const [from, middle, to] = await Promise.all(
      ['account:ring-1', 'account:ring-3', 'account:hanger'].map((name) => idIn(engine, name)),
    );
    const before = await engine.path(from ?? -1, to ?? -1);
    expect(before?.steps.map((step) => step.to)).toEqual([middle, to]);
    await engine.findRings({ curves: {} }, noProgress);
    expect(await engine.path(from ?? -1, to ?? -1)).toBeNull();
  });
});

const accounts: TableQuery<'entities'> = {
  ...{
    table: 'entities',
    scope: { type: 'all' },
    chosen: { kind: ['account'] },
    text: '',
    from: null,
    to: null,
  },
  ...{ sort: [], offset: 0, limit: 500 },
};
