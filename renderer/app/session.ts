// An open workspace: its store, its engine and its ingest, and what happens in the window when it changes.
import type { Engine } from '../../shared/engine/engine';
import type { Ingest } from '../../shared/ingest/types';
import type { LinkageParameters } from '../../shared/linkage/types';
import { isCancelled } from '../../shared/kernel/errors';
import { kindRegistry } from '../../shared/model/kinds/registry';
import type { Change, WorkspaceStore } from '../../shared/ports/workspace-store';
import { problemOf } from '../state/problem';
import { customKinds } from '../state/workspace-kinds';
import type { Session } from '../state/session';
import type { Workbench } from '../state/store';
import { nothingSelected, type Selection } from '../state/workbench';
import { layoutInWorker } from '../workers/layout-client';
import { startTask, type RunningTask } from './tasks';

export type RemoteEngine = Engine & { dispose(): void };
export type RemoteIngest = Ingest & { dispose(): void };

export type SessionParts = {
  store: WorkspaceStore;
  engine: RemoteEngine;
  ingest: RemoteIngest;
  workbench: Workbench;
};

/** Describes the workspace to the window and starts to load it; resolves as soon as it can be looked at. */
export async function openSession(parts: SessionParts): Promise<Session> {
  const { store, engine, ingest, workbench } = parts;
  const workspace = await store.describe();
  workbench.actions.workspaceOpened(workspace, kindRegistry(await customKinds(store)));
  const work = createWork(parts);
  const session: Session = {
    workspace,
    reader: store,
    engine,
    ingest,
    commit: async (change) => {
      await store.commit(change);
      workbench.actions.saved(Date.now());
      await changed(parts, change, work);
    },
    discardStaged: async (sourceId) => {
      await store.discard(sourceId);
      await recountStaged(parts);
    },
    recountStaged: () => recountStaged(parts),
    findRings: (parameters) => work.findRings(parameters),
    reload: () => work.load(),
    layout: layoutInWorker,
    dispose: () => {
      work.stop();
      engine.dispose();
      ingest.dispose();
      store.close();
    },
  };
  void work.load();
  void recountStaged(parts);
  return session;
}

async function changed({ store, workbench }: SessionParts, change: Change, work: Work): Promise<void> {
  switch (change.type) {
    case 'commit-sources':
    case 'retract-source':
      void work.load();
      await recountStaged({ store, workbench });
      return;
    case 'rename':
    case 'set-marking':
      workbench.actions.workspaceDescribed(await store.describe());
      return;
    case 'save-kind':
    case 'delete-kind':
      workbench.actions.kindsChanged(kindRegistry(await customKinds(store)));
      void work.load();
      return;
    default:
  }
}

async function recountStaged({ store, workbench }: Pick<SessionParts, 'store' | 'workbench'>): Promise<void> {
  workbench.actions.stagedCounted((await store.staged()).length);
}

type Work = {
  load(): Promise<void>;
  findRings(parameters: Partial<LinkageParameters>): Promise<void>;
  stop(): void;
};

/** The engine does one thing at a time: what is asked later takes the place of what runs. */
function createWork({ store, engine, workbench }: SessionParts): Work {
  let running: RunningTask | null = null;
  let parameters: Partial<LinkageParameters> = {};
  let last: Promise<void> = Promise.resolve();

  const enqueue = (title: string, run: (task: RunningTask) => Promise<void>): Promise<void> => {
    running?.cancel();
    const task = startTask(workbench, { id: 'engine', title, cancellable: true });
    running = task;
    last = last.then(async () => {
      try {
        await run(task);
      } catch (error) {
        if (running === task) report(error);
      } finally {
        if (running === task) task.end();
      }
    });
    return last;
  };
  const report = (error: unknown): void => {
    const { rings } = workbench.store.getState();
    // Stopped while older rings stand: those stay, and they are what is shown.
    if (isCancelled(error) && rings !== null) workbench.actions.working('ready');
    else workbench.actions.workFailed(problemOf(error));
  };
  const link = async (task: RunningTask): Promise<void> => {
    task.title('Finding rings');
    workbench.actions.working('linking');
    workbench.actions.ringsChanged(await engine.findRings(parameters, task.progress));
    workbench.actions.working('ready');
  };
  return {
    load: () =>
      enqueue('Reading the workspace', async (task) => {
        workbench.actions.working('loading');
        const selected = await selectedKeys(engine, workbench);
        const summary = await engine.load(task.progress);
        workbench.actions.kindsChanged(kindRegistry(await customKinds(store)));
        workbench.actions.summaryChanged(summary, await selected());
        await link(task);
      }),
    findRings: (chosen) => {
      parameters = { ...parameters, ...chosen };
      return enqueue('Finding rings', link);
    },
    stop: () => running?.cancel(),
  };
}

/** Ids change with the columns, keys do not: what was selected is found again under its keys. */
async function selectedKeys(engine: Engine, workbench: Workbench): Promise<() => Promise<Selection>> {
  const { selection, summary } = workbench.store.getState();
  if (summary === null || selection.entities.length === 0)
    return () => Promise.resolve({ ...nothingSelected, ringId: selection.ringId });
  const keys = (await engine.rows([...selection.entities])).map((row) => row.key);
  return async () => {
    const ids = await engine.resolve(keys);
    return { ...nothingSelected, ringId: selection.ringId, entities: ids.filter((id) => id !== null) };
  };
}
