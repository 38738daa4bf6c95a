// What the graph does when asked: fetch, lay out, write down. Each method resolves when it is done; what goes wrong rejects and leaves the view as it was.
import type { EntityId } from '../../../shared/dataset/types';
import type { Engine, NeighbourQuery, NeighbourRow } from '../../../shared/engine/engine';
import { edgesBetween, newNodes, ringParts } from '../../state/graph-view-build';
import type { GraphParts, Suppressed } from '../../state/graph-view-build';
import * as command from '../../state/graph-view-commands';
import { entitiesOf, nodeOfEntity, shownEdges, shownNodes } from '../../state/graph-view';
import type { CollectionNode, GraphNode, GraphScope, GraphView, NodeId } from '../../state/graph-view';
import { clearHidden, layoutInput, placeNew, placesOf } from '../../state/graph-view-place';
import type { Places } from '../../state/graph-view-place';
import type { GraphStore } from '../../state/graph-view-store';
import type { Session } from '../../state/session';
import { formatOf } from '../../ui/format';
import { MOST_DRAWN_MEMBERS } from './limits';

export type GraphController = {
  openRing(ringId: string, selectors: number, aspect: number, signal: AbortSignal): Promise<void>;
  expand(
    id: EntityId,
    query: Omit<NeighbourQuery, 'id' | 'offset'>,
    suppressed: Suppressed,
  ): Promise<Expansion>;
  /** Takes these members out of it, to lie around it; all of them: it is gone. */
  openCollection(node: CollectionNode, opened: readonly EntityId[]): Promise<void>;
  /** Brings entities into the view that are not there yet, tied to what they share with it. */
  bring(ids: readonly EntityId[], suppressed: Suppressed): Promise<NodeId[]>;
  layout(aspect: number, signal: AbortSignal): Promise<void>;
};

/** How many neighbours came new, as which nodes; `left` were not looked at. */
export type Expansion = { fresh: number; nodes: NodeId[]; left: number };

export function createGraphController(
  session: Pick<Session, 'engine' | 'layout'>,
  graph: GraphStore,
): GraphController {
  const { engine } = session;
  const view = (): GraphView => graph.store.getState().view;
  const place = async (
    parts: GraphParts,
    fixed: Places,
    aspect: number,
    signal: AbortSignal,
  ): Promise<Places> => {
    const input = layoutInput(parts.nodes, parts.edges, fixed, aspect);
    return placesOf(parts.nodes, await session.layout(input, signal));
  };
  return {
    openRing: async (ringId, selectors, aspect, signal) => {
      const [ring, detail] = await Promise.all([
        engine.ringGraph(ringId, { selectors }),
        engine.ring(ringId),
      ]);
      const parts = ringParts(ring);
      const scope: GraphScope = {
        ringId,
        rank: detail.rank,
        membersTotal: ring.membersTotal,
        selectorsShown: ring.selectors.filter((selector) => selector.suppressed === null).length,
        selectorsTotal: ring.selectorsTotal,
      };
      const again = view().scope?.ringId === ringId;
      const places = await place(parts, again ? keptPlaces(view(), parts) : new Map(), aspect, signal);
      if (again) graph.run(`find ring ${detail.rank} anew`, command.refreshRing(scope, parts, places));
      else graph.run(`open ring ${detail.rank}`, command.showRing(scope, parts, places));
    },
    expand: async (id, query, suppressed) => {
      const { fresh, scanned, total } = await freshNeighbours(engine, view(), id, query);
      const added = await join(
        engine,
        graph,
        fresh,
        id,
        suppressed,
        `expand by ${formatOf(fresh.length, 'neighbour')}`,
      );
      return { nodes: added, fresh: fresh.length, left: total - scanned };
    },
    openCollection: async (node, opened) => {
      const out = new Set(opened);
      const left = node.members.filter((member) => !out.has(member));
      const rows = await engine.rows([...opened, ...left.slice(0, 1)]);
      const edges = await engine.edgesAmong([...node.members, ...shownEntities(view())]);
      const first = left.length === 0 ? undefined : rows.at(-1);
      const rest = first === undefined ? null : { members: left, first };
      const label =
        rest === null
          ? `open a collection of ${node.members.length}`
          : `take ${formatOf(opened.length, 'account')} out of a collection`;
      graph.run(label, command.openCollection(node, rows.slice(0, opened.length), rest, edges));
    },
    bring: async (ids, suppressed) => {
      const missing = ids.filter((id) => !nodeOfEntity(view()).has(id));
      if (missing.length === 0) return [];
      const rows = await engine.rows([...missing]);
      return join(
        engine,
        graph,
        rows,
        null,
        suppressed,
        `show ${formatOf(rows.length, 'entity', 'entities')}`,
      );
    },
    layout: async (aspect, signal) => {
      const now = view();
      const parts = { nodes: shownNodes(now), edges: shownEdges(now) };
      const fixed = new Map([...now.places].filter(([id]) => now.pinned.has(id)));
      const places = await place(parts, fixed, aspect, signal);
      graph.run('layout', (current) =>
        command.move(new Map([...places, ...clearHidden(current, places)]))(current),
      );
    },
  };
}

/** The first neighbours that the view does not hold yet, up to the limit; those that it holds are passed over. */
async function freshNeighbours(
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
async function join(
  engine: Engine,
  graph: GraphStore,
  rows: Parameters<typeof newNodes>[0],
  anchor: EntityId | null,
  suppressed: Suppressed,
  label: string,
): Promise<NodeId[]> {
  const before = graph.store.getState().view;
  const known = [
    ...shownEntities(before),
    ...collectedEntities(before),
    ...(anchor === null ? [] : [anchor]),
  ];
  const edges = await engine.edgesAmong([...new Set([...rows.map((row) => row.id), ...known])]);
  const fresh = new Set(rows.map((row) => row.id));
  const among = edges.filter((edge) => fresh.has(edge.subject) || fresh.has(edge.object));
  const nodes = newNodes(rows, among, suppressed);
  const view = graph.store.getState().view;
  const parts = { nodes, edges: edgesBetween(among, ownerIn(view, nodes)) };
  const at = anchor === null ? undefined : view.places.get(nodeOfEntity(view).get(anchor) ?? '');
  graph.run(label, command.add(parts, placeNew(view, nodes, parts.edges, at ?? { x: 0, y: 0 })));
  return nodes.map((node) => node.id);
}

function ownerIn(view: GraphView, nodes: readonly GraphNode[]): (id: EntityId) => NodeId | undefined {
  const own = new Map(nodes.flatMap((node) => entitiesOf(node).map((id) => [id, node.id] as const)));
  const there = nodeOfEntity(view);
  return (id) => own.get(id) ?? there.get(id);
}

function shownEntities(view: GraphView): EntityId[] {
  return [...view.nodes.values()].flatMap((node) => (node.type === 'entity' ? [node.row.id] : []));
}

/** Members of collections, as long as asking for all their edges stays quick. */
function collectedEntities(view: GraphView): EntityId[] {
  const members = [...view.nodes.values()].flatMap((node) =>
    node.type === 'collection' ? node.members : [],
  );
  return members.length <= MOST_DRAWN_MEMBERS ? members : [];
}

/** Nodes of the same name keep their place when a ring is drawn again. */
function keptPlaces(view: GraphView, parts: GraphParts): Places {
  return new Map(
    parts.nodes.flatMap((node) => {
      const place = view.places.get(node.id);
      return place === undefined ? [] : [[node.id, place] as const];
    }),
  );
}
