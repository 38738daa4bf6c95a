// A graph as a file, as the window has it written: one worker a file, ended when it has answered.
import * as Comlink from 'comlink';
import type { GraphFile, Written } from '../../shared/graph-files/graph-file';
import type { GraphFileFormat } from '../../shared/graph-files/write';
import type { GraphFileRemote } from './graph-file.worker';
import { unwrap } from './outcome';

export async function graphFileInWorker(format: GraphFileFormat, graph: GraphFile): Promise<Written> {
  const worker = new Worker(new URL('./graph-file.worker.ts', import.meta.url), { type: 'module' });
  try {
    return unwrap(await Comlink.wrap<GraphFileRemote>(worker).write(format, graph)) as Written;
  } finally {
    worker.terminate();
  }
}
