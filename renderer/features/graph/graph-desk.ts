// The graph's working state beside its view: what is busy, what is being asked, the mounted canvas; and everything a person can do, by name.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EntityId } from '../../../shared/dataset/types';
import type { KindCount, RingList, SharedQuery } from '../../../shared/engine/engine';
import type { Point } from '../../../shared/graph/layout-boxes';
import { isCancelled } from '../../../shared/kernel/errors';
import type { FacetId } from '../../../shared/model/records/entity-filter';
import { asShown, entitiesOf, nodeOfEntity, shownNode } from '../../state/graph-view';
import type { CollectionNode, GraphView, NodeId, NoteId } from '../../state/graph-view';
import { graphStoreOf } from '../../state/graph-view-store';
import type { GraphStore } from '../../state/graph-view-store';
import { problemNotice } from '../../state/attempt';
import { keepGraph, type GraphKeeper } from '../../state/kept-graph';
import { problemOf } from '../../state/problem';
import type { Session } from '../../state/session';
import type { Workbench } from '../../state/store';
import type { Problem } from '../../state/workbench';
import type { Extent } from './canvas-camera';
import type { GraphCanvas } from './graph-canvas';
import { createGraphController } from './graph-controller';
import type { GraphController } from './graph-controller';
import { createSifting, type Sifting } from './sifting';
import { shippedLook, type Look } from './style/look';

export type Ask =
  | { type: 'expand'; id: EntityId }
  | { type: 'collection'; node: CollectionNode }
  | { type: 'view-name'; named: string | null }
  | { type: 'filter'; first: FacetId | null }
  | { type: 'select' }
  | { type: 'style-name' }
  | { type: 'common'; ids: readonly EntityId[]; byKind: readonly KindCount[] }
  | { type: 'group-name'; ids: readonly EntityId[]; named: string | null }
  | { type: 'note'; id: NoteId | null; at: Point }
  | { type: 'pivot'; scope: SharedQuery['scope'] };

/** How the pointer chooses while a tool is in hand: what lies in a rectangle, or in a shape that is drawn. */
export type Tool = 'box' | 'lasso';

/** The menu over the graph: of what is chosen, or of all that is drawn; `at` in pixels of the canvas. */
export type OpenMenu = { at: Point; of: 'chosen' | 'whole' };

/** Nodes none of whose entities were seen; accounts that were, of all in the graph. */
export type Unseen = { nodes: ReadonlySet<NodeId>; accounts: { seen: number; of: number } };

/** `share`: of the work, where it is known. After a stop colours and sizes are those of the last look. */
export type Looking =
  { type: 'busy'; share: number | null; stop: () => void } | { type: 'stopped'; again: () => void };

export type GraphUi = {
  busy: { words: string; cancel: () => void } | null;
  problem: Problem | null;
  ask: Ask | null;
  outline: boolean;
  /** What the last step brought and what it left out; null once another step is taken. */
  said: string | null;
  /** What was not seen in the time that is shown; null: no time is chosen, or the answer is on its way. */
  unseen: Unseen | null;
  /** Null: as it ships. The last one stands until the next is made. */
  look: Look | null;
  /** What is being made of the next look; null: nothing is. */
  looking: Looking | null;
  /** The panel in which the style is chosen is open. */
  styling: boolean;
  /** Edges whose words have room, of those that are drawn; null: words are at what is chosen alone. */
  told: { edges: number; of: number } | null;
  /** Null: the pointer picks and moves. */
  tool: Tool | null;
  menu: OpenMenu | null;
  /** Where the menu over the ground was, while what was chosen from it runs; in pixels of the canvas. */
  menuAt: Point | null;
  canvas: GraphCanvas | null;
  /** What is in sight, in units of the graph; null before the first picture. */
  camera: { extent: Extent; zoom: number } | null;
};

export type GraphDesk = {
  graph: GraphStore;
  ui: StoreApi<GraphUi>;
  controller: GraphController;
  keeper: GraphKeeper;
  sifting: Sifting;
  workbench: Workbench;
  session: Session;
  /** What the view was drawn from; another dataset voids its ids, another list of rings asks for it again. `kept`: as it came back, whatever list it was drawn from. */
  drawnFrom: { version: number | null; rings: RingList | 'kept' | null };
  /** Runs long work with words and a cancel; what goes wrong is shown in the panel. Resolves false when it did not finish. */
  attempt(words: string, run: (signal: AbortSignal) => Promise<void>): Promise<boolean>;
};

const desks = new WeakMap<Session, GraphDesk>();

export function graphDeskOf(session: Session, workbench: Workbench): GraphDesk {
  const known = desks.get(session) ?? createDesk(session, workbench);
  desks.set(session, known);
  return known;
}

function createDesk(session: Session, workbench: Workbench): GraphDesk {
  const graph = graphStoreOf(session);
  const ui = createStore<GraphUi>(() => ({
    busy: null,
    problem: null,
    ask: null,
    outline: false,
    said: null,
    unseen: null,
    look: null,
    looking: null,
    styling: false,
    told: null,
    tool: null,
    menu: null,
    menuAt: null,
    canvas: null,
    camera: null,
  }));
  let running: AbortController | null = null;
  graph.store.subscribe((now, before) => {
    const isSifted = now.view.sifted !== before.view.sifted && now.view.nodes === before.view.nodes;
    if (now.view !== before.view && !isSifted) ui.setState({ said: null });
  });
  followSelection(graph, workbench);
  // Until it is known what is kept of it.
  graph.clear();
  const keeper = keepGraph(session, graph, (error) => tellNotKept(workbench, error));
  session.beforeClose(keeper.settled);
  const drawnFrom: GraphDesk['drawnFrom'] = { version: null, rings: null };
  return {
    graph,
    ui,
    session,
    workbench,
    drawnFrom,
    sifting: createSifting({
      ...{ graph, workbench, engine: session.engine, drawnIn: () => drawnFrom.version },
      failed: (error) => ui.setState({ problem: problemOf(error) }),
    }),
    controller: createGraphController(session, graph),
    keeper,
    attempt: async (words, run) => {
      running?.abort();
      const own = new AbortController();
      running = own;
      ui.setState({ busy: { words, cancel: () => own.abort() }, problem: null });
      try {
        await run(own.signal);
        return !own.signal.aborted;
      } catch (error) {
        if (running === own && !isCancelled(error)) ui.setState({ problem: problemOf(error) });
        return false;
      } finally {
        if (running === own) ui.setState({ busy: null });
      }
    },
  };
}

function tellNotKept({ actions }: Workbench, error: unknown): void {
  const { title, words } = problemNotice(problemOf(error));
  actions.notify({
    ...{ id: 'graph-not-kept', tone: 'warn', title: 'The graph is not kept any more', actions: [] },
    words: `What you do in it from here on is gone after a restart. ${title}. ${words}`,
  });
}

/** What is selected elsewhere, in a table or a list, is what the next key acts on: the keyboard's place in the graph goes there. */
function followSelection(graph: GraphStore, workbench: Workbench): void {
  workbench.store.subscribe(({ selection }, before) => {
    const { view, cursor } = graph.store.getState();
    if (selection === before.selection || cursor === null || selection.entities.length === 0) return;
    const chosen = chosenNodes(view, selection.entities);
    if (!chosen.has(cursor)) graph.moveCursor([...chosen].at(-1) ?? null);
  });
}

export const viewOf = (desk: GraphDesk): GraphView => desk.graph.store.getState().view;

/** How the graph is drawn now. */
export const lookOf = ({ ui, workbench }: GraphDesk): Look =>
  ui.getState().look ?? shippedLook(workbench.store.getState().kinds);

/** Nodes that hold something of the selection. */
export function chosenNodes(view: GraphView, selected: readonly EntityId[]): Set<NodeId> {
  const owner = nodeOfEntity(view);
  return new Set(selected.flatMap((id) => owner.get(id) ?? []));
}

/** What a key acts on: the node that the keyboard is on, unless it is one of several selected; else the selection. */
export function targetNodes(desk: GraphDesk): NodeId[] {
  const { view, cursor } = desk.graph.store.getState();
  const chosen = chosenNodes(view, desk.workbench.store.getState().selection.entities);
  if (cursor !== null && !chosen.has(cursor)) return [cursor];
  return [...chosen];
}

export function selectNodes(desk: GraphDesk, ids: readonly NodeId[], add = false): void {
  const view = viewOf(desk);
  const { selection } = desk.workbench.store.getState();
  const entities = ids.flatMap((id) => {
    const node = view.nodes.get(id);
    return node === undefined ? [] : entitiesOf(asShown(view, node));
  });
  if (!add) return desk.workbench.actions.select(entities);
  const there = new Set(selection.entities);
  const given = new Set(entities);
  const all = entities.every((id) => there.has(id));
  const kept = selection.entities.filter((id) => !given.has(id));
  desk.workbench.actions.select(all ? kept : [...kept, ...entities]);
}

/** Those that are selected already stay so. */
export function selectMore(desk: GraphDesk, ids: readonly NodeId[]): void {
  const view = viewOf(desk);
  const { selection } = desk.workbench.store.getState();
  const more = ids.flatMap((id) => shownNode(view, id) ?? []).flatMap(entitiesOf);
  desk.workbench.actions.select([...new Set([...selection.entities, ...more])]);
}

/** Runs a step of the journal and says what it did. */
export function step(
  desk: GraphDesk,
  label: string,
  producer: Parameters<GraphStore['run']>[1],
  said: string,
): void {
  if (desk.graph.run(label, producer)) desk.sifting.tell(said);
}

/** Shown over the graph until the next step, and heard. */
export function say(desk: GraphDesk, words: string): void {
  desk.ui.setState({ said: words });
  desk.sifting.tell(words);
}
