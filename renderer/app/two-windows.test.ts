// Two sessions on one workspace, as two windows have them: what one changes the other shows, and what is under way is not broken off.
import { describe, expect, it, vi } from 'vitest';
import { contentDigest } from '../../shared/archive/content-digest';
import { createEngine } from '../../shared/engine/create-engine';
import { shippedCurves } from '../../shared/model/kinds/registry';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import type { WindowsListener, WorkspaceWindows } from '../../shared/ports/workspace-windows';
import { datasetInput, keyOf, seen } from '../../shared/testing/dataset-builder';
import { stageInput } from '../../shared/testing/dataset-store';
import { judgement } from '../../shared/testing/judgements-contract';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryRegistry } from '../../shared/workspace/memory-workspace';
import { defaultPreferences } from '../state/preferences';
import { createWorkbench } from '../state/store';
import { workspaceJournalOf } from '../state/workspace-journal';
import { importStep, renameStep } from '../state/workspace-steps';
import { openSession } from './session';
import type { RemoteIngest } from './session-parts';

/** What one says every other hears, a turn later. */
function createWindows(): () => WorkspaceWindows {
  const all = new Map<object, WindowsListener[]>();
  return () => {
    const own = {};
    all.set(own, []);
    const others = (say: (listener: WindowsListener) => void): void =>
      void Promise.resolve().then(() => {
        for (const [who, listeners] of all) if (who !== own) listeners.forEach(say);
      });
    return {
      listen: (listener) => void all.get(own)?.push(listener),
      tellChanged: (types) => others(({ changed }) => changed?.(types)),
      tellRemoved: () => others(({ removed }) => removed?.()),
      writerAnswers: () => Promise.resolve(),
      askToWrite: () => Promise.resolve(),
      close: () => void all.delete(own),
    };
  };
}

let finishStaging: () => void = () => undefined;
const ingest = {
  dispose: () => undefined,
  stage: () => new Promise<void>((resolve) => (finishStaging = resolve)),
} as unknown as RemoteIngest;

async function windowOn(store: WorkspaceStore, windows: WorkspaceWindows) {
  const pure = createEngine(store, { now: () => 0, curves: shippedCurves });
  const engine = { ...pure, dispose: () => undefined };
  const workbench = createWorkbench(defaultPreferences);
  const session = await openSession({ store, engine, ingest, workbench, windows });
  const state = () => workbench.store.getState();
  await vi.waitFor(() => expect(state().work).toBe('ready'));
  return { session, state, engine, store, actions: workbench.actions, journal: workspaceJournalOf(session) };
}

async function two() {
  const registry = createMemoryRegistry();
  const store = await registry.create(workspaceRecord('w'));
  const [one, other] = datasetInput([
    [seen('account:m', 'signed-in-from', 'address:203.0.113.1')],
    [seen('account:a', 'signed-in-from', 'address:203.0.113.2')],
  ]);
  for (const input of [one, other]) if (input !== undefined) await stageInput(store, input);
  const join = createWindows();
  const writer = await windowOn(store, join());
  const bring = async (id: string): Promise<void> =>
    writer.journal.take(async () => importStep(await store.sources(), [id], '2026-07-14T12:00:00.000Z'));
  await bring('source-1');
  const reader = await windowOn(await registry.read('w'), join());
  return { writer, reader, bring };
}

describe('a window that reads', () => {
  it('W2 follows what is imported, named, judged and undone elsewhere, with its own selection by key', async () => {
    const { writer, reader, bring } = await two();
    expect([writer.state().readOnly, reader.state().readOnly]).toEqual([false, true]);
    const [m] = await reader.engine.resolve([keyOf('account:m')]);
    reader.actions.select([m ?? -1]);
    await bring('source-2');
    await vi.waitFor(() => expect(reader.state().summary?.accounts).toBe(2));
    const [kept] = await reader.engine.rows([...reader.state().selection.entities]);
    expect(kept?.key.value).toBe('m');
    expect(writer.state().selection.entities).toEqual([]);
    await writer.journal.take(async () => renameStep(await writer.store.describe(), 'autumn'));
    await writer.session.commit({ type: 'judge', judgements: [judgement('m', 'a')], takenBack: [] });
    await vi.waitFor(() => expect(reader.state().judgements).toHaveLength(1));
    expect(reader.state().workspace?.name).toBe('autumn');
    const labels = () => reader.journal.store.getState().history.past.map(({ label }) => label);
    expect(labels()).toEqual(['import 1 file', 'import 1 file', 'rename to “autumn”']);
    await writer.journal.goTo(1);
    await vi.waitFor(() => expect(reader.state().summary?.accounts).toBe(1));
    expect([labels().length, reader.state().workspace?.name]).toEqual([1, 'summer-pools']);
  });

  it('W2 follows what was changed while it opened', async () => {
    const registry = createMemoryRegistry();
    const store = await registry.create(workspaceRecord('w'));
    const join = createWindows();
    const writer = await windowOn(store, join());
    const reading = await registry.read('w');
    vi.spyOn(reading, 'runs').mockImplementationOnce(async () => {
      await writer.session.commit({ type: 'rename', name: 'autumn' });
      return store.runs();
    });
    const reader = await windowOn(reading, join());
    await vi.waitFor(() => expect(reader.state().workspace?.name).toBe('autumn'));
  });

  it('W3 changes nothing by any step, and keeps no run', async () => {
    const { writer, reader } = await two();
    const before = await contentDigest(writer.store);
    const [runs, history] = [await writer.store.runs(), await writer.store.history('workspace')];
    const refused = { code: 'workspace-read-only' };
    const rename = reader.journal.take(async () => renameStep(await reader.store.describe(), 'mine'));
    await expect(rename).rejects.toMatchObject(refused);
    await expect(reader.journal.undo()).rejects.toMatchObject(refused);
    await expect(reader.session.discardStaged('source-2')).rejects.toMatchObject(refused);
    const stage = reader.session.ingest.stage as (file: { name: string }) => Promise<unknown>;
    await expect(stage({ name: 'log.csv' })).rejects.toMatchObject(refused);
    await reader.session.reload();
    expect(await contentDigest(writer.store)).toBe(before);
    expect([await writer.store.runs(), await writer.store.history('workspace')]).toEqual([runs, history]);
  });
});

describe('a window that writes', () => {
  it('W5 says what must not be broken off, and when it is over', async () => {
    const { writer } = await two();
    expect(writer.session.busyWith()).toBeUndefined();
    const stage = writer.session.ingest.stage as (file: { name: string }) => Promise<unknown>;
    const reading = stage({ name: 'log.csv' });
    expect(writer.session.busyWith()).toBe('reading log.csv');
    finishStaging();
    await reading;
    expect(writer.session.busyWith()).toBeUndefined();
  });

  it('W4 lets go only when what is on its way to the disk is there', async () => {
    const { writer } = await two();
    let stored: () => void = () => undefined;
    vi.spyOn(writer.store, 'commit').mockImplementation(() => new Promise((resolve) => (stored = resolve)));
    const close = vi.spyOn(writer.store, 'close');
    const committing = writer.session.commit({ type: 'rename', name: 'autumn' });
    const disposed = writer.session.dispose();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(close).not.toHaveBeenCalled();
    stored();
    await Promise.all([committing, disposed]);
    expect(close).toHaveBeenCalledTimes(1);
  });
});
