// Several windows and workers on one workspace: one window at a time, workers beside it, and what a killed worker leaves is found and removed.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepOf } from '../../shared/model/records/history-step';
import type { WorkspaceRegistry, WorkspaceStore } from '../../shared/ports/workspace-store';
import { commitParts, sourceParts, workspaceRecord } from '../../shared/testing/workspace-builder';
import { contentOf } from '../../shared/testing/workspace-content';
import { deletePrefix, freshPrefix, rowCounts } from './databases.testing';
import type { WorkerTask } from './staging-worker.testing';
import { openRegistry } from './workspace-registry';

let prefix: string;
let registry: WorkspaceRegistry & { close(): void };
let store: WorkspaceStore;
beforeEach(async () => {
  prefix = freshPrefix();
  registry = await openRegistry({ role: 'window', prefix });
  store = await registry.create(workspaceRecord('w1'));
});
afterEach(async () => {
  store.close();
  registry.close();
  await deletePrefix(prefix);
});

function inWorker(task: Omit<WorkerTask, 'prefix'>): Promise<{ worker: Worker; result: unknown }> {
  const worker = new Worker(new URL('./staging-worker.testing.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ ...task, prefix });
  return new Promise((resolve) => {
    worker.onmessage = (event: MessageEvent<unknown>) => {
      resolve({ worker, result: event.data });
    };
  });
}

describe('a second window', () => {
  it('is refused while the first has the workspace open, and let in after', async () => {
    const second = await openRegistry({ role: 'window', prefix });
    await expect(second.open('w1')).rejects.toMatchObject({ code: 'workspace-open-elsewhere' });
    await expect(second.remove('w1')).rejects.toMatchObject({ code: 'workspace-open-elsewhere' });
    store.close();
    store = await second.open('w1');
    expect((await store.describe()).id).toBe('w1');
    second.close();
  });

  it('H10 leaves the history alone: the first window goes on where it was', async () => {
    const record = (sequence: number): Promise<void> =>
      store.commit({
        ...{ type: 'record-step', history: 'workspace', firstKept: 1 },
        step: stepOf(sequence, `step ${sequence}`, '{}'),
      });
    await record(1);
    const second = await openRegistry({ role: 'window', prefix });
    await expect(second.open('w1')).rejects.toMatchObject({ code: 'workspace-open-elsewhere' });
    second.close();
    await record(2);
    const { steps, done } = await store.history('workspace');
    expect([steps.map(({ label }) => label), done]).toEqual([['step 1', 'step 2'], 2]);
  });

  it('waits a moment for a window that is just closing', async () => {
    const second = await openRegistry({ role: 'window', prefix });
    setTimeout(() => {
      store.close();
    }, 300);
    const opened = await second.open('w1');
    opened.close();
    second.close();
  });

  it('does not keep the lock of a workspace that could not be opened', async () => {
    await expect(registry.open('w9')).rejects.toMatchObject({ code: 'workspace-not-found' });
    await expect(registry.open('w9')).rejects.toMatchObject({ code: 'workspace-not-found' });
  });
});

describe('a window that is gone as soon as it made a database', () => {
  afterEach(() => vi.restoreAllMocks());

  it('leaves a workspace that opens: there is no database without its record', async () => {
    const name = `${prefix}:workspace:w2`;
    const gone = new DOMException('The window is gone', 'AbortError');
    const begin = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')
      ?.value as IDBDatabase['transaction'];
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...named) {
      if (this.name === name) throw gone;
      return begin.apply(this, named);
    });
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw gone;
    });
    await registry.create(workspaceRecord('w2')).then(
      (made) => made.close(),
      () => undefined,
    );
    vi.restoreAllMocks();
    expect((await registry.list()).map(({ id }) => id)).toContain('w2');
    const opened = await registry.open('w2');
    expect((await opened.describe()).id).toBe('w2');
    opened.close();
  });
});

describe('a worker', () => {
  it('stages beside the window, which commits', async () => {
    const { worker, result } = await inWorker({ workspace: 'w1', source: 's1', finish: true });
    expect(result).toBe('finished');
    worker.terminate();
    await store.commit({ type: 'commit-sources', sourceIds: ['s1'], importedAt: '2026-07-14T12:00:00.000Z' });
    const [source] = (await contentOf(store)).sources;
    expect(source?.segments).toEqual(sourceParts('s1', 100).segments);
  });

  it('that is at work is left alone; what it leaves when killed is swept and counted', async () => {
    await commitParts(store, sourceParts('s1', 10));
    const before = await rowCounts(`${prefix}:workspace:w1`);
    const { worker, result } = await inWorker({ workspace: 'w1', source: 's2', finish: false });
    expect(result).toBe('staging');
    expect(await store.sweep()).toBe(0);
    worker.terminate();
    expect(await eventually(() => store.sweep())).toBe(1);
    expect(await store.sweep()).toBe(0);
    expect(await rowCounts(`${prefix}:workspace:w1`)).toEqual(before);
  });
});

describe('the list of workspaces', () => {
  it('passes over a workspace whose database is gone', async () => {
    store.close();
    await deletePrefix(`${prefix}:workspace`);
    expect(await registry.list()).toEqual([]);
    await expect(registry.open('w1')).rejects.toMatchObject({ code: 'workspace-not-found' });
    store = await registry.create(workspaceRecord('w1'));
  });

  it('shows a name again that it missed, once the workspace was opened', async () => {
    await store.commit({ type: 'rename', name: 'autumn' });
    store.close();
    await putListed({ ...workspaceRecord('w1'), name: 'stale' });
    expect((await registry.list())[0]?.name).toBe('stale');
    store = await registry.open('w1');
    expect((await registry.list())[0]?.name).toBe('autumn');
  });
});

/** A terminated worker's locks go a moment later. */
async function eventually(sweep: () => Promise<number>): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const swept = await sweep();
    if (swept > 0) return swept;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return 0;
}

async function putListed(row: unknown): Promise<void> {
  const request = indexedDB.open(`${prefix}:registry`);
  await new Promise((resolve) => (request.onsuccess = resolve));
  const transaction = request.result.transaction('workspaces', 'readwrite');
  transaction.objectStore('workspaces').put(row);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  request.result.close();
}
