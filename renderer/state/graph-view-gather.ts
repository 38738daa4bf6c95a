// Gathering: accounts with exactly the same drawn selectors become one collection again, by the rule by which a ring opens: what is not counted splits nobody.
import type { EntityId } from '../../shared/dataset/types';
import type { EntityRow } from '../../shared/engine/engine';
import type { Point } from '../../shared/graph/layout-boxes';
import type { GraphChange } from './graph-view-change';
import { accountsNode } from './graph-view-build';
import { edgeId, edgesAtNodes, entitiesOf, isShown, isGroup, kindOf } from './graph-view';
import type { GraphEdge, GraphNode, GraphView, NodeId } from './graph-view';
import { viewWithout } from './graph-view-parts';
import { middleOf, placeNear } from './graph-view-place';

/**
 * Classes of two shown nodes and more whose accounts are alike. `of`: only those that hold one of these nodes; null: all. What hangs on nothing that counts is like nobody, and so is
 * a collection only some of whose accounts have a selector.
 */
export function alikeNodes(view: GraphView, of: readonly NodeId[] | null): GraphNode[][] {
  const edgesOf = edgesAtNodes(view);
  const classes = new Map<string, GraphNode[]>();
  for (const node of view.nodes.values()) {
    if (kindOf(node) !== 'account' || isGroup(node) || !isShown(view, node)) continue;
    const held = heldBy(view, node, edgesOf.get(node.id) ?? []);
    if (held !== null) classes.set(held, [...(classes.get(held) ?? []), node]);
  }
  const wanted = of === null ? null : new Set(of);
  return [...classes.values()].filter(
    (nodes) => nodes.length > 1 && (wanted === null || nodes.some(({ id }) => wanted.has(id))),
  );
}

/** What counts and all of the node's accounts have, as a name; null where that is nothing, or not all of them have it. */
function heldBy(view: GraphView, node: GraphNode, edges: readonly GraphEdge[]): string | null {
  const size = entitiesOf(node).length;
  const held: string[] = [];
  for (const edge of edges) {
    const other = view.nodes.get(edge.from === node.id ? edge.to : edge.from);
    if (other?.type !== 'entity' || other.suppressed !== null) continue;
    if (edge.from === node.id && edge.accounts < size) return null;
    if (edge.to === node.id && size > 1) return null;
    held.push(`${edge.from === node.id ? 'to' : 'from'} ${other.id}`);
  }
  return held.length === 0 ? null : held.sort().join('\n');
}

/** Each class becomes one collection in the middle of where its nodes lay, or where one of them is pinned. */
export const gather =
  (classes: readonly (readonly GraphNode[])[]) =>
  (view: GraphView): GraphChange => {
    const made = classes.map((nodes) => ({ nodes, into: collectionOf(nodes) }));
    const owner = new Map(made.flatMap(({ nodes, into }) => nodes.map(({ id }) => [id, into.id] as const)));
    const gone = [...owner.keys()];
    const moved = [...view.edges.values()].filter(({ from, to }) => owner.has(from) || owner.has(to));
    return {
      nodes: new Map<NodeId, GraphNode | null>([
        ...gone.map((id) => [id, null] as const),
        ...made.map(({ into }) => [into.id, into] as const),
      ]),
      edges: new Map<string, GraphEdge | null>([
        ...moved.map(({ id }) => [id, null] as const),
        ...bundled(moved, owner),
      ]),
      places: new Map([...gone.map((id) => [id, null] as const), ...placesFor(view, made)]),
      pinned: new Map([
        ...gone.filter((id) => view.pinned.has(id)).map((id) => [id, false] as const),
        ...made.filter(({ nodes }) => nodes.some(({ id }) => view.pinned.has(id))).map(({ into }) => [into.id, true] as const),
      ]), // prettier-ignore
    };
  };

/** Over nothing that stays, and over none of each other. */
function placesFor(
  view: GraphView,
  made: readonly { nodes: readonly GraphNode[]; into: GraphNode }[],
): Map<NodeId, Point> {
  const around = viewWithout(view, made.flatMap(({ nodes }) => nodes));
  const [nodes, places] = [new Map(around.nodes), new Map(around.places)];
  const added = new Map<NodeId, Point>();
  for (const { nodes: former, into } of made) {
    const at = placeNear({ ...around, nodes, places }, into, middleOf(view, former));
    nodes.set(into.id, into);
    places.set(into.id, at);
    added.set(into.id, at);
  }
  return added;
} // prettier-ignore

/** The surest first, as a ring opens them; those of a collection keep their order, from where its first one stands. */
function collectionOf(nodes: readonly GraphNode[]): GraphNode {
  const sorted = [...nodes].sort((a, b) => sureness(b) - sureness(a) || rowOf(a).id - rowOf(b).id);
  const members: EntityId[] = sorted.flatMap((node) => [...entitiesOf(node)]);
  return accountsNode(members, rowOf(sorted[0] as GraphNode));
}

const rowOf = (node: GraphNode): EntityRow => (node.type === 'entity' ? node.row : node.first);
const sureness = (node: GraphNode): number => rowOf(node).confidence ?? 0;

/** No account is in two nodes: what each edge counts adds up. */
function bundled(edges: readonly GraphEdge[], owner: ReadonlyMap<NodeId, NodeId>): Map<string, GraphEdge> {
  const bundles = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const from = owner.get(edge.from) ?? edge.from;
    const to = owner.get(edge.to) ?? edge.to;
    if (from === to) continue;
    const id = edgeId(from, to);
    const known = bundles.get(id);
    bundles.set(id, known === undefined ? { ...edge, id, from, to } : both(known, edge));
  }
  return bundles;
}

function both(one: GraphEdge, other: GraphEdge): GraphEdge {
  return {
    ...one,
    bits: Math.max(one.bits, other.bits),
    accounts: one.accounts + other.accounts,
    relation: one.relation === other.relation ? one.relation : null,
  };
}
