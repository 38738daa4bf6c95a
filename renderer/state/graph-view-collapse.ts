// Collapsing: neighbours that hang on nothing but the chosen nodes leave the graph again, as if no expansion had brought them.
import type { GraphChange } from './graph-view-change';
import { kindOf, neighbourIds, type GraphNode, type GraphView, type NodeId } from './graph-view';

/** Whose neighbours are all among the given; those that are pinned were placed by a person, and stay. */
export function hangingAlone(view: GraphView, on: readonly NodeId[]): NodeId[] {
  const chosen = new Set(on);
  const near = new Set(on.flatMap((id) => neighbourIds(view, id)));
  return [...near].filter(
    (id) =>
      !chosen.has(id) && !view.pinned.has(id) && neighbourIds(view, id).every((other) => chosen.has(other)),
  );
}

/** Takes nodes out, with their edges and all that was said of them. */
export const takeOut =
  (ids: readonly NodeId[]) =>
  (view: GraphView): GraphChange => {
    const gone = ids.filter((id) => view.nodes.has(id));
    const out = new Set(gone);
    const edges = [...view.edges.values()].filter(({ from, to }) => out.has(from) || out.has(to));
    const those = (set: ReadonlySet<NodeId>): Map<NodeId, boolean> =>
      new Map(gone.filter((id) => set.has(id)).map((id) => [id, false]));
    return {
      ...scopeWithout(view, gone),
      nodes: new Map(gone.map((id) => [id, null])),
      edges: new Map(edges.map(({ id }) => [id, null])),
      places: new Map(gone.filter((id) => view.places.has(id)).map((id) => [id, null])),
      hidden: those(view.hidden),
      pinned: those(view.pinned),
    };
  };

/** The ring draws so many of its selectors less. */
function scopeWithout(view: GraphView, gone: readonly NodeId[]): Pick<GraphChange, 'scope'> {
  const { scope } = view;
  const fewer = gone.filter((id) => isOfRing(view, view.nodes.get(id) as GraphNode)).length;
  if (scope === null || fewer === 0) return {};
  return { scope: { ...scope, selectorsShown: Math.max(0, scope.selectorsShown - fewer) } };
}

/** A ring is opened with edges that stand for any relation; what an expansion brings names its own. */
function isOfRing(view: GraphView, node: GraphNode): boolean {
  if (node.type === 'collection' || kindOf(node) === 'account' || node.suppressed !== null) return false;
  return [...view.edges.values()].some(({ to, relation }) => to === node.id && relation === null);
}
