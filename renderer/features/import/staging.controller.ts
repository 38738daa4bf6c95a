// Reads waiting files into staging, one after another, until none waits. Lives above the view: it goes on when the screen is left.
import { isCancelled } from '../../../shared/kernel/errors';
import { problemOf } from '../../state/problem';
import type { ImportContext } from './import.context';
import { type ImportFile } from './import.model';
import { specForFile } from './spec.model';
import {
  cancelReading,
  finishReading,
  nextWaiting,
  progressReading,
  queueReady,
  readingFile,
} from './staging.model';
import { startReading, stopReading } from './staging.model';

/** How often the window hears of progress: enough for the eye, little for the thread. */
const SHOW_MS = 200;

export type StagingController = {
  /** Reads every file that is ready; files that become ready later need another call. */
  check(): void;
  /** Stops the file being read and sends the waiting ones back: nothing of them is kept. */
  cancel(): void;
  /** Stops the file being read; the queue goes on with the next. */
  skip(): void;
};

/** `settled` runs whenever a file has been staged. */
export function createStaging(context: ImportContext, settled: () => void): StagingController {
  let running = false;
  let cancelled = false;
  const cancel = (): void => {
    cancelled = true;
    const waiting = context.store.getState().files.filter((file) => file.phase.at === 'waiting');
    for (const file of waiting) context.update(cancelReading(file.id));
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (
      let file = nextWaiting(context.store.getState());
      file;
      file = nextWaiting(context.store.getState())
    ) {
      cancelled = false;
      await readFile(context, file, () => cancelled, cancel);
      settled();
    }
    context.task(null);
    running = false;
  };
  return {
    check: () => {
      context.update(queueReady);
      void run();
    },
    cancel,
    skip: () => {
      cancelled = true;
    },
  };
}

async function readFile(
  context: ImportContext,
  file: ImportFile,
  cancelled: () => boolean,
  cancel: () => void,
): Promise<void> {
  const spec = specForFile(context.store.getState(), file);
  if (file.log === null || spec === undefined) return;
  const { session, clock } = context;
  const options = { stopAtRejectedShare: context.store.getState().stopAtRejectedShare };
  let shown = Number.NEGATIVE_INFINITY;
  context.update(startReading(file.id, clock.steady()));
  try {
    const source = await session.ingest.stage(
      file.log,
      spec,
      options,
      (progress) => {
        // Messages of the worker may come after its answer: those are of a reading that has ended.
        if (readingFile(context.store.getState())?.id !== file.id || clock.steady() - shown < SHOW_MS) return;
        shown = clock.steady();
        context.update(progressReading(file.id, progress, clock.steady()));
        context.task({
          id: 'import',
          title: `Reading ${file.name}`,
          phase: '',
          done: progress.bytesDone,
          total: progress.bytesTotal,
          cancel,
        });
      },
      { report: () => undefined, cancelled },
    );
    await keepOrDrop(context, file, source, cancelled());
  } catch (error) {
    endEarly(context, file, error);
  }
}

/** A cancel that came too late to stop the reading still leaves nothing; so does removing the file meanwhile. */
async function keepOrDrop(
  context: ImportContext,
  file: ImportFile,
  source: Awaited<ReturnType<ImportContext['session']['ingest']['stage']>>,
  cancelled: boolean,
): Promise<void> {
  const gone = readingFile(context.store.getState())?.id !== file.id;
  if (!cancelled && !gone) {
    context.update(finishReading(file.id, source));
    context.say(
      `${file.name} is read: ${String(source.rows.accepted)} rows, ${String(source.rows.rejected)} rejected.`,
    );
    return;
  }
  await context.session.discardStaged(source.id);
  if (!gone) context.update(cancelReading(file.id));
}

function endEarly(context: ImportContext, file: ImportFile, error: unknown): void {
  if (readingFile(context.store.getState())?.id !== file.id) return;
  context.update(isCancelled(error) ? cancelReading(file.id) : stopReading(file.id, problemOf(error)));
  context.say(
    isCancelled(error) ? `${file.name}: cancelled, nothing was kept.` : `${file.name}: reading stopped.`,
  );
}
