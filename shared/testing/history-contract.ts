// What a store must do with the steps that a person took, and with sources that they can bring back: a part of the workspace store's contract.
import { expect, it } from 'vitest';
import { recordOfStep, stepOf, type HistoryName, type KeptStep } from '../model/records/history-step';
import type { Change, WorkspaceStore } from '../ports/workspace-store';
import { judgement } from './judgements-contract';
import { commitParts, sourceParts } from './workspace-builder';
import { contentOf } from './workspace-content';

const step = (sequence: number, ...sources: string[]): KeptStep =>
  stepOf(sequence, `step ${sequence}`, `{"n":${sequence}}`, sources);

const recorded = (one: KeptStep, firstKept = 1, history: HistoryName = 'workspace'): Change => ({
  ...{ type: 'record-step', history, step: one, firstKept },
});

const standAt = (done: number): Change => ({ type: 'stand-at', history: 'workspace', done });

export function describeHistories(
  store: () => WorkspaceStore,
  reopened: () => Promise<WorkspaceStore>,
): void {
  const commit = (...changes: Change[]): Promise<void> => store().commit(...changes);

  it('H1 keeps what each step did, two histories apart, and which step is the last one done', async () => {
    expect(await store().history('graph')).toEqual({ steps: [], done: 0 });
    for (const one of [1, 2, 3]) await commit(recorded(step(one)));
    await commit(recorded(step(1), 1, 'graph'));
    await commit(standAt(1));
    const after = await reopened();
    expect(await after.history('workspace')).toEqual({ steps: [1, 2, 3].map((n) => recordOfStep(step(n))), done: 1 }); // prettier-ignore
    expect(await after.stepContents('workspace', 2, 9)).toEqual(['{"n":2}', '{"n":3}']);
    expect(await after.history('graph')).toEqual({ steps: [recordOfStep(step(1))], done: 1 });
  });

  it('H2 stores a change and its step together or neither', async () => {
    const judge: Change = { type: 'judge', judgements: [judgement('ann', 'bob')], takenBack: [] };
    await expect(commit(judge, recorded(step(7)))).rejects.toMatchObject({ code: 'store-failed' });
    const unchanged = await reopened();
    expect(await unchanged.judgements()).toEqual([]);
    expect(await unchanged.history('workspace')).toEqual({ steps: [], done: 0 });
    await commit(judge, recorded(step(1)));
    const after = await reopened();
    expect(await after.judgements()).toHaveLength(1);
    expect((await after.history('workspace')).done).toBe(1);
  });

  it('H3 drops what was undone with the next step, and what falls off with what it did', async () => {
    for (const one of [1, 2, 3, 4]) await commit(recorded(step(one)));
    await commit(standAt(3));
    const base: KeptStep = { ...stepOf(1, 'before', '{}'), base: true };
    await commit({ ...recorded(step(4), 2), base } as Change);
    const after = await reopened();
    const { steps, done } = await after.history('workspace');
    expect(steps.map(({ sequence, label }) => [sequence, label])).toEqual([
      ...[[1, 'before'], [2, 'step 2'], [3, 'step 3'], [4, 'step 4']], // prettier-ignore
    ]);
    expect(steps[0]?.base).toBe(true);
    expect(done).toBe(4);
    expect(await after.stepContents('workspace', 0, 9)).toEqual(['{}', '{"n":2}', '{"n":3}', '{"n":4}']);
    await commit({ type: 'forget-history', history: 'workspace' });
    expect(await after.history('workspace')).toEqual({ steps: [], done: 0 });
    expect(await after.stepContents('workspace', 0, 9)).toEqual([]);
  });

  it('H2 refuses a step that does not follow the one done last', async () => {
    await commit(recorded(step(1)));
    await commit(recorded(step(2)));
    for (const sequence of [1, 2, 4])
      await expect(commit(recorded(step(sequence)))).rejects.toMatchObject({ code: 'store-failed' });
    expect((await store().history('workspace')).done).toBe(2);
  });

  describeSetAside(store, reopened);
}

function describeSetAside(store: () => WorkspaceStore, reopened: () => Promise<WorkspaceStore>): void {
  const aside = async (...sourceIds: string[]): Promise<void> => {
    const { done } = await store().history('workspace');
    await store().commit({ type: 'set-aside-sources', sourceIds }, recorded(step(done + 1, ...sourceIds)));
  };
  const ids = async (): Promise<string[]> => (await store().setAside()).map(({ id }) => id);

  it('H6 sets sources aside, as if they had never come, and brings them back exactly, each to its place', async () => {
    for (const [at, id] of ['s1', 's2', 's3'].entries())
      await commitParts(store(), sourceParts(id, 30, at + 1));
    const before = await contentOf(store());
    await aside('s1', 's2');
    const without = await contentOf(await reopened());
    expect(without.sources.map(({ record }) => [record.id, record.sequence])).toEqual([['s3', 1]]);
    expect(await ids()).toEqual(['s1', 's2']);
    expect(await store().staged()).toEqual([]);
    const sources = [
      { id: 's1', sequence: 1 },
      { id: 's2', sequence: 2 },
    ];
    await store().commit({ type: 'bring-back-sources', sources }, standAt(0));
    expect(await contentOf(await reopened())).toEqual(before);
    expect(await ids()).toEqual([]);
  });

  it('H6 refuses to set aside what is not committed, and to bring back what is not set aside', async () => {
    await commitParts(store(), sourceParts('s1', 3));
    await expect(aside('s1', 'gone')).rejects.toMatchObject({ code: 'source-not-found' });
    const back: Change = { type: 'bring-back-sources', sources: [{ id: 's1', sequence: 1 }] };
    await expect(store().commit(back)).rejects.toMatchObject({ code: 'source-not-found' });
    expect((await (await reopened()).sources()).map(({ id }) => id)).toEqual(['s1']);
  });

  it('H7 deletes what is set aside with the last step that names it', async () => {
    for (const id of ['s1', 's2', 's3']) await commitParts(store(), sourceParts(id, 5));
    await aside('s1');
    await store().commit(recorded(step(2)));
    await aside('s2');
    expect(await ids()).toEqual(['s1', 's2']);
    await store().commit(recorded(step(4), 3));
    expect(await ids()).toEqual(['s2']);
    await expect(store().dictionary('s1')).rejects.toMatchObject({ code: 'source-not-found' });
    await store().commit({ type: 'forget-history', history: 'workspace' });
    expect(await ids()).toEqual([]);
    expect((await (await reopened()).sources()).map(({ id }) => id)).toEqual(['s3']);
  });

  it('H7 keeps the data of a source that came back when the steps that name it go', async () => {
    await commitParts(store(), sourceParts('s1', 5));
    const before = await contentOf(store());
    await aside('s1');
    const sources = [{ id: 's1', sequence: 1 }];
    await store().commit({ type: 'bring-back-sources', sources }, standAt(0));
    await store().commit(recorded(step(1)));
    expect(await contentOf(await reopened())).toEqual(before);
  });
}
