// What the graph shows: nodes, edges, where they lie, what is hidden and pinned. Immutable; every change goes through graph-view-change.
import type { EntityId } from '../../shared/dataset/types';
import type { EntityRow } from '../../shared/engine/engine';
import type { Point } from '../../shared/graph/layout-boxes';
import type { SuppressionReason } from '../../shared/linkage/types';

export type NodeId = string;

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

/** Accounts with exactly the same shown selectors, as one node; `first` stands for them. */
export type CollectionNode = {
  type: 'collection';
  id: NodeId;
  members: readonly EntityId[];
  first: EntityRow;
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
};

export const emptyGraphView: GraphView = {
  scope: null,
  nodes: new Map(),
  edges: new Map(),
  places: new Map(),
  hidden: new Set(),
  pinned: new Set(),
  hiddenKinds: new Set(),
};

export const entityNodeId = (id: EntityId): NodeId => `e${id}`;
export const collectionNodeId = (members: readonly EntityId[]): NodeId =>
  `c${members[0] ?? ''}-${members.length}`;
export const edgeId = (from: NodeId, to: NodeId): string => `${from} ${to}`;

export const kindOf = (node: GraphNode): string => (node.type === 'entity' ? node.row : node.first).key.kind;

/** The entities that a node stands for. */
export function entitiesOf(node: GraphNode): readonly EntityId[] {
  return node.type === 'entity' ? [node.row.id] : node.members;
}

export function isShown(view: GraphView, node: GraphNode): boolean {
  return !view.hidden.has(node.id) && !view.hiddenKinds.has(kindOf(node));
}

export function shownNodes(view: GraphView): GraphNode[] {
  return [...view.nodes.values()].filter((node) => isShown(view, node));
}

/** Edges both of whose ends are shown. */
export function shownEdges(view: GraphView): GraphEdge[] {
  const shown = new Set(shownNodes(view).map((node) => node.id));
  return [...view.edges.values()].filter((edge) => shown.has(edge.from) && shown.has(edge.to));
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

/** Ids of the nodes that an edge ties to each node, shown or not. */
export function neighbourIds(view: GraphView, id: NodeId): NodeId[] {
  const found: NodeId[] = [];
  for (const edge of view.edges.values()) {
    if (edge.from === id) found.push(edge.to);
    else if (edge.to === id) found.push(edge.from);
  }
  return found;
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

/** Kinds of what the view holds, hidden things included, with how many entities of each. */
export function kindCounts(view: GraphView): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of view.nodes.values()) {
    counts.set(kindOf(node), (counts.get(kindOf(node)) ?? 0) + entitiesOf(node).length);
  }
  return counts;
}

/** Accounts that are in sight, collections by what they hold. */
export function shownAccounts(view: GraphView): number {
  return shownNodes(view).reduce(
    (sum, node) => sum + (kindOf(node) === 'account' ? entitiesOf(node).length : 0),
    0,
  );
}
