import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetInput } from '../testing/dataset-of-columns';
import { noProgress } from '../kernel/progress';
import { shippedCurves } from '../model/kinds/registry';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceStore } from '../ports/workspace-store';
import { sourcesOfSeen } from '../testing/dataset-arbitrary';
import type { Seen } from '../testing/dataset-builder';
import { datasetInput, keyOf, seen } from '../testing/dataset-builder';
import { commitInput, stageInput } from '../testing/dataset-store';
import { workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { createEngine, type EngineOptions } from './create-engine';
import type { Engine } from './engine';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
const options: EngineOptions = { now: () => 0, curves: shippedCurves, later: (work) => work() };

describe('createEngine', () => {
  it('refuses every question before the first load', async () => {
    const engine = createEngine(createMemoryWorkspace(workspaceRecord('w')), options);
    const questions: (() => Promise<unknown>)[] = [
      () => engine.summary(),
      () => engine.digest(),
      () => engine.resolve([]),
      () => engine.rows([]),
      () => engine.entity(0),
      () => engine.compareStaged([]),
      () => engine.onlyIn('source-1'),
      () => engine.findRings({}, noProgress),
      () => engine.ring('ring-1'),
      () => engine.typicalPair(0),
    ];
    for (const ask of questions) await expect(ask()).rejects.toMatchObject({ code: 'not-loaded' });
  });

  it('loads a workspace with nothing in it', async () => {
    const { engine, summary } = await loadedWith([]);
    expect(summary).toMatchObject({
      accounts: 0,
      entities: 0,
      observations: 0,
      edges: 0,
      first: null,
      last: null,
    });
    expect(await engine.findRings({}, noProgress)).toMatchObject({ rings: [], accountsInRings: 0 });
    expect(await engine.table(allRows)).toMatchObject({ rows: [], total: 0, of: 0 });
    expect(await engine.activity({ scope: { type: 'all' }, from: null, to: null, bins: 3 })).toMatchObject({
      counts: [],
    });
  });

  it('sums up what came, by kind, relation and source', async () => {
    const { summary } = await loadedWith([
      [
        seen('account:a', 'signed-in-from', 'address:x', { first: START }),
        seen('account:a', 'signed-in-from', 'address:x'),
      ],
      [seen('account:b', 'paid-with', 'payment:p', { first: START + DAY })],
    ]);
    expect(summary).toMatchObject({
      version: 1,
      accounts: 2,
      entities: 4,
      observations: 3,
      edges: 2,
      kinds: [
        { kind: 'account', entities: 2 },
        { kind: 'address', entities: 1 },
        { kind: 'payment', entities: 1 },
      ],
      relations: [
        { relation: 'signed-in-from', observations: 2 },
        { relation: 'paid-with', observations: 1 },
      ],
      sources: [{ name: 'log-1.csv', observations: 2 }, { name: 'log-2.csv' }],
      first: START,
      last: START + DAY,
    });
  });

  it('is, after a retraction, exactly as if the source had never come', async () => {
    await fc.assert(
      fc.asyncProperty(sourcesOfSeen, fc.nat(), async (sources, drawn) => {
        if (sources.length === 0) return;
        const retracted = drawn % sources.length;
        const inputs = datasetInput(sources);
        const { store, engine } = await loadedWith(inputs);
        await engine.table(allRows); // remembered, and to be forgotten
        await store.commit({
          type: 'retract-source',
          sourceId: (inputs[retracted] as DatasetInput).record.id,
        });
        const after = await engine.load(noProgress);
        const never = await loadedWith(datasetInput(sources).filter((_, index) => index !== retracted));
        expect({ ...after, version: 1 }).toEqual({ ...never.summary, version: 1 });
        expect(after.version).toBe(2);
        expect(await engine.digest()).toBe(await never.engine.digest());
        expect(await engine.table(allRows)).toEqual(await never.engine.table(allRows));
        expect(await everyObservation(engine)).toEqual(await everyObservation(never.engine));
      }),
      { numRuns: 25 },
    );
  });

  it('answers by an index that was kept exactly as by one that it built', async () => {
    await fc.assert(
      fc.asyncProperty(sourcesOfSeen, async (sources) => {
        if (sources.length === 0) return;
        const { store, engine, summary } = await loadedWith(datasetInput(sources));
        expect(await store.keptIndex()).toBeDefined();
        let kept = 0;
        const keepIndex = async (): Promise<void> => {
          kept++;
        };
        const again = createEngine({ ...store, keepIndex }, options);
        expect(await again.load(noProgress)).toEqual(summary);
        expect(kept).toBe(0);
        expect(await again.table(allRows)).toEqual(await engine.table(allRows));
        expect(await everyObservation(again)).toEqual(await everyObservation(engine));
        expect(await everyEntity(again)).toEqual(await everyEntity(engine));
        expect(await again.findRings({}, noProgress)).toEqual(await engine.findRings({}, noProgress));
      }),
      { numRuns: 25 },
    );
  });

  it('builds anew where the kept index is of other sources', async () => {
    const { store, engine } = await loadedWith([ringOf(8)]);
    const stale = await store.keptIndex();
    await commitInput(store, datasetInput([[], strangers(5)]).slice(1));
    const again = createEngine({ ...store, keptIndex: async () => stale }, options);
    expect(await again.load(noProgress)).toEqual({ ...(await engine.load(noProgress)), version: 1 });
  });

  it('says that observations are missing when they are asked for, whatever index was kept', async () => {
    const { store } = await loadedWith([ringOf(8)]);
    const engine = createEngine({ ...store, segments: async function* () {} }, options);
    expect(await engine.load(noProgress)).toMatchObject({ accounts: 8 });
    await expect(engine.findRings({}, noProgress)).rejects.toMatchObject({ code: 'store-failed' });
  });

  it('forgets the rings of an earlier version', async () => {
    const { engine } = await loadedWith([[...ringOf(8), ...strangers(20)]]);
    const { rings } = await engine.findRings({}, noProgress);
    await engine.load(noProgress);
    await expect(engine.ring(rings[0]!.id)).rejects.toMatchObject({ code: 'not-loaded' });
  });

  it('can be stopped while it reads, and keeps what was loaded before', async () => {
    const { store } = await loadedWith(datasetInput([ringOf(8)], 4));
    const engine = createEngine({ ...store, keptIndex: async () => undefined }, options);
    await engine.load(noProgress);
    const phases: string[] = [];
    const report = ({ phase }: { phase: string }): void => void phases.push(phase);
    const stopped = engine.load({ report, cancelled: () => phases.length > 0 });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(phases).toEqual(['read']);
    expect(await engine.summary()).toMatchObject({ version: 1, accounts: 8 });
    await engine.load({ report, cancelled: () => false });
    expect(new Set(phases)).toEqual(new Set(['read', 'index']));
  });

  it('keeps what the later of two loads read, whichever ends first', async () => {
    const store = createMemoryWorkspace(workspaceRecord('w'));
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    let first = true;
    const sources = async (): Promise<SourceRecord[]> => {
      const records = await store.sources();
      if (first) {
        first = false;
        await slow;
      }
      return records;
    };
    const engine = createEngine({ ...store, sources }, options);
    const early = engine.load(noProgress);
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    await commitInput(store, datasetInput([ringOf(8)]));
    expect(await engine.load(noProgress)).toMatchObject({ accounts: 8 });
    release();
    await expect(early).rejects.toMatchObject({ code: 'cancelled' });
    expect(await engine.summary()).toMatchObject({ accounts: 8, version: 1 });
  });

  it('finds rings in what is loaded when it begins to look', async () => {
    const { store, engine } = await loadedWith([strangers(5)]);
    const { kinds } = store;
    const waiting: (() => void)[] = [];
    store.kinds = () => new Promise((resolve) => waiting.push(() => resolve(kinds())));
    const finding = engine.findRings({}, noProgress);
    await commitInput(store, datasetInput([[], [...ringOf(8), ...strangers(20)]]).slice(1));
    await engine.load(noProgress);
    waiting.forEach((answer) => answer());
    expect((await finding).accountsInRings).toBe(8);
  });

  it('compares what is staged with what is there', async () => {
    const { store, engine } = await loadedWith([[seen('account:a', 'paid-with', 'payment:p')]]);
    const [, staged] = datasetInput([[], [seen('account:b', 'paid-with', 'payment:p')]]);
    await stageInput(store, staged as DatasetInput);
    expect(await engine.compareStaged(['source-2'])).toEqual([
      { kind: 'account', fresh: 1, known: 0 },
      { kind: 'payment', fresh: 0, known: 1 },
    ]);
    await expect(engine.compareStaged(['no-such'])).rejects.toMatchObject({ code: 'source-not-found' });
  });
});

describe('rings', () => {
  it('shows a ring in the list, in rows, in the table, and says what holds it', async () => {
    const { engine } = await loadedWith([[...ringOf(8), ...strangers(20)]]);
    const list = await engine.findRings({}, noProgress);
    expect(list.rings).toHaveLength(1);
    const ring = list.rings[0]!;
    expect(ring).toMatchObject({ rank: 1, accounts: 8 });
    expect(ring.heldBy).toContain('payment');
    expect(list.accountsInRings).toBe(8);
    const [member, stranger] = (await engine.resolve([
      keyOf('account:ring-0'),
      keyOf('account:stranger-0'),
    ])) as [number, number];
    expect((await engine.rows([member, stranger])).map((row) => row.ring)).toEqual([1, null]);
    expect(await engine.entity(member)).toMatchObject({ ringId: ring.id, bits: null });
    const page = await engine.table({ ...allRows, scope: { type: 'ring', ringId: ring.id } });
    expect(page).toMatchObject({ total: 8, of: 8, facets: { kind: [{ value: 'account', rows: 8 }] } });
    const detail = await engine.ring(ring.id);
    expect(detail.holdingSelectors.map(({ row }) => row.key.value)).toContain('card');
    const [card] = await engine.resolve([keyOf('payment:card')]);
    expect((await engine.entity(card as number)).bits).toBeGreaterThan(0);
    const pair = (await engine.typicalPair(card as number)) as [number, number];
    const why = await engine.explainLink(...pair);
    expect(why.total).toBeGreaterThanOrEqual(why.threshold);
  });

  it('refuses rings and entities that are not there', async () => {
    const { engine } = await loadedWith([ringOf(8)]);
    await expect(engine.explainLink(0, 1)).rejects.toMatchObject({ code: 'not-loaded' });
    await engine.findRings({}, noProgress);
    await expect(engine.ring('ring-00000000')).rejects.toMatchObject({ code: 'ring-not-found' });
    await expect(engine.ringGraph('ring-00000000', { selectors: 5 })).rejects.toMatchObject({
      code: 'ring-not-found',
    });
    await expect(engine.explainLink(0, 999)).rejects.toMatchObject({ code: 'entity-not-found' });
    await expect(engine.typicalPair(999)).rejects.toMatchObject({ code: 'entity-not-found' });
  });

  it('counts evidence of a kind that a person defined', async () => {
    const badge = {
      id: 'badge',
      label: 'Badge',
      plural: 'Badges',
      icon: 'tag',
      shape: 'tag',
      hue: 'device',
    } as const;
    const evidence = {
      group: 'client',
      baseBits: 30,
      flatTo: 1000,
      slope: 1,
      halfLifeDays: Infinity,
    } as const;
    const rows = Array.from({ length: 6 }, (_, i) =>
      seen(`account:m${i}`, 'seen-with', 'badge:b', { first: START }),
    );
    const { store, engine } = await loadedWith([[...rows, ...strangers(20)]]);
    const [id] = await engine.resolve([keyOf('badge:b')]);
    await engine.findRings({}, noProgress);
    expect((await engine.entity(id as number)).bits).toBeNull();
    await store.commit({
      type: 'save-kind',
      kind: { ...badge, realm: false, canonical: 'exact', evidence },
    });
    await engine.findRings({}, noProgress);
    expect((await engine.entity(id as number)).bits).toBe(30);
    await engine.findRings({ curves: {} }, noProgress);
    expect((await engine.entity(id as number)).bits).toBeNull();
  });
});

const allRows = {
  table: 'entities' as const,
  scope: { type: 'all' as const },
  chosen: {},
  text: '',
  from: null,
  to: null,
  sort: [],
  offset: 0,
  limit: 500,
};

async function loadedWith(sources: readonly Seen[][] | readonly DatasetInput[]): Promise<{
  store: WorkspaceStore;
  engine: Engine;
  summary: Awaited<ReturnType<Engine['load']>>;
}> {
  const store = createMemoryWorkspace(workspaceRecord('w'));
  const inputs = sources.every((one): one is Seen[] => Array.isArray(one)) ? datasetInput(sources) : sources;
  if (inputs.length > 0) await commitInput(store, inputs);
  const engine = createEngine(store, options);
  return { store, engine, summary: await engine.load(noProgress) };
}

async function everyEntity(engine: Engine): Promise<unknown[]> {
  const { entities } = await engine.summary();
  return Promise.all(Array.from({ length: entities }, (_, id) => engine.entity(id)));
}

async function everyObservation(engine: Engine): Promise<unknown[]> {
  return (await engine.table({ ...allRows, table: 'observations', limit: 100_000 })).rows;
}

/** Accounts on one card and one device, each with an address of its own. */
function ringOf(members: number): Seen[] {
  return Array.from({ length: members }, (_, i) => [
    seen(`account:ring-${i}`, 'signed-up-from', `address:198.51.100.${i}`, { first: START + i * 1000 }),
    seen(`account:ring-${i}`, 'paid-with', 'payment:card', { first: START + i * 1000 }),
    seen(`account:ring-${i}`, 'used-device', 'device:dev', { first: START + i * 1000 }),
  ]).flat();
}

function strangers(count: number): Seen[] {
  return Array.from({ length: count }, (_, i) => [
    seen(`account:stranger-${i}`, 'signed-up-from', `address:203.0.113.${i}`, { first: START + i * DAY }),
    seen(`account:stranger-${i}`, 'paid-with', `payment:own-${i}`, { first: START + i * DAY }),
  ]).flat();
}
