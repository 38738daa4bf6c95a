// The session over a workspace in memory and the real engine: what the window is told when things come, go, stop and fail.
import { describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../shared/engine/create-engine';
import type { Engine } from '../../shared/engine/engine';
import { RetortError } from '../../shared/kernel/errors';
import { stepOf } from '../../shared/model/records/history-step';
import { datasetInput, keyOf, seen } from '../../shared/testing/dataset-builder';
import { stageInput } from '../../shared/testing/dataset-store';
import { judgement } from '../../shared/testing/judgements-contract';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { shippedCurves } from '../../shared/model/kinds/registry';
import { createMemoryWorkspace } from '../../shared/workspace/memory-workspace';
import { defaultPreferences } from '../state/preferences';
import { createWorkbench } from '../state/store';
import { emptyHistory } from '../state/undo';
import { workspaceJournalOf } from '../state/workspace-journal';
import { renameStep } from '../state/workspace-steps';
import type { Work } from '../state/workbench';
import { openSession } from './session';
import type { RemoteIngest } from './session-parts';

const importedAt = '2026-07-14T10:00:00.000Z';
const ingest = { dispose: () => undefined } as unknown as RemoteIngest;

async function opened(change: (engine: Engine) => Partial<Engine> = () => ({})) {
  const store = createMemoryWorkspace(workspaceRecord('w'));
  const pure = createEngine(store, { now: () => 0, curves: shippedCurves });
  const engine = { ...pure, ...change(pure), dispose: vi.fn() };
  const workbench = createWorkbench(defaultPreferences);
  const session = await openSession({ store, engine, ingest, workbench });
  const reaches = (work: Work): Promise<void> =>
    vi.waitFor(() => expect(workbench.store.getState().work).toBe(work));
  const [one, two] = datasetInput([
    [seen('account:a', 'signed-in-from', 'address:203.0.113.1')],
    [seen('account:b', 'signed-in-from', 'address:203.0.113.2')],
  ]);
  for (const input of [one, two]) if (input !== undefined) await stageInput(store, input);
  const commit = (id: string): Promise<void> =>
    session.commit({ type: 'commit-sources', sourceIds: [id], importedAt });
  return {
    session,
    engine,
    store,
    workbench,
    state: () => workbench.store.getState(),
    reaches,
    commit,
  };
}

describe('a session', () => {
  it('loads and finds rings by itself, even where there is nothing', async () => {
    const { state, reaches } = await opened();
    expect(state().workspace?.id).toBe('w');
    await reaches('ready');
    expect(state().summary).toMatchObject({ observations: 0 });
    expect(state().rings).toMatchObject({ rings: [] });
    expect(state().tasks).toEqual([]);
  });

  it('shows what a commit brought, what a retraction took, and keeps the selection by key', async () => {
    const { session, state, reaches, commit, workbench, engine } = await opened();
    await reaches('ready');
    await session.recountStaged();
    expect(state().stagedSources).toBe(2);
    await commit('source-1');
    await vi.waitFor(() => expect(state().summary?.accounts).toBe(1));
    await commit('source-2');
    await vi.waitFor(() => expect(state().summary?.accounts).toBe(2));
    await reaches('ready');
    const [b] = await engine.resolve([keyOf('account:b')]);
    workbench.actions.select([b ?? -1]);
    await session.commit({ type: 'retract-source', sourceId: 'source-1' });
    await vi.waitFor(() => expect(state().summary?.accounts).toBe(1));
    const [kept] = await engine.rows([...state().selection.entities]);
    expect(kept?.key.value).toBe('b');
    await session.commit({ type: 'retract-source', sourceId: 'source-2' });
    await vi.waitFor(() => expect(state().summary?.accounts).toBe(0));
    expect(state().selection.entities).toEqual([]);
    expect(state().savedAt).not.toBeNull();
  });

  it('follows a new name and marking without loading anew', async () => {
    const { session, state, reaches, engine } = await opened();
    await reaches('ready');
    const load = vi.spyOn(engine, 'load');
    await session.commit({ type: 'rename', name: 'winter pools' });
    await session.commit({ type: 'set-marking', marking: 'TLP:RED' });
    expect(state().workspace).toMatchObject({ name: 'winter pools', marking: 'TLP:RED' });
    expect(load).not.toHaveBeenCalled();
  });

  it('says why when finding rings fails, and is ready again once it works', async () => {
    let broken = true;
    const { session, state, reaches } = await opened((engine) => ({
      findRings: (...given) => {
        if (broken) return Promise.reject(new RetortError('too-many-values', { limit: 7 }));
        return engine.findRings(...given);
      },
    }));
    await reaches('failed');
    expect(state().problem).toEqual({ code: 'too-many-values', data: { limit: 7 } });
    broken = false;
    await session.reload();
    expect(state()).toMatchObject({ work: 'ready', problem: null, tasks: [] });
  });

  it('stops when asked, and keeps the rings that it had', async () => {
    let slow = false;
    const { session, state, reaches } = await opened((engine) => ({
      findRings: async (parameters, progress) => {
        while (slow && !progress.cancelled()) await new Promise((resolve) => setTimeout(resolve, 1));
        if (progress.cancelled()) throw new RetortError('cancelled');
        return engine.findRings(parameters, progress);
      },
    }));
    await reaches('ready');
    const before = state().rings;
    slow = true;
    const finding = session.findRings();
    await reaches('linking');
    state().tasks[0]?.cancel?.();
    await finding;
    expect(state().work).toBe('ready');
    expect(state().rings).toBe(before);
  });

  it('lets a later threshold take the place of one that is still running', async () => {
    const found: number[] = [];
    const { session, state } = await opened((engine) => ({
      findRings: async (parameters, progress) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (progress.cancelled()) throw new RetortError('cancelled');
        const rings = await engine.findRings(parameters, progress);
        found.push(rings.parameters.threshold);
        return rings;
      },
    }));
    await vi.waitFor(() => expect(state().work).toBe('ready'));
    for (const threshold of [20, 24, 28])
      await session.commit({ type: 'set-linkage', settings: { threshold, curves: {} } });
    await vi.waitFor(() => expect(state().rings?.parameters.threshold).toBe(28));
    expect(found).toEqual([16, 28]);
    expect(state().linkage).toEqual({ threshold: 28, curves: {} });
  });

  it('finds rings anew with what is judged, and knows it when it is opened again', async () => {
    const { session, state, reaches, store, workbench, engine } = await opened();
    await reaches('ready');
    const list = [judgement('ann', 'bob')];
    await session.commit({ type: 'judge', judgements: list, takenBack: [] });
    expect(state().judgements).toEqual(list);
    await vi.waitFor(() => expect(state().rings?.parameters.judgements).toEqual(list));
    await openSession({ store, engine, ingest, workbench });
    expect(state().judgements).toEqual(list);
  });

  it('finds rings with what was set the last time', async () => {
    const { store, workbench, engine } = await opened();
    await store.commit({ type: 'set-linkage', settings: { threshold: 21, curves: {} } });
    await openSession({ store, engine, ingest, workbench });
    await vi.waitFor(() => expect(workbench.store.getState().rings?.parameters.threshold).toBe(21));
    expect(workbench.store.getState().linkage.threshold).toBe(21);
  });

  it('H5 opens all the same where the list of its steps is damaged, says so, and keeps new ones', async () => {
    const { store, workbench, engine } = await opened();
    await store.commit({ type: 'rename', name: 'winter pools' });
    await store.commit({
      ...{ type: 'record-step', history: 'workspace', firstKept: 1 },
      step: { ...stepOf(1, 'rename', '{}'), size: -7 },
    });
    const session = await openSession({ store, engine, ingest, workbench });
    expect(session.history).toEqual(emptyHistory);
    const { notices, workspace } = workbench.store.getState();
    expect(notices.map(({ title }) => title)).toContain(
      'The steps that were kept of the workspace are damaged',
    );
    expect(notices.map(({ words }) => words).join()).toContain('Step 1 is damaged or missing.');
    expect(workspace?.name).toBe('winter pools');
    const journal = workspaceJournalOf(session);
    await journal.take(async () => renameStep(await store.describe(), 'spring pools'));
    expect(await journal.undo()).toBe('rename to “spring pools”');
    expect((await store.describe()).name).toBe('winter pools');
  });

  it('lets a later preview, and work on the rings, take the place of a preview', async () => {
    const answered: (number | undefined)[] = [];
    const { session, reaches } = await opened((engine) => ({
      previewRings: async (settings, progress) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (progress.cancelled()) throw new RetortError('cancelled');
        answered.push(settings.threshold);
        return engine.previewRings(settings, progress);
      },
    }));
    await reaches('ready');
    const asked = [20, 24, 28].map((threshold) => session.preview({ threshold, curves: {} }));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(answered).toEqual([28]);
    const late = session.preview({ threshold: 30, curves: {} });
    void session.findRings();
    await expect(late).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('R9 keeps a run when it found something else than the one before, and only then', async () => {
    const { session, state, reaches, commit, store } = await opened();
    await reaches('ready');
    await session.reload();
    expect(state().runs).toEqual([]);
    await commit('source-1');
    await vi.waitFor(() => expect(state().runs).toHaveLength(1));
    await session.reload();
    await session.findRings();
    expect(state().runs).toHaveLength(1);
    await commit('source-2');
    await vi.waitFor(() => expect(state().runs).toHaveLength(2));
    expect(state().runs.map(({ accounts }) => accounts)).toEqual([2, 1]);
    expect(await store.runs()).toEqual(state().runs);
  });
});
