// The sample's logs as the window has them: simulated in a worker that ends when they are there, or when they are no longer wanted.
import * as Comlink from 'comlink';
import { RetortError } from '../../shared/kernel/errors';
import type { ImportSpec } from '../../shared/model/records/import-spec';
import { unwrap } from './outcome';
import type { SampleRemote, SimulatedLogs } from './sample-protocol';

export type SampleLogs = { files: File[]; spec: ImportSpec };

/** @throws RetortError `cancelled` once `cancelled()` says so */
export async function simulateLogs(
  seed: number,
  accounts: number,
  cancelled: () => boolean,
): Promise<SampleLogs> {
  const worker = new Worker(new URL('./sample.worker.ts', import.meta.url), {
    type: 'module',
    name: 'sample',
  });
  try {
    const remote = Comlink.wrap<SampleRemote>(worker);
    const simulated = unwrap(
      await Promise.race([remote.simulate(seed, accounts), untilCancelled(cancelled)]),
    ) as SimulatedLogs;
    return {
      spec: simulated.spec,
      files: simulated.logs.map(({ name, content }) => new File([content], name)),
    };
  } finally {
    worker.terminate();
  }
}

/** The simulator is one call that hears nothing: to stop it is to end its worker. */
function untilCancelled(cancelled: () => boolean): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setInterval(() => {
      if (!cancelled()) return;
      clearInterval(timer);
      reject(new RetortError('cancelled'));
    }, 100);
  });
}
