// What a filter leaves of the graph: the view as a question to the engine, and the answer as what is shown.
import type { DrawnGraph, SiftAnswer } from '../../shared/engine/engine';
import type { EntityFilter } from '../../shared/model/records/entity-filter';
import {
  entitiesOf,
  kindCounts,
  type CollectionNode,
  type GraphView,
  type NodeId,
  type Sifted,
} from './graph-view';

/** All of the view, hidden or not: what is hidden by hand still ties others. */
export function drawnGraph({ nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>): DrawnGraph {
  const placeOf = new Map<NodeId, number>();
  const offsets = new Uint32Array(nodes.size + 1);
  for (const node of nodes.values()) {
    const place = placeOf.size;
    placeOf.set(node.id, place);
    offsets[place + 1] = (offsets[place] as number) + entitiesOf(node).length;
  }
  const entities = new Uint32Array(offsets.at(-1) ?? 0);
  let at = 0;
  for (const node of nodes.values()) for (const id of entitiesOf(node)) entities[at++] = id;
  const ends = new Uint32Array(2 * edges.size);
  at = 0;
  for (const { from, to } of edges.values()) {
    ends[at++] = placeOf.get(from) as number;
    ends[at++] = placeOf.get(to) as number;
  }
  return { entities, offsets, ends };
}

/** Kinds that are hidden are left out of it: none of their entities ties anything. */
export function filterOf(view: GraphView): EntityFilter {
  if (view.hiddenKinds.size === 0) return view.filter;
  return {
    ...view.filter,
    kind: [...kindCounts(view.nodes.values()).keys()].filter((kind) => !view.hiddenKinds.has(kind)),
  };
}

/** The graph is the one that was asked about. */
export function siftedBy(
  { nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>,
  { left, holders }: SiftAnswer,
): Sifted {
  const gone = new Set<NodeId>();
  const cut = new Map<NodeId, CollectionNode>();
  let at = 0;
  for (const node of nodes.values()) {
    const own = entitiesOf(node);
    const start = at;
    at += own.length;
    const members = own.filter((_, nth) => left[start + nth] === 1);
    if (members.length === 0) gone.add(node.id);
    else if (node.type === 'collection' && members.length < own.length)
      cut.set(node.id, { ...node, members, whole: node });
  }
  const accounts = new Map<string, number>();
  let edge = 0;
  for (const id of edges.keys()) {
    const count = holders[edge++] as number;
    if (count !== -1) accounts.set(id, count);
  }
  return { gone, left: cut, accounts };
}
