// Windows on one workspace, in a real browser with real locks: who writes, who follows, and how the writing is handed over.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepOf } from '../../shared/model/records/history-step';
import type { Change, WorkspaceRegistry, WorkspaceStore } from '../../shared/ports/workspace-store';
import type { WorkspaceWindows } from '../../shared/ports/workspace-windows';
import { commitParts, sourceParts, workspaceRecord } from '../../shared/testing/workspace-builder';
import { contentOf } from '../../shared/testing/workspace-content';
import { deletePrefix, freshPrefix } from './databases.testing';
import { databaseOf, openRegistry } from './workspace-registry';
import { joinWindows } from './workspace-windows';

let prefix: string;
let registry: WorkspaceRegistry & { close(): void };
let store: WorkspaceStore;
const joined: WorkspaceWindows[] = [];

beforeEach(async () => {
  prefix = freshPrefix();
  registry = await openRegistry({ role: 'window', prefix });
  store = await registry.create(workspaceRecord('w1'));
});
afterEach(async () => {
  for (const windows of joined.splice(0)) windows.close();
  store.close();
  registry.close();
  await deletePrefix(prefix);
});

function join(writes: boolean): WorkspaceWindows {
  const windows = joinWindows(databaseOf('w1', prefix), () => writes);
  joined.push(windows);
  return windows;
}

const stepRecorded = (sequence: number): Change => ({
  ...{ type: 'record-step', history: 'graph', firstKept: 1 },
  step: stepOf(sequence, `step ${String(sequence)}`, '{}'),
});

describe('a window that reads', () => {
  it('W1 opens beside the one that writes, and sees each of its changes whole', async () => {
    const reading = await registry.read('w1');
    expect([store.writable, reading.writable]).toEqual([true, false]);
    await commitParts(store, sourceParts('s1', 30));
    await store.commit({ type: 'rename', name: 'autumn' });
    expect(await contentOf(reading)).toEqual(await contentOf(store));
    reading.close();
    await store.commit({ type: 'rename', name: 'winter' });
    expect((await store.describe()).name).toBe('winter');
  });

  it('W3 changes nothing that is stored, whatever it tries; its graph is its own', async () => {
    await commitParts(store, sourceParts('s1', 30));
    await store.commit(stepRecorded(1));
    const before = await contentOf(store);
    const reading = await registry.read('w1');
    const refused = { code: 'workspace-read-only' };
    await expect(reading.commit({ type: 'rename', name: 'mine' })).rejects.toMatchObject(refused);
    await expect(reading.commit(stepRecorded(2), { type: 'rename', name: 'mine' })).rejects.toMatchObject(
      refused,
    );
    await expect(reading.stage('s2')).rejects.toMatchObject(refused);
    await expect(reading.discard('s1')).rejects.toMatchObject(refused);
    expect(await reading.sweep()).toBe(0);
    await reading.commit(stepRecorded(2));
    await store.commit(stepRecorded(2), stepRecorded(3));
    expect((await reading.history('graph')).steps.map(({ label }) => label)).toEqual(['step 1', 'step 2']);
    expect(await reading.stepContents('graph', 0, 9)).toEqual(['{}', '{}']);
    expect((await store.history('graph')).done).toBe(3);
    expect(await contentOf(store)).toEqual(before);
    reading.close();
  });

  it('W1 is told at once that a window writes, and never where none does', async () => {
    const alone = vi.fn();
    void join(false).writerAnswers().then(alone);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(alone).not.toHaveBeenCalled();
    join(true);
    await join(false).writerAnswers();
  });

  it('W2 hears what was changed, and that the workspace was deleted', async () => {
    const [writer, reader] = [join(true), join(false)];
    const [changed, removed] = [vi.fn(), vi.fn()];
    reader.listen({ changed, removed });
    writer.tellChanged(['rename', 'set-views']);
    writer.tellRemoved();
    await vi.waitFor(() => expect(removed).toHaveBeenCalledTimes(1));
    expect(changed.mock.calls).toEqual([[['rename', 'set-views']]]);
  });
});

describe('the writing', () => {
  it('W4 is handed over: the one that wrote lets go of the lock, and the other one has it', async () => {
    const [writer, reader] = [join(true), join(false)];
    writer.listen({ asked: () => undefined, giveWay: () => setTimeout(() => store.close(), 300) });
    await reader.askToWrite();
    store = await registry.open('w1', 5000);
    expect(store.writable).toBe(true);
    await store.commit({ type: 'rename', name: 'mine now' });
  });

  it('W5 is not handed over while that would break something off; then both are as they were', async () => {
    const [writer, reader] = [join(true), join(false)];
    const giveWay = vi.fn();
    writer.listen({ asked: () => 'reading log.csv', giveWay });
    await expect(reader.askToWrite()).rejects.toMatchObject({
      ...{ code: 'workspace-busy', data: { task: 'reading log.csv' } },
    });
    expect(giveWay).not.toHaveBeenCalled();
    await expect(registry.open('w1', 200)).rejects.toMatchObject({ code: 'workspace-open-elsewhere' });
  });

  it('W4 is had without asking where the window that wrote is gone', async () => {
    const reader = join(false);
    store.close();
    await reader.askToWrite();
    store = await registry.open('w1');
  });

  it('W5 stays where it is when the one that has it does not answer', async () => {
    const reader = join(false);
    await expect(reader.askToWrite()).rejects.toMatchObject({ code: 'workspace-open-elsewhere' });
    await store.commit({ type: 'rename', name: 'still mine' });
  });
});
