// The formats of data that a graph is written in, by name.
import { writeEdgesCsv, writeNodesCsv } from './csv';
import { writeGexf } from './gexf';
import type { GraphFile, Written } from './graph-file';
import { writeGraphml } from './graphml';

const WRITERS = {
  graphml: writeGraphml,
  gexf: writeGexf,
  'csv-nodes': writeNodesCsv,
  'csv-edges': writeEdgesCsv,
} as const satisfies Record<string, (graph: GraphFile) => Written>;

export type GraphFileFormat = keyof typeof WRITERS;

export function writeGraphFile(format: GraphFileFormat, graph: GraphFile): Written {
  return WRITERS[format](graph);
}
