// The drawn edges taken apart: who of a collection has what. What is drawn as one counts as what it is, so that opening a collection changes no measure.
import type { EntityId } from '../../../../shared/dataset/types';
import type { EdgeRow } from '../../../../shared/engine/engine';
import type { KernelInput } from '../../../../shared/graph/kernel-run';
import { entitiesOf, type GraphEdge, type GraphNode } from '../../../state/graph-view';

/** Rows of entities by the drawn edge that stands for them; those of no drawn edge are left out. */
export function rowsByEdge(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  rows: readonly EdgeRow[],
): Map<string, EdgeRow[]> {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const placeOf = new Map<EntityId, number>(
    nodes.flatMap((node, place) => entitiesOf(node).map((id) => [id, place] as const)),
  );
  const key = (from: number, to: number): number => from * nodes.length + to;
  const found = new Map<string, EdgeRow[]>();
  const byEnds = new Map<number, EdgeRow[]>();
  for (const { id, from, to } of edges) {
    const own: EdgeRow[] = [];
    found.set(id, own);
    byEnds.set(key(places.get(from) ?? -1, places.get(to) ?? -1), own);
  }
  for (const row of rows) {
    const [from, to] = [placeOf.get(row.subject), placeOf.get(row.object)];
    if (from === undefined || to === undefined) continue;
    (byEnds.get(key(from, to)) ?? byEnds.get(key(to, from)))?.push(row);
  }
  return found;
}

export type DrawnGraph = Pick<KernelInput, 'nodes' | 'edges'> & {
  /** Per place in the graph: those that an edge which counts holds. */
  entities: readonly EntityId[];
};

/** Entities and their edges that count: none to what linkage set aside. An edge weighs the bits that it is drawn with, at least one; it is there once for each relation. */
export function drawnGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  rows: ReadonlyMap<string, readonly EdgeRow[]>,
): DrawnGraph {
  const setAside = new Set(
    nodes.flatMap((node) => (node.type === 'entity' && node.suppressed !== null ? [node.id] : [])),
  );
  const counted = edges.filter(({ from, to }) => !setAside.has(from) && !setAside.has(to));
  const ends: [EntityId, EntityId][] = [];
  const weights: number[] = [];
  for (const edge of counted)
    for (const { subject, object } of rows.get(edge.id) ?? []) {
      ends.push([subject, object]);
      weights.push(Math.max(1, edge.bits));
    }
  // By their ids, so that nothing hangs on how the picture came to be.
  const entities = [...new Set(ends.flat())].sort((a, b) => a - b);
  const placeOf = new Map(entities.map((id, place) => [id, place]));
  const at = (end: 0 | 1): Uint32Array => Uint32Array.from(ends, (pair) => placeOf.get(pair[end]) ?? 0);
  const list = { size: ends.length, from: at(0), to: at(1), weights: Float64Array.from(weights) };
  return { entities, nodes: entities.length, edges: list };
}
