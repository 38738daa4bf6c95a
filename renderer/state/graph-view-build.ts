// From the engine's answers to nodes and edges: a ring as collections and selectors, neighbours as what is new beside what is there.
import type { EntityId } from '../../shared/dataset/types';
import type { EdgeRow, EntityRow, RingGraph } from '../../shared/engine/engine';
import type { SuppressionReason } from '../../shared/linkage/types';
import { collectionNodeId, edgeId, entityNodeId } from './graph-view';
import type { GraphEdge, GraphNode, NodeId } from './graph-view';

export type GraphParts = { nodes: GraphNode[]; edges: GraphEdge[] };

/** Selectors that linkage did not count, with the reason: drawn dashed wherever they come from. */
export type Suppressed = ReadonlyMap<EntityId, SuppressionReason>;

export function accountsNode(members: readonly EntityId[], first: EntityRow): GraphNode {
  if (members.length > 1) return { type: 'collection', id: collectionNodeId(members), members, first };
  return entityNode(first, 0, null);
}

/** A group of one is that account. */
export function groupNode(members: readonly EntityId[], first: EntityRow, name: string): GraphNode {
  const node = accountsNode(members, first);
  return node.type === 'collection' ? { ...node, name } : node;
}

export function entityNode(row: EntityRow, bits: number, suppressed: SuppressionReason | null): GraphNode {
  return { type: 'entity', id: entityNodeId(row.id), row, bits, suppressed };
}

/** A ring as it opens: one node for accounts that are alike, one for each selector. */
export function ringParts(graph: RingGraph): GraphParts {
  const accounts = graph.collections.map(({ members, first }) => accountsNode(members, first));
  const selectors = graph.selectors.map(({ row, bits, suppressed }) => entityNode(row, bits, suppressed));
  const edges = graph.edges.flatMap(({ from, to, bits, accounts: count }) => {
    const source = accounts[from];
    const target = selectors[to];
    if (source === undefined || target === undefined) return [];
    return [
      {
        id: edgeId(source.id, target.id),
        from: source.id,
        to: target.id,
        bits,
        accounts: count,
        relation: null,
      },
    ];
  });
  return { nodes: [...selectors, ...accounts], edges };
}

/**
 * Edge rows as edges between nodes: `nodeOf` names the node that an entity is drawn in, collections included, so that rows of one
 * collection become one edge that counts them. Rows that lead out of the view are left out.
 */
export function edgesBetween(
  rows: readonly EdgeRow[],
  nodeOf: (id: EntityId) => NodeId | undefined,
): GraphEdge[] {
  const edges = new Map<string, { edge: GraphEdge; subjects: Set<EntityId> }>();
  for (const { subject, object, bits, relation } of rows) {
    const from = nodeOf(subject);
    const to = nodeOf(object);
    if (from === undefined || to === undefined || from === to) continue;
    const id = edgeId(from, to);
    const known = edges.get(id);
    if (known === undefined) {
      edges.set(id, { edge: { id, from, to, bits, accounts: 1, relation }, subjects: new Set([subject]) });
    } else {
      known.subjects.add(subject);
      known.edge = { ...known.edge, bits: Math.max(known.edge.bits, bits), accounts: known.subjects.size };
    }
  }
  return Array.from(edges.values(), ({ edge }) => edge);
}

/**
 * New rows as nodes: accounts that hang on exactly the same things become one collection, everything else is a node of its own.
 * `rows` are not in the view yet; `edges` are all edges among them and what is shown.
 */
export function newNodes(
  rows: readonly EntityRow[],
  edges: readonly EdgeRow[],
  suppressed: Suppressed,
): GraphNode[] {
  const bits = strongest(edges);
  const [accounts, others] = partition(rows, (row) => row.key.kind === 'account');
  const nodes = others.map((row) => entityNode(row, bits.get(row.id) ?? 0, suppressed.get(row.id) ?? null));
  return [...nodes, ...alike(accounts, edges)];
}

function alike(accounts: readonly EntityRow[], edges: readonly EdgeRow[]): GraphNode[] {
  const held = new Map<EntityId, EntityId[]>(accounts.map((row) => [row.id, []]));
  for (const { subject, object } of edges) {
    held.get(subject)?.push(object);
    held.get(object)?.push(subject);
  }
  const groups = new Map<string, EntityRow[]>();
  for (const row of accounts) {
    const key = [...new Set(held.get(row.id))].sort((a, b) => a - b).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return Array.from(groups.values(), (group) =>
    accountsNode(
      group.map((row) => row.id),
      group[0] as EntityRow,
    ),
  );
}

/** What the strongest edge of each entity is worth. */
export function strongest(edges: readonly EdgeRow[]): Map<EntityId, number> {
  const bits = new Map<EntityId, number>();
  for (const edge of edges) {
    for (const id of [edge.subject, edge.object]) bits.set(id, Math.max(bits.get(id) ?? 0, edge.bits));
  }
  return bits;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
