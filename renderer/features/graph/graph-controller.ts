// What the graph does when asked: fetch, lay out, write down. Each method resolves when it is done; what goes wrong rejects and leaves the view as it was.
import type { EntityId } from '../../../shared/dataset/types';
import type { Engine, NeighbourQuery } from '../../../shared/engine/engine';
import { RetortError } from '../../../shared/kernel/errors';
import { ringParts } from '../../state/graph-view-build';
import type { GraphParts, Suppressed } from '../../state/graph-view-build';
import * as command from '../../state/graph-view-commands';
import { nodeOfEntity, shownEdges, shownNodes } from '../../state/graph-view';
import type { CollectionNode, GraphNode, GraphScope, GraphView, NodeId } from '../../state/graph-view';
import { clearHidden, layoutInput, placesOf } from '../../state/graph-view-place';
import type { Places } from '../../state/graph-view-place';
import type { GraphStore } from '../../state/graph-view-store';
import type { Session } from '../../state/session';
import { formatOf } from '../../ui/format';
import { freshNeighbours, join, shownEntities } from './graph-fetch';
import { groupedAgain, grouping, ungrouping } from './graph-grouping';

export type GraphController = {
  openRing(ringId: string, selectors: number, aspect: number, signal: AbortSignal): Promise<void>;
  expand(
    id: EntityId,
    query: Omit<NeighbourQuery, 'id' | 'offset'>,
    suppressed: Suppressed,
  ): Promise<Expansion>;
  /** Takes these members out of it, to lie around it; all of them: it is gone. */
  openCollection(node: CollectionNode, opened: readonly EntityId[]): Promise<void>;
  /** Draws accounts that are there as one node under a name, in one step. */
  group(members: readonly EntityId[], name: string): Promise<void>;
  ungroup(node: CollectionNode): Promise<void>;
  /** Brings entities into the view that are not there yet, tied to what they share with it; `verb` begins the step's name. */
  bring(ids: readonly EntityId[], suppressed: Suppressed, verb?: string): Promise<NodeId[]>;
  /** `radiusOf`: how large marks are drawn, so that none covers another. */
  layout(radiusOf: (node: GraphNode) => number, aspect: number, signal: AbortSignal): Promise<void>;
};

/** How many neighbours came new, as which nodes; `left` were not looked at. */
export type Expansion = { fresh: number; nodes: NodeId[]; left: number };

type Means = { engine: Engine; layout: Session['layout']; graph: GraphStore };

export function createGraphController(
  { engine, layout }: Pick<Session, 'engine' | 'layout'>,
  graph: GraphStore,
): GraphController {
  const begin = async <T>(work: (means: Means) => Promise<T>): Promise<T> =>
    work({ engine, layout, graph: ofThisDrawing(graph) });
  return {
    openRing: (ringId, selectors, aspect, signal) =>
      begin((means) => openRing(means, ringId, selectors, aspect, signal)),
    expand: (id, query, suppressed) => begin((means) => expand(means, id, query, suppressed)),
    openCollection: (node, opened) => begin((means) => openCollection(means, node, opened)),
    group: (members, name) => begin((means) => groupAs(means, members, name)),
    ungroup: (node) => begin((means) => ungroupOne(means, node)),
    bring: (ids, suppressed, verb = 'show') => begin((means) => bring(means, ids, suppressed, verb)),
    layout: (radiusOf, aspect, signal) => begin((means) => layOut(means, radiusOf, aspect, signal)),
  };
}

/** What is fetched names entities by ids of the dataset that the graph is drawn in. @throws RetortError `not-loaded` before it is drawn, `cancelled` once it is drawn in another */
function ofThisDrawing(graph: GraphStore): GraphStore {
  const { ready, drawing } = graph.store.getState();
  if (!ready) throw new RetortError('not-loaded');
  return {
    ...graph,
    run: (label, producer) => {
      if (graph.store.getState().drawing !== drawing) throw new RetortError('cancelled');
      return graph.run(label, producer);
    },
  };
}

const viewIn = ({ graph }: Means): GraphView => graph.store.getState().view;

async function openRing(
  means: Means,
  ringId: string,
  selectors: number,
  aspect: number,
  signal: AbortSignal,
): Promise<void> {
  const { engine, graph } = means;
  const ring = await engine.ringGraph(ringId, { selectors });
  const again = viewIn(means).scope?.ringId === ringId;
  const parts = again ? await groupedAgain(engine, ringParts(ring), viewIn(means)) : ringParts(ring);
  const scope: GraphScope = {
    ringId,
    rank: ring.rank,
    selectorsShown: ring.selectors.filter((selector) => selector.suppressed === null).length,
    selectorsTotal: ring.selectorsTotal,
  };
  const places = await placed(
    means,
    parts,
    again ? keptPlaces(viewIn(means), parts) : new Map(),
    aspect,
    signal,
  );
  if (again) graph.run(`find ring ${ring.rank} anew`, command.refreshRing(scope, parts, places));
  else graph.run(`open ring ${ring.rank}`, command.showRing(scope, parts, places));
}

async function placed(
  { layout }: Means,
  parts: GraphParts,
  fixed: Places,
  aspect: number,
  signal: AbortSignal,
  radiusOf?: (node: GraphNode) => number,
): Promise<Places> {
  const input = layoutInput(parts.nodes, parts.edges, fixed, aspect, radiusOf);
  return placesOf(parts.nodes, await layout(input, signal));
}

async function expand(
  { engine, graph }: Means,
  id: EntityId,
  query: Omit<NeighbourQuery, 'id' | 'offset'>,
  suppressed: Suppressed,
): Promise<Expansion> {
  const { fresh, scanned, total } = await freshNeighbours(engine, graph.store.getState().view, id, query);
  const label = `expand by ${formatOf(fresh.length, 'neighbour')}`;
  const nodes = await join(engine, graph, fresh, id, suppressed, label);
  return { nodes, fresh: fresh.length, left: total - scanned };
}

async function openCollection(
  means: Means,
  node: CollectionNode,
  opened: readonly EntityId[],
): Promise<void> {
  const { engine, graph } = means;
  const out = new Set(opened);
  const left = node.members.filter((member) => !out.has(member));
  const rows = await engine.rows([...opened, ...left.slice(0, 1)]);
  const { members } = node;
  const edges = await engine.edgesAmong([...members, ...shownEntities(viewIn(means))], [...members]);
  const first = left.length === 0 ? undefined : rows.at(-1);
  const rest = first === undefined ? null : { members: left, first };
  const all = `open a collection of ${node.members.length}`;
  const label = rest === null ? all : `take ${formatOf(opened.length, 'account')} out of a collection`;
  graph.run(label, command.openCollection(node, rows.slice(0, opened.length), rest, edges));
}

async function groupAs(means: Means, members: readonly EntityId[], name: string): Promise<void> {
  const producer = await grouping(means.engine, viewIn(means), name, members);
  means.graph.run(`group ${formatOf(members.length, 'account')} as “${name}”`, producer);
}

async function ungroupOne(means: Means, node: CollectionNode): Promise<void> {
  const producer = await ungrouping(means.engine, viewIn(means), node);
  means.graph.run(`ungroup “${node.name ?? ''}”`, producer);
}

async function bring(
  means: Means,
  ids: readonly EntityId[],
  suppressed: Suppressed,
  verb: string,
): Promise<NodeId[]> {
  const there = nodeOfEntity(viewIn(means));
  const missing = [...new Set(ids)].filter((id) => !there.has(id));
  if (missing.length === 0) return [];
  const rows = await means.engine.rows(missing);
  return join(
    means.engine,
    means.graph,
    rows,
    null,
    suppressed,
    `${verb} ${formatOf(rows.length, 'entity', 'entities')}`,
  );
}

async function layOut(
  means: Means,
  radiusOf: (node: GraphNode) => number,
  aspect: number,
  signal: AbortSignal,
): Promise<void> {
  const now = viewIn(means);
  const parts = { nodes: [...shownNodes(now)], edges: shownEdges(now) };
  const fixed = new Map([...now.places].filter(([id]) => now.pinned.has(id)));
  const places = await placed(means, parts, fixed, aspect, signal, radiusOf);
  means.graph.run('layout', (current) =>
    command.move(new Map([...places, ...clearHidden(current, places)]))(current),
  );
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
