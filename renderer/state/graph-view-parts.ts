// Drawing the same entities in other nodes: some go, others take their place, and every edge is bundled anew from what the data say.
import type { EntityId } from '../../shared/dataset/types';
import type { EdgeRow } from '../../shared/engine/engine';
import type { Point } from '../../shared/graph/layout-boxes';
import { edgesBetween } from './graph-view-build';
import type { GraphChange } from './graph-view-change';
import { edgesAtNodes, entitiesOf, nodeOfEntity } from './graph-view';
import type { GraphEdge, GraphNode, GraphView, NodeId } from './graph-view';
import type { Places } from './graph-view-place';

/** `made` draws all that `gone` did. `rows`: edges with an end in it; an edge counts the distinct accounts that it stands for. A node that comes for a pinned one alone may be said to be pinned. */
export function redrawn(
  view: GraphView,
  { gone, made, pinned }: { gone: readonly GraphNode[]; made: readonly GraphNode[]; pinned: readonly NodeId[] },
  rows: readonly EdgeRow[],
  places: Places,
): GraphChange {
  const out = new Set(gone.map(({ id }) => id));
  const fresh = new Set(made.map(({ id }) => id));
  const edges = edgesBetween(rows, ownerWith(view, made));
  const former = gone.flatMap(({ id }) => edgesAtNodes(view).get(id) ?? []);
  const flags = (set: ReadonlySet<NodeId>): [NodeId, boolean][] =>
    [...out].filter((id) => set.has(id)).map((id) => [id, false]);
  return {
    nodes: new Map<NodeId, GraphNode | null>([...nothing(out), ...made.map((node) => [node.id, node] as const)]),
    edges: new Map<string, GraphEdge | null>([
      ...nothing(former.map(({ id }) => id)),
      ...edges.filter(({ from, to }) => fresh.has(from) || fresh.has(to)).map((edge) => [edge.id, edge] as const),
    ]),
    places: new Map<NodeId, Point | null>([...nothing(out), ...places]),
    hidden: new Map(flags(view.hidden)),
    pinned: new Map([...flags(view.pinned), ...pinned.map((id) => [id, true] as const)]),
  };
} // prettier-ignore

const nothing = (ids: Iterable<string>): [string, null][] => Array.from(ids, (id) => [id, null]);

/** The node that draws an entity once these are in the view: they come before what draws it now. */
export function ownerWith(view: GraphView, made: readonly GraphNode[]): (id: EntityId) => NodeId | undefined {
  const own = new Map(made.flatMap((node) => entitiesOf(node).map((id) => [id, node.id] as const)));
  const there = nodeOfEntity(view);
  return (id) => own.get(id) ?? there.get(id);
}

/** The view without these nodes: what else has a place. */
export function viewWithout(view: GraphView, gone: readonly GraphNode[]): GraphView {
  const [nodes, places] = [new Map(view.nodes), new Map(view.places)];
  for (const { id } of gone) {
    nodes.delete(id);
    places.delete(id);
  }
  return { ...view, nodes, places };
}
