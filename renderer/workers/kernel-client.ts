// Kernels as the window calls them: one worker a run, ended when it has answered or nobody waits any more.
import type { KernelInput } from '../../shared/graph/kernel-run';
import type { NodeValues } from '../../shared/graph/kernels';
import { RetortError } from '../../shared/kernel/errors';
import type { KernelMessage } from './kernel-protocol';

/** `report` hears the share that is done, where it is known. @throws RetortError `cancelled`, `internal` */
export function kernelInWorker(
  input: KernelInput,
  report: (share: number) => void,
  signal: AbortSignal,
): Promise<NodeValues> {
  if (signal.aborted) return Promise.reject(new RetortError('cancelled'));
  const worker = new Worker(new URL('./kernel.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<NodeValues>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<KernelMessage>) => {
      if (data.type === 'values') resolve(data.values);
      else if (data.total !== undefined && data.total > 0) report(data.done / data.total);
    };
    worker.onerror = (event) => reject(new RetortError('internal', { message: event.message }));
    signal.addEventListener('abort', () => reject(new RetortError('cancelled')), { once: true });
    worker.postMessage(input);
  }).finally(() => worker.terminate());
}
