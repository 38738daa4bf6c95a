// What the engine does for the window, one thing at a time: reads the workspace, finds rings, previews others; and keeps each run that found something else.
import type { Engine, RingsPreview } from '../../shared/engine/engine';
import { isCancelled } from '../../shared/kernel/errors';
import { checkCancelled } from '../../shared/kernel/progress';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import { kindRegistry } from '../../shared/model/kinds/registry';
import { customKinds } from '../../shared/ports/workspace-kinds';
import type { Change } from '../../shared/ports/workspace-store';
import { attempt } from '../state/attempt';
import { problemOf } from '../state/problem';
import type { Workbench } from '../state/store';
import { startTask, type RunningTask } from '../state/tasks';
import { nothingSelected, type Selection } from '../state/workbench';
import { tell } from './session-news';
import type { SessionParts } from './session-parts';

export type Work = {
  load(): Promise<void>;
  findRings(): Promise<void>;
  preview(settings: LinkageSettings): Promise<RingsPreview>;
  stop(): void;
};

/** The engine does one thing at a time: what is asked later takes the place of what runs. */
export function createWork({ store, engine, workbench, windows }: SessionParts): Work {
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
    await attempt(workbench.actions, () => keepRun({ store, engine, workbench, windows }));
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
async function keepRun({ store, engine, workbench, windows }: Omit<SessionParts, 'ingest'>): Promise<void> {
  const { content, members } = await engine.run();
  const [newest] = workbench.store.getState().runs;
  if (newest?.digest === content.digest || content.sources.length === 0 || !store.writable) return;
  const at = new Date().toISOString();
  const run = { ...content, id: `${at} ${content.digest}`, at };
  const change: Change = { type: 'keep-run', run, members };
  await store.commit(change);
  tell({ windows }, [change]);
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
