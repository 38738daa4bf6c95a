// What drawing accounts as a group asks the engine for: who stands first where a node is divided, and every edge that the new nodes stand for.
import type { EntityId } from '../../../shared/dataset/types';
import type { EdgeRow, Engine } from '../../../shared/engine/engine';
import { applyChange, type GraphChange } from '../../state/graph-view-change';
import type { GraphParts } from '../../state/graph-view-build';
import { emptyGraphView, entitiesOf, isGroup, nodeOfEntity } from '../../state/graph-view';
import type { CollectionNode, GraphView } from '../../state/graph-view';
import { group, nodesHolding, restOf, ungroup } from '../../state/graph-view-group';
import { shownEntities } from './graph-fetch';

type Asked = Pick<Engine, 'rows' | 'edgesAmong'>;
type Producer = (view: GraphView) => GraphChange;

export async function grouping(
  engine: Asked,
  view: GraphView,
  name: string,
  members: readonly EntityId[],
): Promise<Producer> {
  const gone = nodesHolding(view, members);
  const leaving = new Set(members);
  const held = gone.flatMap(entitiesOf);
  const firsts = [held.find((id) => leaving.has(id)), ...gone.map((node) => restOf(node, leaving)[0])];
  const rows = await engine.rows(firsts.filter((id) => id !== undefined));
  const edges = await edgesOf(engine, view, held);
  return group(name, members, new Map(rows.map((row) => [row.id, row])), edges);
}

export async function ungrouping(engine: Asked, view: GraphView, node: CollectionNode): Promise<Producer> {
  const members = [...node.members];
  const [rows, edges] = await Promise.all([engine.rows(members), edgesOf(engine, view, members)]);
  return ungroup(node, rows, edges);
}

function edgesOf(engine: Asked, view: GraphView, held: readonly EntityId[]): Promise<EdgeRow[]> {
  return engine.edgesAmong([...new Set([...held, ...shownEntities(view)])], [...held]);
}

/** A ring as it opens anew, with those of its accounts grouped that were so before: what a person drew together stays together. */
export async function groupedAgain(engine: Asked, parts: GraphParts, before: GraphView): Promise<GraphParts> {
  let view = viewOf(parts);
  for (const node of before.nodes.values()) {
    if (!isGroup(node)) continue;
    const members = node.members.filter((id) => nodeOfEntity(view).has(id));
    if (members.length > 1) view = applyChange((await grouping(engine, view, node.name, members))(view))(view);
  }
  return { nodes: [...view.nodes.values()], edges: [...view.edges.values()] };
} // prettier-ignore

function viewOf({ nodes, edges }: GraphParts): GraphView {
  return {
    ...emptyGraphView,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}
