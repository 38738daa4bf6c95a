// What the graph shows: nodes, edges, where they lie, what is hidden and pinned. Immutable; every change goes through graph-view-change.
import type { EntityId } from '../../shared/dataset/types';
import type { EntityRow } from '../../shared/engine/engine';
import type { Point } from '../../shared/graph/layout-boxes';
import type { SuppressionReason } from '../../shared/linkage/types';
import { noFilter, type GraphFilter } from '../../shared/model/records/entity-filter';
import type { GraphNote } from '../../shared/model/records/graph-note';
import { shippedStyle, type GraphStyle } from '../../shared/model/records/graph-style';

export type NodeId = string;
/** `n1`, `n2`, … */
export type NoteId = string;

/** One entity. `bits`: what sharing it is worth, 0 for accounts and what carries no evidence. */
export type EntityNode = {
  type: 'entity';
  id: NodeId;
  row: EntityRow;
  bits: number;
  suppressed: SuppressionReason | null;
  /** Accounts in collections whose edges to it were not looked for: there were too many; left out when all were. */
  unsought?: number;
};

/** Accounts as one node; `first` stands for them. `whole`: the collection that a filter left these members of. */
export type CollectionNode = {
  type: 'collection';
  id: NodeId;
  members: readonly EntityId[];
  first: EntityRow;
  whole?: CollectionNode;
  /** What a person calls the group that they are; left out: they are one because they have exactly the same shown selectors. */
  name?: string;
};

export type GraphNode = EntityNode | CollectionNode;

/** `accounts` of the node at `from` have it: all of a collection, or fewer after an expansion. */
export type GraphEdge = {
  id: string;
  from: NodeId;
  to: NodeId;
  bits: number;
  accounts: number;
  relation: string | null;
};

export type GraphScope = {
  ringId: string;
  rank: number;
  selectorsShown: number;
  selectorsTotal: number;
};

/** What a filter leaves. `gone`: nodes of which nothing is left. `left`: collections of which some are. `accounts`: of edges that others stand at than before; 0: none. */
export type Sifted = {
  gone: ReadonlySet<NodeId>;
  left: ReadonlyMap<NodeId, CollectionNode>;
  accounts: ReadonlyMap<string, number>;
};
/** What a person looks at: `on` so many nodes and what lies within so many steps of them. What lay `aside` then is out of sight; what came since is not. */
export type Focus = { on: number; steps: number; aside: ReadonlySet<NodeId> };

export type GraphView = {
  /** The ring that was opened; null before, and for a graph that began with one entity. */
  scope: GraphScope | null;
  nodes: ReadonlyMap<NodeId, GraphNode>;
  edges: ReadonlyMap<string, GraphEdge>;
  places: ReadonlyMap<NodeId, Point>;
  hidden: ReadonlySet<NodeId>;
  pinned: ReadonlySet<NodeId>;
  /** Kind ids that the filter leaves out. */
  hiddenKinds: ReadonlySet<string>;
  /** What else is to be left out. */
  filter: GraphFilter;
  /** What that leaves of the nodes: found by asking, and no part of any change; null before the answer, and where there is no filter. */
  sifted: Sifted | null;
  style: GraphStyle;
  /** Null: all of it is looked at. */
  focus: Focus | null;
  /** What a person wrote on the canvas. */
  notes: ReadonlyMap<NoteId, GraphNote>;
};

export const emptyGraphView: GraphView = {
  scope: null,
  nodes: new Map(),
  edges: new Map(),
  places: new Map(),
  hidden: new Set(),
  pinned: new Set(),
  hiddenKinds: new Set(),
  filter: noFilter,
  sifted: null,
  style: shippedStyle,
  focus: null,
  notes: new Map(),
};

export const entityNodeId = (id: EntityId): NodeId => `e${id}`;
export const collectionNodeId = (members: readonly EntityId[]): NodeId =>
  `c${members[0] ?? ''}-${members.length}`;
export const edgeId = (from: NodeId, to: NodeId): string => `${from} ${to}`;

export const kindOf = (node: GraphNode): string => (node.type === 'entity' ? node.row : node.first).key.kind;

/** True of accounts that a person draws as one. */
export const isGroup = (node: GraphNode): node is CollectionNode & { name: string } =>
  node.type === 'collection' && node.name !== undefined;

/** The entities that a node stands for. */
export function entitiesOf(node: GraphNode): readonly EntityId[] {
  return node.type === 'entity' ? [node.row.id] : node.members;
}

export function isShown(view: GraphView, node: GraphNode): boolean {
  return (
    !view.hidden.has(node.id) &&
    !view.hiddenKinds.has(kindOf(node)) &&
    view.sifted?.gone.has(node.id) !== true &&
    view.focus?.aside.has(node.id) !== true
  );
}

/** The node with what the filter leaves of it. */
export function asShown({ sifted }: GraphView, node: GraphNode): GraphNode {
  const left = sifted?.left.get(node.id);
  return left?.whole === node ? left : node;
}

export function shownNode(view: GraphView, id: NodeId): GraphNode | undefined {
  const node = view.nodes.get(id);
  return node && asShown(view, node);
}

/** Found once for each view: everything that draws or counts asks for them. */
export function shownNodes(view: GraphView): readonly GraphNode[] {
  const known = shown.get(view);
  if (known !== undefined) return known;
  const found = [...view.nodes.values()].filter((node) => isShown(view, node));
  const nodes = view.sifted === null ? found : found.map((node) => asShown(view, node));
  shown.set(view, nodes);
  return nodes;
}

const shown = new WeakMap<GraphView, readonly GraphNode[]>();

/** Edges both of whose ends are shown, with the accounts that the filter leaves at them. */
export function shownEdges(view: GraphView): GraphEdge[] {
  const ends = new Set(shownNodes(view).map((node) => node.id));
  return [...view.edges.values()].flatMap((edge) => {
    const accounts = view.sifted?.accounts.get(edge.id) ?? edge.accounts;
    if (accounts === 0 || !ends.has(edge.from) || !ends.has(edge.to)) return [];
    return accounts === edge.accounts ? [edge] : [{ ...edge, accounts }];
  });
}

/** Node of each entity in the view, inside collections too. */
export function nodeOfEntity(view: GraphView): ReadonlyMap<EntityId, NodeId> {
  const known = owners.get(view.nodes);
  if (known !== undefined) return known;
  const map = new Map<EntityId, NodeId>();
  for (const node of view.nodes.values()) for (const id of entitiesOf(node)) map.set(id, node.id);
  owners.set(view.nodes, map);
  return map;
}

const owners = new WeakMap<ReadonlyMap<NodeId, GraphNode>, ReadonlyMap<EntityId, NodeId>>();

/** Edges at each node, at either end, shown or not. */
export function edgesAtNodes(view: GraphView): ReadonlyMap<NodeId, readonly GraphEdge[]> {
  const known = edgesAt.get(view.edges);
  if (known !== undefined) return known;
  const map = new Map<NodeId, GraphEdge[]>();
  for (const edge of view.edges.values())
    for (const id of [edge.from, edge.to]) {
      const own = map.get(id);
      if (own === undefined) map.set(id, [edge]);
      else own.push(edge);
    }
  edgesAt.set(view.edges, map);
  return map;
}

const edgesAt = new WeakMap<ReadonlyMap<string, GraphEdge>, ReadonlyMap<NodeId, readonly GraphEdge[]>>();

/** Ids of the nodes that an edge ties to each node, shown or not. */
export function neighbourIds(view: GraphView, id: NodeId): NodeId[] {
  return (edgesAtNodes(view).get(id) ?? []).map(({ from, to }) => (from === id ? to : from));
}

/** Of these, shown ones that a shown edge ties to it. */
export function shownNeighbourIds(view: GraphView, id: NodeId): NodeId[] {
  return [...new Set(neighbourIds(view, id))].filter((other) => {
    const node = view.nodes.get(other);
    const isTied = (edge: string): boolean => view.edges.has(edge) && view.sifted?.accounts.get(edge) !== 0;
    const tied = isTied(edgeId(id, other)) || isTied(edgeId(other, id));
    return node !== undefined && tied && isShown(view, node);
  });
}

/** Distinct neighbours of an entity that the view draws: exact for entities of their own, each account of a collection counted. */
export function drawnNeighbours(view: GraphView, id: EntityId): number {
  const node = entityNodeId(id);
  let drawn = 0;
  for (const edge of view.edges.values()) {
    if (edge.to === node) drawn += edge.accounts;
    else if (edge.from === node) drawn += 1;
  }
  return drawn;
}

/** Kinds of these nodes, with how many entities of each. */
export function kindCounts(nodes: Iterable<GraphNode>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + entitiesOf(node).length);
  }
  return counts;
}

/** Accounts that are in sight, collections by what they hold. */
export const shownAccounts = (view: GraphView): number => accountsIn(shownNodes(view));

/** Accounts of these nodes, collections by what they hold. */
function accountsIn(nodes: Iterable<GraphNode>): number {
  let accounts = 0;
  for (const node of nodes) if (kindOf(node) === 'account') accounts += entitiesOf(node).length;
  return accounts;
}

export type Shown = Readonly<Record<'accounts' | 'elements', { shown: number; of: number }>>;

/** How much of the view is in sight. */
export function shownOf(view: GraphView): Shown {
  const nodes = shownNodes(view);
  return {
    accounts: { shown: accountsIn(nodes), of: accountsIn(view.nodes.values()) },
    elements: { shown: nodes.length, of: view.nodes.size },
  };
}
