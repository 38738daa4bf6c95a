// sqlite-wasm in a worker, on its fastest storage (a pool of synchronous access handles), one transaction, two indexes made afterwards.
import type { Answer, Contender } from './contender';
import { askWorker } from './ask-worker';

const start = (): Worker => new Worker(new URL('./sqlite.worker.ts', import.meta.url), { type: 'module' });

export const contender: Contender = {
  import: (file, address) => askWorker<Answer>(start(), { file, address }),
  reopen: (address) => askWorker<Answer>(start(), { address }),
};
