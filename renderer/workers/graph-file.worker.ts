// Writes a graph as a file: thousands of elements would stop the window for as long.
import * as Comlink from 'comlink';
import type { GraphFile } from '../../shared/graph-files/graph-file';
import { writeGraphFile, type GraphFileFormat } from '../../shared/graph-files/write';
import { outcome, type Outcome } from './outcome';

export type GraphFileRemote = { write(format: GraphFileFormat, graph: GraphFile): Promise<Outcome> };

const remote: GraphFileRemote = {
  write: (format, graph) => outcome(() => Promise.resolve(writeGraphFile(format, graph))),
};

Comlink.expose(remote);
