// Graph files in memory for tests: built from a few parts, looked at, and read as the guess says.
import { inspectLog } from '../ingest/inspect';
import type { LogFile, LogInspection } from '../ingest/types';
import { kindRegistry } from '../model/kinds/registry';
import type { GraphFormat, ImportSpec, LogSpec } from '../model/records/import-spec';
import { logFile, specOf, stageFile, type Staged } from './log-files';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** `keys`: `<key …/>` elements. `inside`: of the one graph. */
export function graphml(inside: string, keys = ''): string {
  return `${HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="undirected">${inside}</graph></graphml>\n`;
}

export function gexf(inside: string, namespace = 'http://gexf.net/1.3'): string {
  return `${HEAD}<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" version="1.3"><graph>${inside}</graph></gexf>\n`;
}

/** Nothing is told apart but by looks. */
export const plainFormat: GraphFormat = {
  type: 'graph',
  encoding: 'utf-8',
  value: 'id',
  kind: '',
  realm: '',
  relation: '',
};

/** Nodes by id, and edges between them as "a b". */
export function plainGraphml(nodes: readonly string[], edges: readonly string[]): string {
  const lines = edges.map((edge, i) => {
    const [source = '', target = ''] = edge.split(' ');
    return `<edge id="e${String(i)}" source="${source}" target="${target}"/>`;
  });
  return graphml([...nodes.map((id) => `<node id="${id}"/>`), ...lines].join('\n'));
}

export const graphFile = (content: string | Uint8Array, name = 'graph.graphml', chunk = 65_536): LogFile =>
  logFile(content, name, chunk);

export function look(content: string | Uint8Array, name?: string): Promise<LogInspection> {
  return inspectLog(graphFile(content, name), kindRegistry([]));
}

/** Read under the guess, after `change` of it. */
export async function readGraph(
  content: string | Uint8Array,
  change: (spec: LogSpec) => LogSpec = (spec) => spec,
  chunk?: number,
): Promise<Staged> {
  const { spec } = await look(content);
  return stageFile(graphFile(content, 'graph.graphml', chunk), specFor(change(spec)));
}

export const specFor = (log: LogSpec): ImportSpec => specOf(log);

/** Ends that the guess leaves open: sources are accounts, targets are of the kind. */
export const endsAs =
  (kind: string, relation = 'seen-with') =>
  (spec: LogSpec): LogSpec => ({
    ...spec,
    columns: spec.columns.map((entry) => {
      const of = entry.column === 'source' ? 'account' : entry.column === 'target' ? kind : undefined;
      if (of === undefined) return entry;
      return { column: entry.column, read: { as: 'entity', kind: of, realm: '', required: false } };
    }),
    observations: [...spec.observations, { subject: 'source', relation, object: 'target' }],
  });
