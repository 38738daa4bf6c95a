// An open workspace: its store, its engine and its ingest, and what happens in the window when it changes.
import { RetortError } from '../../shared/kernel/errors';
import { kindRegistry } from '../../shared/model/kinds/registry';
import { summariseList } from '../../shared/model/records/warning-list';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import { customKinds } from '../../shared/ports/workspace-kinds';
import { attempt, problemNotice } from '../state/attempt';
import { checkedHistory, historyOf, isDamaged } from '../state/kept-steps';
import { problemOf } from '../state/problem';
import type { Session } from '../state/session';
import { emptyHistory } from '../state/undo';
import { graphFileInWorker } from '../workers/graph-file-client';
import { kernelInWorker } from '../workers/kernel-client';
import { layoutInWorker } from '../workers/layout-client';
import { mapPainterInWorker } from '../workers/map/map-client';
import { compareInWorker } from '../workers/merge-client';
import { valueListInWorker } from '../workers/value-list-client';
import { warningListInWorker } from '../workers/warning-list-client';
import { createWork, type Work } from './engine-work';
import { follow, followOthers, recountStaged, tell } from './session-news';
import type { SessionParts } from './session-parts';
import { createUnderWay, type UnderWay } from './under-way';

/** Describes the workspace to the window and starts to load it; resolves as soon as it can be looked at. */
export async function openSession(parts: SessionParts): Promise<Session> {
  const { store, engine, ingest, windows } = parts;
  const work = createWork(parts);
  const opened = followOthers(parts, work);
  const workspace = await describe(parts);
  const underWay = createUnderWay();
  const waits: (() => Promise<void>)[] = [];
  const session: Session = {
    ...{ workspace, reader: store, engine, writable: store.writable },
    ...inWorkers(parts),
    ...writers(parts, workspace.id, underWay, work),
    history: await keptHistory(parts),
    recountStaged: () => recountStaged(parts),
    findRings: () => work.findRings(),
    preview: (settings) => work.preview(settings),
    reload: () => work.load(),
    beforeClose: (wait) => void waits.push(wait),
    busyWith: () => underWay.task(),
    askToWrite: () => windows?.askToWrite() ?? Promise.resolve(),
    dispose: async () => {
      work.stop();
      await Promise.allSettled(waits.map((wait) => wait()));
      await underWay.stored();
      engine.dispose();
      ingest.dispose();
      store.close();
      windows?.close();
    },
  };
  opened(session);
  void work.load();
  void recountStaged(parts);
  return session;
}

/** The state of the window is that of this workspace from here on. */
async function describe({ store, workbench: { actions } }: SessionParts): Promise<WorkspaceRecord> {
  const workspace = await store.describe();
  actions.workspaceOpened(workspace, kindRegistry(await customKinds(store)), !store.writable);
  actions.linkageSet(await store.linkageSettings());
  actions.judgementsChanged(await store.judgements());
  actions.viewsChanged(await store.views());
  actions.marksChanged(await store.marks());
  actions.runsChanged(await store.runs());
  actions.warningListsChanged((await store.warningLists()).map(summariseList));
  return workspace;
}

function inWorkers({
  store,
}: SessionParts): Pick<
  Session,
  'kernel' | 'layout' | 'paintMap' | 'writeGraphFile' | 'readWarningList' | 'readValueList'
> {
  return {
    layout: layoutInWorker,
    kernel: kernelInWorker,
    paintMap: (canvas) => mapPainterInWorker(canvas.transferControlToOffscreen()),
    writeGraphFile: graphFileInWorker,
    readWarningList: warningListInWorker,
    readValueList: async (text) => valueListInWorker(text, await customKinds(store)),
  };
}

/** All that changes what is stored; refused where another window writes. */
function writers(
  parts: SessionParts,
  workspaceId: string,
  underWay: UnderWay,
  work: Work,
): Pick<Session, 'ingest' | 'commit' | 'discardStaged' | 'compareWith'> {
  const { store, ingest, workbench } = parts;
  const long = <T>(task: string, run: () => Promise<T>): Promise<T> =>
    store.writable ? underWay.during(task, run) : Promise.reject(new RetortError('workspace-read-only'));
  return {
    ingest: {
      ...ingest,
      stage: (file, ...given) => long(`reading ${file.name}`, () => ingest.stage(file, ...given)),
    },
    commit: async (...changes) => {
      await underWay.storing(() => store.commit(...changes));
      // What only reads keeps nothing but its own graph.
      if (!store.writable) return;
      workbench.actions.saved(Date.now());
      tell(parts, changes);
      const types = changes.map(({ type }) => type);
      await follow(parts, types, work);
    },
    discardStaged: async (sourceId) => {
      await store.discard(sourceId);
      await recountStaged(parts);
    },
    compareWith: async (other, progress) => {
      const merging = await compareInWorker(workspaceId, other, progress);
      return {
        ...merging,
        stage: (...given) => long('merging a workspace', () => merging.stage(...given)),
      };
    },
  };
}

/** What is damaged is refused with words, and the workspace opens all the same. */
async function keptHistory({ store, workbench }: SessionParts): Promise<Session['history']> {
  try {
    return historyOf(checkedHistory('workspace', await store.history('workspace')));
  } catch (error) {
    if (!isDamaged(error)) throw error;
    workbench.actions.notify(problemNotice(problemOf(error)));
    if (store.writable)
      await attempt(workbench.actions, () => store.commit({ type: 'forget-history', history: 'workspace' }));
    return emptyHistory;
  }
}
