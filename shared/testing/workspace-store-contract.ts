// What every place that keeps workspaces must do, as one suite: run on the store in memory and on the real one in a browser.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RetortError } from '../kernel/errors';
import type { KeptIndex } from '../model/records/kept-index';
import type { Change, WorkspaceReader, WorkspaceRegistry, WorkspaceStore } from '../ports/workspace-store';
import { spec } from './import-spec-builder';
import {
  commitParts,
  rejectedRow,
  segment,
  sourceParts,
  stageParts,
  workspaceRecord,
} from './workspace-builder';
import { describeHistories } from './history-contract';
import { describeJudgements } from './judgements-contract';
import { describeViews } from './views-contract';
import { describeMarks } from './marks-contract';
import { describeRuns } from './runs-contract';
import { describeWarningLists } from './warning-lists-contract';
import { contentOf } from './workspace-content';

export type RegistryUnderTest = { registry: WorkspaceRegistry; dispose(): Promise<void> };

const AT = '2026-07-14T12:00:00.000Z';

async function codeOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
  } catch (error) {
    return error instanceof RetortError ? error.code : String(error);
  }
  return 'none';
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export function describeWorkspaceStore(name: string, create: () => Promise<RegistryUnderTest>): void {
  describe(name, () => {
    let under: RegistryUnderTest;
    let store: WorkspaceStore;
    beforeEach(async () => {
      under = await create();
      store = await under.registry.create(workspaceRecord('w1'));
    });
    afterEach(async () => {
      store.close();
      await under.dispose();
    });
    const reopened = async (): Promise<WorkspaceStore> => {
      store.close();
      store = await under.registry.open('w1');
      return store;
    };
    describeRegistry(() => ({ ...under, store }), reopened);
    describeStaging(() => store, reopened);
    describeRefusals(() => store);
    describeCommit(() => store, reopened);
    describeRetraction(() => store, reopened);
    describeRestoring(() => store, reopened);
    describeKeptIndex(() => store, reopened);
    describeWarningLists(() => store, reopened);
    describeJudgements(() => store, reopened);
    describeViews(() => store, reopened);
    describeMarks(() => store, reopened);
    describeRecords(() => store, reopened);
    describeRuns(() => store, reopened);
    describeHistories(() => store, reopened);
  });
}

type Reopen = () => Promise<WorkspaceStore>;

function describeRegistry(
  under: () => RegistryUnderTest & { store: WorkspaceStore },
  reopened: Reopen,
): void {
  it('describes a new workspace, which is empty', async () => {
    expect(await under().store.describe()).toEqual(workspaceRecord('w1'));
    expect(await contentOf(under().store)).toMatchObject({ sources: [], specs: [], kinds: [] });
  });

  it('lists workspaces newest first, with their present names', async () => {
    const { registry, store } = under();
    const second = await registry.create(workspaceRecord('w2', { createdAt: '2026-07-15T00:00:00.000Z' }));
    await store.commit({ type: 'rename', name: 'autumn' });
    await second.commit({ type: 'set-marking', marking: 'TLP:RED' });
    second.close();
    expect((await registry.list()).map(({ id, name, marking }) => [id, name, marking])).toEqual([
      ['w2', 'summer-pools', 'TLP:RED'],
      ['w1', 'autumn', 'TLP:AMBER'],
    ]);
    expect((await (await reopened()).describe()).name).toBe('autumn');
  });

  it('refuses to open what is not there', async () => {
    expect(await codeOf(() => under().registry.open('w9'))).toBe('workspace-not-found');
  });

  it('removes a workspace with all its content', async () => {
    const { registry, store } = under();
    await commitParts(store, sourceParts('s1', 10));
    store.close();
    await registry.remove('w1');
    await registry.remove('w1');
    expect(await registry.list()).toEqual([]);
    expect(await codeOf(() => registry.open('w1'))).toBe('workspace-not-found');
    const again = await registry.create(workspaceRecord('w1'));
    expect(await again.sources()).toEqual([]);
    again.close();
  });
}

function describeStaging(store: () => WorkspaceStore, reopened: Reopen): void {
  it('keeps what is staged out of the workspace until a commit', async () => {
    const parts = sourceParts('s1', 20);
    await stageParts(store(), parts);
    expect(await store().sources()).toEqual([]);
    expect(await store().staged()).toEqual([parts.record]);
    expect(await store().dictionary('s1')).toEqual(parts.dictionary);
    expect(await collect(store().segments('s1'))).toEqual(parts.segments);
    expect(await (await reopened()).staged()).toEqual([parts.record]);
  });

  it('gives staged sources oldest first', async () => {
    for (const id of ['s3', 's1', 's2']) await stageParts(store(), sourceParts(id, 1));
    expect((await (await reopened()).staged()).map(({ id }) => id)).toEqual(['s3', 's1', 's2']);
  });

  it('finds nothing of a staging that is not finished', async () => {
    const staging = await store().stage('s1');
    await staging.appendSegment(segment(5));
    expect(await store().staged()).toEqual([]);
    expect(await codeOf(() => store().dictionary('s1'))).toBe('source-not-found');
    expect(await codeOf(() => collect(store().segments('s1')))).toBe('source-not-found');
    const commit: Change = { type: 'commit-sources', sourceIds: ['s1'], importedAt: AT };
    expect(await codeOf(() => store().commit(commit))).toBe('staged-not-found');
    await staging.discard();
  });
}

function describeRefusals(store: () => WorkspaceStore): void {
  it('discards a staging, finished or not, and takes nothing more for it', async () => {
    const staging = await store().stage('s1');
    await staging.appendSegment(segment(5));
    await staging.appendRejected([rejectedRow(1)]);
    await staging.discard();
    expect(await codeOf(() => staging.appendSegment(segment(5)))).toBe('staged-not-found');
    expect(
      await codeOf(() => staging.finish(sourceParts('s1', 5).record, sourceParts('s1', 5).dictionary)),
    ).toBe('staged-not-found');
    await stageParts(store(), sourceParts('s2', 5));
    await store().discard('s2');
    await store().discard('s2');
    expect(await store().staged()).toEqual([]);
    expect(await codeOf(() => collect(store().rejectedRows('s2')))).toBe('source-not-found');
  });

  it('refuses a source id that is taken', async () => {
    await commitParts(store(), sourceParts('s1', 5));
    expect(await codeOf(() => store().stage('s1'))).toBe('store-failed');
    const staging = await store().stage('s2');
    expect(await codeOf(() => store().stage('s2'))).toBe('store-failed');
    await staging.discard();
  });

  it('refuses a record that is not about what was staged', async () => {
    const staging = await store().stage('s1');
    await staging.appendSegment(segment(5));
    const { record, dictionary } = sourceParts('s1', 5);
    expect(await codeOf(() => staging.finish({ ...record, segments: 2 }, dictionary))).toBe('internal');
    await staging.discard();
  });

  it('leaves stagings that are going on alone when sweeping', async () => {
    const staging = await store().stage('s1');
    await staging.appendSegment(segment(5));
    await stageParts(store(), sourceParts('s2', 5));
    expect(await store().sweep()).toBe(0);
    const { record, dictionary } = sourceParts('s1', 5);
    await staging.finish(record, dictionary);
    expect((await store().staged()).map(({ id }) => id).sort()).toEqual(['s1', 's2']);
  });

  it('stores columns that are views of larger buffers as the rows they are', async () => {
    const whole = segment(100);
    const view = { ...whole, row: whole.row.subarray(10, 20), subject: whole.subject.subarray(0, 10) };
    const parts = sourceParts('s1', 0);
    await stageParts(store(), { ...parts, record: { ...parts.record, segments: 1 }, segments: [view] });
    const [stored] = await collect(store().segments('s1'));
    expect([...(stored?.row ?? [])]).toEqual([...whole.row.slice(10, 20)]);
    expect(stored?.row.buffer.byteLength).toBe(40);
  });
}

function describeCommit(store: () => WorkspaceStore, reopened: Reopen): void {
  it('commits sources in the order given, numbered from 1', async () => {
    await commitParts(store(), sourceParts('b', 3), sourceParts('a', 4, 2));
    const sources = await (await reopened()).sources();
    expect(sources.map(({ id, sequence, state, importedAt }) => [id, sequence, state, importedAt])).toEqual([
      ['b', 1, 'committed', AT],
      ['a', 2, 'committed', AT],
    ]);
    expect(await store().staged()).toEqual([]);
  });

  it('gives back every column, rejected row and value as staged', async () => {
    const parts = sourceParts('s1', 1000);
    await commitParts(store(), parts);
    await reopened();
    expect(await store().dictionary('s1')).toEqual(parts.dictionary);
    expect(await collect(store().segments('s1'))).toEqual(parts.segments);
    expect((await collect(store().rejectedRows('s1'))).flat()).toEqual(parts.rejected.flat());
  });

  it('keeps many segments and blocks in order', async () => {
    const parts = sourceParts('s1', 0);
    const segments = Array.from({ length: 40 }, (_, i) => segment(3, i + 1));
    const rejected = Array.from({ length: 25 }, (_, i) => [rejectedRow(i)]);
    const record = { ...parts.record, segments: 40 };
    await commitParts(store(), { ...parts, record, segments, rejected });
    expect((await collect(store().segments('s1'))).map((one) => one.count?.[0])).toEqual(
      segments.map((one) => one.count?.[0]),
    );
    expect((await collect(store().rejectedRows('s1'))).flat().map(({ row }) => row)).toEqual(
      rejected.flat().map(({ row }) => row),
    );
  });

  it('commits all or nothing', async () => {
    await stageParts(store(), sourceParts('s1', 3));
    const before = await contentOf(store());
    const change: Change = { type: 'commit-sources', sourceIds: ['s1', 'missing'], importedAt: AT };
    expect(await codeOf(() => store().commit(change))).toBe('staged-not-found');
    expect(await contentOf(await reopened())).toEqual(before);
    expect(await store().staged()).toHaveLength(1);
    expect(await codeOf(() => store().commit({ ...change, sourceIds: ['s1', 's1'] }))).toBe(
      'staged-not-found',
    );
    expect(await contentOf(store())).toEqual(before);
  });
}

function describeRetraction(store: () => WorkspaceStore, reopened: Reopen): void {
  it('is exactly as if a source had never come once it is retracted', async () => {
    await commitParts(store(), sourceParts('s1', 30));
    const before = await contentOf(store());
    await commitParts(store(), sourceParts('s2', 40, 2));
    await store().commit({ type: 'retract-source', sourceId: 's2' });
    expect(await contentOf(await reopened())).toEqual(before);
    expect(await codeOf(() => store().dictionary('s2'))).toBe('source-not-found');
    expect(await codeOf(() => store().commit({ type: 'retract-source', sourceId: 's2' }))).toBe(
      'source-not-found',
    );
  });

  it('closes the gap that a retracted source leaves', async () => {
    await commitParts(store(), sourceParts('s1', 3), sourceParts('s2', 4, 2), sourceParts('s3', 5, 3));
    await store().commit({ type: 'retract-source', sourceId: 's2' });
    const sequences = (reader: WorkspaceReader): Promise<[string, number][]> =>
      reader.sources().then((sources) => sources.map(({ id, sequence }) => [id, sequence]));
    expect(await sequences(await reopened())).toEqual([
      ['s1', 1],
      ['s3', 2],
    ]);
  });
}

function describeRestoring(store: () => WorkspaceStore, reopened: Reopen): void {
  it('restores an archive: sources with the times that they carry, records and description, in one change', async () => {
    const parts = [sourceParts('s1', 3), sourceParts('s2', 4, 2)];
    for (const one of parts) await stageParts(store(), one);
    const { id: _id, ...workspace } = workspaceRecord('w1', { name: 'restored', marking: 'TLP:RED' });
    const restore: Change = {
      type: 'restore',
      workspace,
      sourceIds: ['s2', 's1'],
      specs: [spec()],
      kinds: spec().kinds,
    };
    expect(await codeOf(() => store().commit({ ...restore, sourceIds: ['s1', 'missing'] }))).toBe(
      'staged-not-found',
    );
    expect((await store().describe()).name).toBe('summer-pools');
    expect(await store().specs()).toEqual([]);
    await store().commit(restore);
    const content = await contentOf(await reopened());
    expect(content).toMatchObject({
      workspace: { id: 'w1', ...workspace },
      specs: [spec()],
      kinds: spec().kinds,
    });
    expect(content.sources.map(({ record }) => [record.id, record.sequence, record.importedAt])).toEqual([
      ['s2', 1, parts[1]?.record.importedAt],
      ['s1', 2, parts[0]?.record.importedAt],
    ]);
  });

  it('does not retract what is only staged', async () => {
    await stageParts(store(), sourceParts('s1', 3));
    expect(await codeOf(() => store().commit({ type: 'retract-source', sourceId: 's1' }))).toBe(
      'source-not-found',
    );
    expect(await store().staged()).toHaveLength(1);
  });

  it("hands out columns that are the caller's to keep", async () => {
    await commitParts(store(), sourceParts('s1', 8));
    const [first] = await collect(store().segments('s1'));
    first?.subject.fill(9);
    (await store().dictionary('s1')).bytes.fill(0);
    const parts = sourceParts('s1', 8);
    expect(await collect(store().segments('s1'))).toEqual(parts.segments);
    expect(await store().dictionary('s1')).toEqual(parts.dictionary);
  });
}

function describeKeptIndex(store: () => WorkspaceStore, reopened: Reopen): void {
  const index = (key: string): KeptIndex => {
    const column = Uint32Array.of(1, 2, 3);
    const columns = { object: column, first: column, last: column, order: column, degree: column };
    const offsets = { outOffsets: column, inOffsets: column, inEdges: column };
    return { key, ...columns, ...offsets, relation: Uint8Array.of(1), count: null, run: null };
  };

  it('keeps one index, the latest', async () => {
    expect(await store().keptIndex()).toBeUndefined();
    await store().keepIndex(index('first'));
    await store().keepIndex(index('second'));
    expect(await (await reopened()).keptIndex()).toEqual(index('second'));
  });

  it('drops the index with the sources that it is of, whichever come or go', async () => {
    await store().keepIndex(index('empty'));
    await commitParts(store(), sourceParts('s1', 3));
    expect(await store().keptIndex()).toBeUndefined();
    await store().keepIndex(index('one source'));
    await store().commit({ type: 'rename', name: 'autumn' });
    expect(await (await reopened()).keptIndex()).toEqual(index('one source'));
    await store().commit({ type: 'retract-source', sourceId: 's1' });
    expect(await (await reopened()).keptIndex()).toBeUndefined();
  });
}

function describeRecords(store: () => WorkspaceStore, reopened: Reopen): void {
  it('saves specifications by name, replacing, and deletes them', async () => {
    await store().commit({ type: 'save-spec', spec: spec('b') });
    await store().commit({ type: 'save-spec', spec: spec('a') });
    await store().commit({ type: 'save-spec', spec: { ...spec('b'), kinds: [] } });
    expect(await (await reopened()).specs()).toEqual([spec('a'), { ...spec('b'), kinds: [] }]);
    await store().commit({ type: 'delete-spec', name: 'a' });
    await store().commit({ type: 'delete-spec', name: 'never' });
    expect((await store().specs()).map(({ name }) => name)).toEqual(['b']);
  });

  it('saves kinds by id, with evidence that never fades', async () => {
    const [kind] = spec().kinds;
    if (kind === undefined) throw new Error('the builder has a kind');
    await store().commit({ type: 'save-kind', kind });
    expect(await (await reopened()).kinds()).toEqual([kind]);
    await store().commit({ type: 'delete-kind', id: kind.id });
    expect(await store().kinds()).toEqual([]);
  });
}
