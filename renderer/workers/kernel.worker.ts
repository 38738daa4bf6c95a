// Runs one kernel over one graph, says how far it is, and answers with a value per node. The client ends it to cancel.
import { runKernel, type KernelInput } from '../../shared/graph/kernel-run';
import type { KernelMessage } from './kernel-protocol';

addEventListener('message', ({ data }: MessageEvent<KernelInput>) => {
  const say = (message: KernelMessage): void => postMessage(message);
  const { values, errors } = runKernel(data, {
    report: ({ done, total }) => say({ type: 'progress', done, total }),
    cancelled: () => false,
  });
  say({ type: 'values', values: { values, errors } });
});
