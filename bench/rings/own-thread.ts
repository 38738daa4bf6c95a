// A size measured in a thread of its own, as the product links a workspace in its own engine: what another size left behind, in memory or in what the compiler
// has learnt from it, is no part of it, and each is warmed alike.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { labWorld, load, parametersFor } from './lab-world';
import { measurePhases, type Phases } from './phases';

type Asked = { millions: number; runs: number };

export function phasesAt(millions: number, runs: number): Promise<Phases> {
  const asked: Asked = { millions, runs };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: asked });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function measure({ millions, runs }: Asked): Promise<Phases> {
  const dataset = await load(await labWorld(millions));
  return measurePhases(dataset, parametersFor(dataset), runs);
}

// The bench's own bundle runs in the thread, too: there it does this alone.
if (!isMainThread) parentPort?.postMessage(await measure(workerData as Asked));
