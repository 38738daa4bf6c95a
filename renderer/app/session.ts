// An open workspace: its store, its engine and its ingest, and what happens in the window when it changes.
import type { Engine, RingsPreview } from '../../shared/engine/engine';
import type { Ingest } from '../../shared/ingest/types';
import { isCancelled } from '../../shared/kernel/errors';
import { checkCancelled } from '../../shared/kernel/progress';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import { summariseList } from '../../shared/model/records/warning-list';
import { kindRegistry } from '../../shared/model/kinds/registry';
import type { Change, WorkspaceStore } from '../../shared/ports/workspace-store';
import { attempt, problemNotice } from '../state/attempt';
import { checkedHistory, historyOf, isDamaged } from '../state/kept-steps';
import { problemOf } from '../state/problem';
import { customKinds } from '../../shared/ports/workspace-kinds';
import type { Session } from '../state/session';
import type { Workbench } from '../state/store';
import { emptyHistory } from '../state/undo';
import { nothingSelected, type Selection } from '../state/workbench';
import { graphFileInWorker } from '../workers/graph-file-client';
import { layoutInWorker } from '../workers/layout-client';
import { compareInWorker } from '../workers/merge-client';
import { mapPainterInWorker } from '../workers/map/map-client';
import { valueListInWorker } from '../workers/value-list-client';
import { warningListInWorker } from '../workers/warning-list-client';
import { startTask, type RunningTask } from '../state/tasks';

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
  workbench.actions.linkageSet(await store.linkageSettings());
  workbench.actions.judgementsChanged(await store.judgements());
  workbench.actions.viewsChanged(await store.views());
  workbench.actions.marksChanged(await store.marks());
  workbench.actions.runsChanged(await store.runs());
  workbench.actions.warningListsChanged((await store.warningLists()).map(summariseList));
  const work = createWork(parts);
  const waits: (() => Promise<void>)[] = [];
  const session: Session = {
    workspace,
    reader: store,
    engine,
    ingest,
    history: await keptHistory(parts),
    commit: async (...changes) => {
      await store.commit(...changes);
      workbench.actions.saved(Date.now());
      await follow(parts, changes, work);
    },
    discardStaged: async (sourceId) => {
      await store.discard(sourceId);
      await recountStaged(parts);
    },
    recountStaged: () => recountStaged(parts),
    findRings: () => work.findRings(),
    preview: (settings) => work.preview(settings),
    reload: () => work.load(),
    compareWith: (other, progress) => compareInWorker(workspace.id, other, progress),
    layout: layoutInWorker,
    paintMap: (canvas) => mapPainterInWorker(canvas.transferControlToOffscreen()),
    writeGraphFile: graphFileInWorker,
    readWarningList: warningListInWorker,
    readValueList: async (text) => valueListInWorker(text, await customKinds(store)),
    beforeClose: (wait) => void waits.push(wait),
    dispose: () => {
      work.stop();
      void Promise.allSettled(waits.map((wait) => wait())).then(() => {
        engine.dispose();
        ingest.dispose();
        store.close();
      });
    },
  };
  void work.load();
  void recountStaged(parts);
  return session;
}

/** What is damaged is refused with words, and the workspace opens all the same. */
async function keptHistory({ store, workbench }: SessionParts): Promise<Session['history']> {
  try {
    return historyOf(checkedHistory('workspace', await store.history('workspace')));
  } catch (error) {
    if (!isDamaged(error)) throw error;
    workbench.actions.notify(problemNotice(problemOf(error)));
    await attempt(workbench.actions, () => store.commit({ type: 'forget-history', history: 'workspace' }));
    return emptyHistory;
  }
}

/** What the engine must do anew after a change; reading the workspace finds the rings, too. */
type Anew = 'load' | 'rings' | undefined;

/** However many changes came together, the workspace is read and rings are found once. */
async function follow(parts: SessionParts, changes: readonly Change[], work: Work): Promise<void> {
  const anew: Anew[] = [];
  for (const change of changes) anew.push(await changed(parts, change));
  if (anew.includes('load')) void work.load();
  else if (anew.includes('rings')) void work.findRings();
}

async function changed({ store, workbench }: SessionParts, change: Change): Promise<Anew> {
  switch (change.type) {
    case 'commit-sources':
    case 'retract-source':
    case 'set-aside-sources':
    case 'bring-back-sources':
      await recountStaged({ store, workbench });
      return 'load';
    case 'rename':
    case 'set-marking':
      workbench.actions.workspaceDescribed(await store.describe());
      return undefined;
    case 'save-kind':
    case 'delete-kind':
      workbench.actions.kindsChanged(kindRegistry(await customKinds(store)));
      return 'load';
    case 'judge':
      workbench.actions.judgementsChanged(await store.judgements());
      return 'rings';
    case 'set-views':
      workbench.actions.viewsChanged(await store.views());
      return undefined;
    case 'set-marks':
      workbench.actions.marksChanged(await store.marks());
      return undefined;
    case 'set-warning-lists':
      workbench.actions.warningListsChanged((await store.warningLists()).map(summariseList));
      return 'rings';
    case 'set-linkage':
      workbench.actions.linkageSet(change.settings);
      return 'rings';
    default:
      return undefined;
  }
}

async function recountStaged({ store, workbench }: Pick<SessionParts, 'store' | 'workbench'>): Promise<void> {
  workbench.actions.stagedCounted((await store.staged()).length);
}

type Work = {
  load(): Promise<void>;
  findRings(): Promise<void>;
  preview(settings: LinkageSettings): Promise<RingsPreview>;
  stop(): void;
};

/** The engine does one thing at a time: what is asked later takes the place of what runs. */
function createWork({ store, engine, workbench }: SessionParts): Work {
  let running: RunningTask | null = null;
  const previews = createPreviews(engine);
  let last: Promise<void> = Promise.resolve();

  const enqueue = (title: string, run: (task: RunningTask) => Promise<void>): Promise<void> => {
    running?.cancel();
    previews.stop();
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
    workbench.actions.ringsChanged(await engine.findRings({}, task.progress));
    workbench.actions.working('ready');
    await attempt(workbench.actions, () => keepRun({ store, engine, workbench }));
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
    findRings: () => enqueue('Finding rings', link),
    preview: previews.ask,
    stop: () => {
      previews.stop();
      running?.cancel();
    },
  };
}

/** Only the last one asked for is worth its time. */
function createPreviews(engine: Engine): { ask: Work['preview']; stop(): void } {
  let last = { stopped: false };
  const stop = (): void => {
    last.stopped = true;
  };
  return {
    stop,
    ask: async (settings) => {
      stop();
      const own = { stopped: false };
      last = own;
      const progress = { report: () => undefined, cancelled: () => own.stopped };
      const preview = await engine.previewRings(settings, progress);
      // Answered on its way to being stopped: it is about what nobody asks any more.
      checkCancelled(progress);
      return preview;
    },
  };
}

/** A run that found what the one before found is not kept again: opening a workspace is no news. Nor is a workspace without anything in it. */
async function keepRun({
  store,
  engine,
  workbench,
}: Pick<SessionParts, 'store' | 'engine' | 'workbench'>): Promise<void> {
  const { content, members } = await engine.run();
  const [newest] = workbench.store.getState().runs;
  if (newest?.digest === content.digest || content.sources.length === 0) return;
  const at = new Date().toISOString();
  await store.commit({ type: 'keep-run', run: { ...content, id: `${at} ${content.digest}`, at }, members });
  workbench.actions.runsChanged(await store.runs());
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
