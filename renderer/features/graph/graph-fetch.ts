// What the graph asks the engine for when something new comes in: neighbours that it lacks, and every edge that ties them to what is there.
import type { EntityId } from '../../../shared/dataset/types';
import type { Engine, NeighbourQuery, NeighbourRow } from '../../../shared/engine/engine';
import { edgesBetween, newNodes } from '../../state/graph-view-build';
import type { Suppressed } from '../../state/graph-view-build';
import * as command from '../../state/graph-view-commands';
import { nodeOfEntity } from '../../state/graph-view';
import type { GraphNode, GraphView, NodeId } from '../../state/graph-view';
import { ownerWith } from '../../state/graph-view-parts';
import { placeNew } from '../../state/graph-view-place';
import type { GraphStore } from '../../state/graph-view-store';
import { MOST_DRAWN_MEMBERS } from './limits';

/** The first neighbours that the view does not hold yet, up to the limit; those that it holds are passed over. */
export async function freshNeighbours(
  engine: Engine,
  view: GraphView,
  id: EntityId,
  query: Omit<NeighbourQuery, 'id' | 'offset'>,
): Promise<{ fresh: NeighbourRow[]; scanned: number; total: number }> {
  const there = nodeOfEntity(view);
  const fresh: NeighbourRow[] = [];
  for (let scanned = 0; ;) {
    const page = await engine.neighbours({
      ...query,
      id,
      offset: scanned,
      limit: Math.max(query.limit, SCAN),
    });
    for (const row of page.rows) {
      if (fresh.length >= query.limit) break;
      scanned++;
      if (!there.has(row.id)) fresh.push(row);
    }
    if (fresh.length >= query.limit || page.rows.length === 0 || scanned >= page.total)
      return { fresh, scanned, total: page.total };
  }
}

const SCAN = 500;

/** Puts rows into the view, with every edge among them and what is shown. Returns the new nodes' ids. */
export async function join(
  engine: Engine,
  graph: GraphStore,
  rows: Parameters<typeof newNodes>[0],
  anchor: EntityId | null,
  suppressed: Suppressed,
  label: string,
): Promise<NodeId[]> {
  const before = graph.store.getState().view;
  const collected = collectedEntities(before, MOST_DRAWN_MEMBERS);
  const known = [...shownEntities(before), ...collected.sought, ...(anchor === null ? [] : [anchor])];
  const fresh = rows.map((row) => row.id);
  const edges = await engine.edgesAmong([...new Set([...fresh, ...known])], fresh);
  const nodes = newNodes(rows, edges, suppressed).map((node) => seekingNo(node, collected.unsought));
  const view = graph.store.getState().view;
  const parts = { nodes, edges: edgesBetween(edges, ownerWith(view, nodes)) };
  const at = anchor === null ? undefined : view.places.get(nodeOfEntity(view).get(anchor) ?? '');
  graph.run(label, command.add(parts, placeNew(view, nodes, parts.edges, at ?? { x: 0, y: 0 })));
  return nodes.map((node) => node.id);
}

export function shownEntities(view: GraphView): EntityId[] {
  return [...view.nodes.values()].flatMap((node) => (node.type === 'entity' ? [node.row.id] : []));
}

/** Members of whole collections, the smallest first, as long as asking for all their edges stays quick; `unsought`: how many are in the others. */
export function collectedEntities(view: GraphView, most: number): { sought: EntityId[]; unsought: number } {
  const collections = [...view.nodes.values()]
    .flatMap((node) => (node.type === 'collection' ? [node.members] : []))
    .sort((a, b) => a.length - b.length);
  const sought: EntityId[] = [];
  let unsought = 0;
  for (const members of collections) {
    if (sought.length + members.length > most) unsought += members.length;
    else for (const member of members) sought.push(member);
  }
  return { sought, unsought };
}

function seekingNo(node: GraphNode, unsought: number): GraphNode {
  return node.type === 'entity' && unsought > 0 ? { ...node, unsought } : node;
}
