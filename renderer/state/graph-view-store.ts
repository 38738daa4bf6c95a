// The graph of an open workspace: its view and its journal, bound to a store in one place. It outlives the screens that show it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from './session';
import { applyChange, changesNothing, inverseOf } from './graph-view-change';
import type { GraphChange } from './graph-view-change';
import { emptyGraphView } from './graph-view';
import type { GraphView, NodeId } from './graph-view';
import { emptyHistory, record, stepBack, stepForward, walk } from './undo';
import type { History } from './undo';

export type GraphState = {
  view: GraphView;
  history: History<GraphChange>;
  /** The node that the keyboard is on; no part of the journal. */
  cursor: NodeId | null;
};

export type GraphStore = {
  store: StoreApi<GraphState>;
  /** Does it and writes it down; a change of nothing is neither. Returns whether something changed. */
  run(label: string, producer: (view: GraphView) => GraphChange): boolean;
  /** Label of what was undone, undefined at the beginning. */
  undo(): string | undefined;
  redo(): string | undefined;
  /** Back or forth until so many steps are done, as if by so many keys; what is drawn in between is never shown. */
  goTo(done: number): void;
  moveCursor(id: NodeId | null): void;
  /** Another dataset: its ids mean other things, so nothing is kept. */
  reset(): void;
};

export function createGraphStore(): GraphStore {
  const store = createStore<GraphState>(() => ({
    view: emptyGraphView,
    history: emptyHistory(),
    cursor: null,
  }));
  const step = (back: boolean): string | undefined => {
    const { history, view } = store.getState();
    const taken = back ? stepBack(history) : stepForward(history);
    if (taken === undefined) return undefined;
    const change = back ? taken.entry.backward : taken.entry.forward;
    store.setState(
      settled({ view: applyChange(change)(view), history: taken.history }, store.getState().cursor),
    );
    return taken.entry.label;
  };
  return {
    store,
    run: (label, producer) => {
      const { view, history, cursor } = store.getState();
      const forward = producer(view);
      if (changesNothing(forward)) return false;
      const entry = { label, forward, backward: inverseOf(forward, view) };
      store.setState(settled({ view: applyChange(forward)(view), history: record(entry)(history) }, cursor));
      return true;
    },
    undo: () => step(true),
    redo: () => step(false),
    goTo: (done) => {
      const { view, history, cursor } = store.getState();
      const there = walk(history, done);
      const next = there.changes.reduce((one, change) => applyChange(change)(one), view);
      store.setState(settled({ view: next, history: there.history }, cursor));
    },
    moveCursor: (cursor) => store.setState({ cursor }),
    reset: () => store.setState({ view: emptyGraphView, history: emptyHistory(), cursor: null }),
  };
}

function settled(next: Pick<GraphState, 'view' | 'history'>, cursor: NodeId | null): GraphState {
  return { ...next, cursor: cursor !== null && next.view.nodes.has(cursor) ? cursor : null };
}

const stores = new WeakMap<Session, GraphStore>();

/** The graph of this session; made when it is first asked for. */
export function graphStoreOf(session: Session): GraphStore {
  const known = stores.get(session) ?? createGraphStore();
  stores.set(session, known);
  return known;
}
