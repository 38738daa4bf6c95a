// Groups: accounts that a person draws as one node under a name, alike or not, until they are drawn apart again.
import type { EntityId } from '../../shared/dataset/types';
import type { EdgeRow, EntityRow } from '../../shared/engine/engine';
import { accountsNode, groupNode, newNodes } from './graph-view-build';
import type { GraphChange } from './graph-view-change';
import { entitiesOf, isGroup, kindOf, nodeOfEntity } from './graph-view';
import type { CollectionNode, GraphNode, GraphView, NodeId } from './graph-view';
import { redrawn, viewWithout } from './graph-view-parts';
import { middleOf, placeNear, placeNew } from './graph-view-place';

/** Nodes that draw some of these accounts, hidden ones too. */
export function nodesHolding(view: GraphView, members: readonly EntityId[]): GraphNode[] {
  const owner = nodeOfEntity(view);
  const ids = new Set(members.flatMap((id) => owner.get(id) ?? []));
  return [...ids].flatMap((id) => view.nodes.get(id) ?? []).filter((node) => kindOf(node) === 'account');
}

/** What stays of a collection when these accounts leave it; empty: nothing. */
export function restOf(node: GraphNode, leaving: ReadonlySet<EntityId>): EntityId[] {
  return entitiesOf(node).filter((id) => !leaving.has(id));
}

/**
 * The accounts of `members` that are drawn become one node; what shared a collection with them stays behind. `firsts`: rows of the first of them and of the first that stays in each
 * node; `rows`: edges with an end in one of the nodes that draw them.
 */
export const group =
  (
    name: string,
    members: readonly EntityId[],
    firsts: ReadonlyMap<EntityId, EntityRow>,
    rows: readonly EdgeRow[],
  ) =>
  (view: GraphView): GraphChange => {
    const gone = nodesHolding(view, members);
    const leaving = new Set(members);
    const grouped = gone.flatMap(entitiesOf).filter((id) => leaving.has(id));
    const first = firsts.get(grouped[0] ?? -1);
    if (first === undefined || grouped.length < 2) return {};
    const made = groupNode(grouped, first, name);
    const rests = gone.flatMap((node) => restNode(node, restOf(node, leaving), firsts));
    const around = viewWithout(view, gone);
    const at = placeNear(around, made, middleOf(view, gone));
    const places = new Map([
      ...rests.map(({ node, of }) => [node.id, view.places.get(of) ?? at] as const),
      [made.id, at] as const,
    ]);
    const pinned = [
      ...(gone.every(({ id }) => view.pinned.has(id)) ? [made.id] : []),
      ...rests.filter(({ of }) => view.pinned.has(of)).map(({ node }) => node.id),
    ];
    return redrawn(view, { gone, made: [made, ...rests.map(({ node }) => node)], pinned }, rows, places);
  };

function restNode(
  node: GraphNode,
  rest: readonly EntityId[],
  firsts: ReadonlyMap<EntityId, EntityRow>,
): { node: GraphNode; of: NodeId }[] {
  const first = firsts.get(rest[0] ?? -1);
  if (first === undefined) return [];
  return [{ node: isGroup(node) ? groupNode(rest, first, node.name) : accountsNode(rest, first), of: node.id }];
} // prettier-ignore

/**
 * A group's accounts around where it lay: those that hang on exactly the same counted things as one collection again. `members`: their rows; `rows`: edges with an end among them.
 */
export const ungroup =
  (node: CollectionNode, members: readonly EntityRow[], rows: readonly EdgeRow[]) =>
  (view: GraphView): GraphChange => {
    const made = newNodes(members, rows.filter(counts(view)), new Map());
    const around = viewWithout(view, [node]);
    const places = placeNew(around, made, [], view.places.get(node.id) ?? { x: 0, y: 0 });
    return redrawn(view, { gone: [node], made, pinned: [] }, rows, places);
  };

/** True of edges to what is drawn and not suppressed. */
function counts(view: GraphView): (row: EdgeRow) => boolean {
  const owner = nodeOfEntity(view);
  return ({ subject, object }) =>
    [subject, object].every((id) => {
      const node = view.nodes.get(owner.get(id) ?? '');
      return node !== undefined && (node.type === 'collection' || node.suppressed === null);
    });
}
