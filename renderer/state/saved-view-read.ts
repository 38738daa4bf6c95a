// A kept view as the graph again: what the workspace still has of it, where it lay, with what the data say today of who shares what.
import type { EntityId } from '../../shared/dataset/types';
import type { EdgeRow, EntityRow, RingDetail } from '../../shared/engine/engine';
import type { SuppressionReason } from '../../shared/linkage/types';
import { noFilter, type GraphFilter } from '../../shared/model/records/entity-filter';
import type { GraphNote } from '../../shared/model/records/graph-note';
import { shippedStyle, type GraphStyle } from '../../shared/model/records/graph-style';
import type { SavedNode, SavedView } from '../../shared/model/records/saved-view';
import {
  accountsNode,
  entityNode,
  groupNode,
  strongest,
  type GraphParts,
  type Suppressed,
} from './graph-view-build';
import { edgeId, type Focus, type GraphEdge, type GraphNode, type NodeId } from './graph-view';
import type { Places } from './graph-view-place';

/** What the engine says of it. `members`: per node the entities that are still there; `rows`: of the first of each; `edges`: among all; `ring`: the ring that was open, if it stands. */
export type FoundView = {
  members: readonly (readonly EntityId[])[];
  rows: ReadonlyMap<EntityId, EntityRow>;
  edges: readonly EdgeRow[];
  ring: RingDetail | null;
  suppressed: Suppressed;
};

export type ViewAgain = {
  parts: GraphParts;
  places: Places;
  hidden: ReadonlySet<NodeId>;
  pinned: ReadonlySet<NodeId>;
  hiddenKinds: ReadonlySet<string>;
  filter: GraphFilter;
  /** Left out: as it is now. */
  style?: GraphStyle;
  focus: Focus | null;
  notes: readonly GraphNote[];
};

/** `ids`: of the view's entities, in their order; null: the workspace has it no more. */
export function membersOf({ nodes }: SavedView, ids: readonly (EntityId | null)[]): EntityId[][] {
  let at = 0;
  return nodes.map(({ entities }) => {
    const own = ids.slice(at, at + entities.length);
    at += entities.length;
    return own.filter((id) => id !== null);
  });
}

export function viewAgain(saved: SavedView, found: FoundView): ViewAgain {
  const worth = worthToRing(found.ring);
  const bitsOf = strongest(found.edges);
  const nodes = saved.nodes.map((one, place): GraphNode | null => {
    const members = found.members[place] as readonly EntityId[];
    const first = found.rows.get(members[0] ?? -1);
    if (first === undefined) return null;
    if (first.key.kind === 'account') return drawnAsOne(members, first, one);
    const { bits, suppressed } = worth.get(first.id) ?? {
      bits: bitsOf.get(first.id) ?? 0,
      suppressed: found.suppressed.get(first.id) ?? null,
    };
    return seekingNo(entityNode(first, bits, suppressed), one);
  });
  const edges = edgesAgain(saved, nodes, found, (id) => worth.get(id)?.bits);
  const marked = (is: (one: SavedNode) => boolean): Set<NodeId> =>
    new Set(nodes.flatMap((node, place) => (node !== null && is(saved.nodes[place] as SavedNode) ? [node.id] : []))); // prettier-ignore
  return {
    parts: { nodes: nodes.filter((node) => node !== null), edges },
    places: new Map(
      nodes.flatMap((node, place) => {
        const { x, y } = saved.nodes[place] as SavedNode;
        return node === null ? [] : [[node.id, { x, y }] as const];
      }),
    ),
    hidden: marked(({ hidden }) => hidden === true),
    pinned: marked(({ pinned }) => pinned === true),
    hiddenKinds: new Set(saved.hiddenKinds),
    filter: saved.filter ?? noFilter,
    style: saved.style ?? shippedStyle,
    focus:
      saved.focus === undefined ? null : { ...saved.focus, aside: marked(({ aside }) => aside === true) },
    notes: saved.notes ?? [],
  };
}

function drawnAsOne(members: readonly EntityId[], first: EntityRow, one: SavedNode): GraphNode {
  const node = one.name === undefined ? accountsNode(members, first) : groupNode(members, first, one.name);
  return seekingNo(node, one);
}

function seekingNo(node: GraphNode, { unsought }: SavedNode): GraphNode {
  return node.type === 'entity' && unsought !== undefined ? { ...node, unsought } : node;
}

type Worth = { bits: number; suppressed: SuppressionReason | null };

/** Of what the ring was opened with. */
function worthToRing(ring: RingDetail | null): Map<EntityId, Worth> {
  return new Map<EntityId, Worth>([
    ...(ring?.holdingSelectors ?? []).map(({ row, bits }) => [row.id, { bits, suppressed: null }] as const),
    ...(ring?.notCounted ?? []).map(({ row, reason }) => [row.id, { bits: 0, suppressed: reason }] as const),
  ]);
}

/** Those that were drawn and still are: counts and bits as they are today. An edge that a ring was opened with has what the selector is worth to the ring. */
function edgesAgain(
  saved: SavedView,
  nodes: readonly (GraphNode | null)[],
  { members, edges }: FoundView,
  worthOf: (id: EntityId) => number | undefined,
): GraphEdge[] {
  const drawn = new Map(saved.edges.map(({ from, to }) => [`${from} ${to}`, { bits: 0, who: new Set<EntityId>() }])); // prettier-ignore
  const placeOf = new Map(members.flatMap((own, place) => own.map((id) => [id, place] as const)));
  for (const { subject, object, bits } of edges) {
    const [from, to] = [placeOf.get(subject) ?? -1, placeOf.get(object) ?? -1];
    const there = drawn.get(`${from} ${to}`);
    const back = drawn.get(`${to} ${from}`);
    for (const [edge, who] of [[there, subject] as const, [back, object] as const]) {
      if (edge === undefined) continue;
      edge.who.add(who);
      edge.bits = Math.max(edge.bits, bits);
    }
  }
  return saved.edges.flatMap(({ from, to, relation }): GraphEdge[] => {
    const [source, target] = [nodes[from] ?? null, nodes[to] ?? null];
    const { bits, who } = drawn.get(`${from} ${to}`) as { bits: number; who: Set<EntityId> };
    if (source === null || target === null || who.size === 0) return [];
    const ends = { from: source.id, to: target.id };
    const worth = relation === null && target.type === 'entity' ? worthOf(target.row.id) : undefined;
    return [{ id: edgeId(ends.from, ends.to), ...ends, bits: worth ?? bits, accounts: who.size, relation }];
  });
}
