// Reads waiting files into staging, one after another, until none waits. Lives above the view: it goes on when the screen is left.
import type { ImportContext } from './import.context';
import { failureOf, isCancelled } from './import.context';
import { announce, type ImportFile } from './import.model';
import { specForFile } from './spec.model';
import { cancelReading, finishReading, nextWaiting, progressReading, queueReady, readingFile } from './staging.model';
import { startReading, stopReading } from './staging.model';

export type StagingController = {
  /** Reads every file that is ready; files that become ready later need another call. */
  check(): void;
  /** Stops the file being read and sends the waiting ones back: nothing of them is kept. */
  cancel(): void;
};

/** `settled` runs whenever a file has been staged. */
export function createStaging(context: ImportContext, settled: () => void): StagingController {
  let running = false;
  let cancelled = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let file = nextWaiting(context.store.getState()); file; file = nextWaiting(context.store.getState())) {
      cancelled = false;
      await readFile(context, file, () => cancelled);
      settled();
    }
    running = false;
  };
  return {
    check: () => {
      context.update(queueReady);
      void run();
    },
    cancel: () => {
      cancelled = true;
      const waiting = context.store.getState().files.filter((file) => file.phase.at === 'waiting');
      for (const file of waiting) context.update(cancelReading(file.id));
    },
  };
}

async function readFile(context: ImportContext, file: ImportFile, cancelled: () => boolean): Promise<void> {
  const spec = specForFile(context.store.getState(), file);
  if (file.log === null || spec === undefined) return;
  const { session, clock } = context;
  const options = { stopAtRejectedShare: context.store.getState().stopAtRejectedShare };
  context.update(startReading(file.id, clock.steady()));
  try {
    const source = await session.ingest.stage(
      file.log,
      spec,
      options,
      (progress) => {
        context.update(progressReading(file.id, progress, clock.steady()));
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
    context.update(announce(`${file.name} is read: ${String(source.rows.accepted)} rows, ${String(source.rows.rejected)} rejected.`));
    return;
  }
  await context.session.discardStaged(source.id);
  if (!gone) context.update(cancelReading(file.id));
}

function endEarly(context: ImportContext, file: ImportFile, error: unknown): void {
  if (readingFile(context.store.getState())?.id !== file.id) return;
  context.update(isCancelled(error) ? cancelReading(file.id) : stopReading(file.id, failureOf(error)));
  context.update(announce(isCancelled(error) ? `${file.name}: cancelled, nothing was kept.` : `${file.name}: reading stopped.`));
}
