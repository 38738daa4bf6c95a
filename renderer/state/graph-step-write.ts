// A change of the graph as text that outlives its dataset: every entity by its key.
import type { EntityId, EntityKey } from '../../shared/dataset/types';
import type { GraphStep, NodeRef, StepNode } from '../../shared/model/records/graph-step';
import type { GraphNode, GraphView, NodeId } from './graph-view';
import { entitiesOf } from './graph-view';
import type { GraphChange } from './graph-view-change';

/** Every entity that it names, by a node or in one. */
export function entitiesIn(change: GraphChange): Set<EntityId> {
  const { nodes, edges, places, hidden, pinned, focus } = change;
  const named = [nodes, places, hidden, pinned].flatMap((part) => [...(part?.keys() ?? [])]);
  const ends = [...(edges?.keys() ?? [])].flatMap(endsOf);
  const held = [...(nodes?.values() ?? [])].flatMap((node) => (node === null ? [] : entitiesOf(node)));
  const aside = focus?.aside ?? [];
  return new Set([...[...named, ...ends, ...aside].map(headOf), ...held]);
}

/** `keyOf` knows every entity of `entitiesIn`. */
export function graphStepText(change: GraphChange, keyOf: (id: EntityId) => EntityKey): string {
  const places = new Map<EntityId, number>();
  const placeOf = (id: EntityId): number => {
    const at = places.get(id) ?? places.size;
    places.set(id, at);
    return at;
  };
  const {
    scope,
    nodes,
    edges,
    places: lie,
    hidden,
    pinned,
    hiddenKinds,
    filter,
    style,
    focus,
    notes,
  } = change;
  const refOf = (id: NodeId): NodeRef => renamed(id, placeOf);
  const step: Omit<GraphStep, 'keys'> = {
    ...(scope === undefined ? {} : { scope }),
    ...(nodes && { nodes: listed(nodes, refOf, (node) => stepNode(node, placeOf)) }),
    ...(edges && {
      edges: Array.from(edges, ([id, edge]) => {
        const [from, to] = endsOf(id);
        return [refOf(from), refOf(to), edge && [edge.bits, edge.accounts, edge.relation]];
      }),
    }),
    ...(lie && { places: listed(lie, refOf, ({ x, y }) => [x, y]) }),
    ...(hidden && { hidden: listed(hidden, refOf, (flag) => flag) }),
    ...(pinned && { pinned: listed(pinned, refOf, (flag) => flag) }),
    ...(hiddenKinds && { hiddenKinds: [...hiddenKinds] }),
    ...(filter && { filter }),
    ...(style && { style }),
    ...(focus === undefined
      ? {}
      : { focus: focus && { on: focus.on, steps: focus.steps, aside: [...focus.aside].map(refOf) } }),
    ...(notes && {
      notes: listed(
        notes,
        (id) => id,
        ({ x, y, text }) => [x, y, text],
      ),
    }),
  };
  const keys: GraphStep['keys'] = Array.from(places.keys(), (id) => {
    const { kind, realm, value } = keyOf(id);
    return [kind, realm, value];
  });
  return JSON.stringify({ keys, ...step } satisfies GraphStep);
}

/** What makes the view out of nothing. */
export function changeTo(view: GraphView): GraphChange {
  const set = (ids: ReadonlySet<string>): Map<string, boolean> => new Map([...ids].map((id) => [id, true]));
  const { scope, nodes, edges, places, hidden, pinned, hiddenKinds, filter, style, focus, notes } = view;
  return {
    ...{ scope, nodes, edges, places, filter, style, focus },
    ...{ hidden: set(hidden), pinned: set(pinned), hiddenKinds: set(hiddenKinds) },
    ...(notes.size > 0 && { notes }),
  };
}

function listed<V, W>(
  patch: ReadonlyMap<NodeId, V>,
  refOf: (id: NodeId) => NodeRef,
  write: (value: NonNullable<V>) => W,
): [NodeRef, V extends null ? W | null : W][] {
  return Array.from(patch, ([id, value]) => [
    refOf(id),
    (value === null || value === undefined ? null : write(value)) as V extends null ? W | null : W,
  ]);
}

function stepNode(node: GraphNode, placeOf: (id: EntityId) => number): StepNode {
  if (node.type === 'collection')
    return {
      members: node.members.map(placeOf),
      ...(node.name === undefined ? {} : { name: node.name }),
    };
  const { bits, suppressed, unsought } = node;
  return { bits, suppressed, ...(unsought === undefined ? {} : { unsought }) };
}

/** As `entityNodeId` and `collectionNodeId` name them: by the first entity, and by how many there are. */
export function renamed(id: NodeId, rename: (entity: number) => number): NodeId {
  const [head = '', count] = id.slice(1).split('-');
  const name = `${id.charAt(0)}${rename(Number(head))}`;
  return count === undefined ? name : `${name}-${count}`;
}

const headOf = (id: NodeId): EntityId => Number.parseInt(id.slice(1), 10);

function endsOf(edge: string): [NodeId, NodeId] {
  const [from = '', to = ''] = edge.split(' ');
  return [from, to];
}
