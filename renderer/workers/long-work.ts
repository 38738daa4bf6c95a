// The window's end of long work in a worker: reports come in through a proxy, the wish to stop goes out through shared memory.
import * as Comlink from 'comlink';
import type { Progress, ProgressReport } from '../../shared/kernel/progress';
import { unwrap, type Outcome } from './outcome';

/** How soon the worker hears of a cancel, milliseconds. */
const CANCEL_EVERY = 40;

/** @throws RetortError as the work does, `cancelled` among them */
export async function longWork(
  progress: Progress,
  start: (flag: Int32Array, report: (report: ProgressReport) => void) => Promise<Outcome>,
): Promise<unknown> {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const relay = (): void => {
    if (progress.cancelled()) Atomics.store(flag, 0, 1);
  };
  const timer = setInterval(relay, CANCEL_EVERY);
  try {
    relay();
    return unwrap(
      await start(
        flag,
        Comlink.proxy((report: ProgressReport) => progress.report(report)),
      ),
    );
  } finally {
    clearInterval(timer);
  }
}
