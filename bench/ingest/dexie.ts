// One IndexedDB record per row through Dexie, with two indexes, in a worker.
import type { Answer, Contender } from './contender';
import { askWorker } from './ask-worker';

const start = (): Worker => new Worker(new URL('./dexie.worker.ts', import.meta.url), { type: 'module' });

export const contender: Contender = {
  import: (file, address) => askWorker<Answer>(start(), { file, address }),
  reopen: (address) => askWorker<Answer>(start(), { address }),
};
