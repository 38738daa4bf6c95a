// Edges of the corpora's graphs, as far as kernels need them: GML and graphology's JSON. Nodes are numbered in the order of the file.
import { gunzipSync } from 'node:zlib';
import type { EdgeList } from '../../graph/weighted-graph';

export function readCorpusGraph(file: string, bytes: Uint8Array): EdgeList {
  if (file.endsWith('.gml')) return readGml(Buffer.from(bytes).toString('latin1'));
  return readGraphology(gunzipSync(bytes).toString('utf8'));
}

function readGml(text: string): EdgeList {
  const ids = [...text.matchAll(/\bnode\s*\[\s*id (\d+)/g)].map(([, id]) => id!);
  const edges = [...text.matchAll(/\bedge\s*\[\s*source (\d+)\s+target (\d+)/g)];
  return edgeList(
    ids,
    edges.map(([, source, target]) => ({ source: source!, target: target! })),
  );
}

function readGraphology(text: string): EdgeList {
  const { nodes, edges } = JSON.parse(text) as {
    nodes: { key: string }[];
    edges: { source: string; target: string }[];
  };
  return edgeList(
    nodes.map(({ key }) => key),
    edges,
  );
}

function edgeList(keys: readonly string[], edges: readonly { source: string; target: string }[]): EdgeList {
  const place = new Map(keys.map((key, index) => [key, index]));
  return {
    size: edges.length,
    from: edges.map(({ source }) => place.get(source)!),
    to: edges.map(({ target }) => place.get(target)!),
  };
}
