// The layout as the window calls it: one worker a run, ended when it has answered or nobody waits any more.
import type { LayoutInput } from '../../shared/graph/layout-input';
import type { Point } from '../../shared/graph/layout-boxes';
import { RetortError } from '../../shared/kernel/errors';

/** @throws RetortError `cancelled`, `internal` */
export function layoutInWorker(input: LayoutInput, signal: AbortSignal): Promise<Point[]> {
  if (signal.aborted) return Promise.reject(new RetortError('cancelled'));
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Point[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Point[]>) => resolve(data);
    worker.onerror = (event) => reject(new RetortError('internal', { message: event.message }));
    signal.addEventListener('abort', () => reject(new RetortError('cancelled')), { once: true });
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
