// The graph of an open workspace: its view and its journal, bound to a store in one place. It outlives the screens that show it.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from './session';
import type { GraphAgain } from './graph-step-read';
import { applyChange, changesNothing, inverseOf, replay } from './graph-view-change';
import type { GraphChange } from './graph-view-change';
import { emptyGraphView } from './graph-view';
import type { GraphView, NodeId, Sifted } from './graph-view';
import { doneIn, emptyHistory, record, stepBack, stepForward, walk, withoutBefore } from './undo';
import type { Entry, History } from './undo';

export type GraphState = {
  view: GraphView;
  history: History<Entry<GraphChange>>;
  /** What stood before the first step of the history. */
  base: GraphView;
  /** The node that the keyboard is on; no part of the journal. */
  cursor: NodeId | null;
  /** False: what is kept of it is on its way, and no step is taken. */
  ready: boolean;
  /** Grows whenever it is cleared: ids of another drawing are void. */
  drawing: number;
};

/** Hears of every step, in order. `sequence`, `done`: as the steps of a history are numbered. */
export type GraphListener = {
  recorded(step: Entry<GraphChange>, sequence: number): void;
  moved(done: number): void;
};

export type GraphStore = {
  store: StoreApi<GraphState>;
  /** Does it and writes it down; a change of nothing is neither. Returns whether something changed. */
  run(label: string, producer: (view: GraphView) => GraphChange): boolean;
  /** Label of what was undone, undefined at the beginning. */
  undo(): string | undefined;
  redo(): string | undefined;
  /** Back or forth until so many of the steps that are kept are done, as if by so many keys; what is drawn in between is never shown. */
  goTo(done: number): void;
  moveCursor(id: NodeId | null): void;
  /** What the filter leaves of the view, once it is known: no step. */
  sift(sifted: Sifted | null): void;
  /** Lets the steps before this sequence go, those of them that are done; the base is then what they made. */
  forgetBefore(sequence: number): void;
  /** Nothing is drawn and no step is taken until `stand`. */
  clear(): void;
  /** As it was kept; null: nothing is. */
  stand(again: GraphAgain | null): void;
  follow(listener: GraphListener): void;
};

const nothing: Omit<GraphState, 'ready' | 'drawing'> = {
  view: emptyGraphView,
  history: emptyHistory,
  base: emptyGraphView,
  cursor: null,
};

export function createGraphStore(): GraphStore {
  const store = createStore<GraphState>(() => ({ ...nothing, ready: true, drawing: 0 }));
  let listener: GraphListener | null = null;
  const arrive = (view: GraphView, history: GraphState['history']): void => {
    store.setState(settled({ view, history }, store.getState().cursor));
    listener?.moved(doneIn(history));
  };
  const step = (back: boolean): string | undefined => {
    const { history, view, ready } = store.getState();
    const taken = back ? stepBack(history) : stepForward(history);
    if (taken === undefined || !ready) return undefined;
    const change = back ? taken.step.backward : taken.step.forward;
    arrive(applyChange(change)(view), taken.history);
    return taken.step.label;
  };
  return {
    store,
    run: (label, producer) => {
      const { view, history, cursor, ready } = store.getState();
      const forward = producer(view);
      if (changesNothing(forward) || !ready) return false;
      const entry = { label, forward, backward: inverseOf(forward, view) };
      const next = record<Entry<GraphChange>>(entry)(history);
      store.setState(settled({ view: applyChange(forward)(view), history: next }, cursor));
      listener?.recorded(entry, doneIn(next));
      return true;
    },
    undo: () => step(true),
    redo: () => step(false),
    goTo: (done) => {
      const { view, history, ready } = store.getState();
      if (!ready) return;
      const there = walk(history, done);
      arrive(there.changes.reduce((one, change) => applyChange(change)(one), view), there.history); // prettier-ignore
    },
    moveCursor: (cursor) => store.setState({ cursor }),
    sift: (sifted) => store.setState(({ view }) => ({ view: { ...view, sifted } })),
    forgetBefore: (sequence) => store.setState(forgotten(store.getState(), sequence)),
    clear: () => store.setState(({ drawing }) => ({ ...nothing, ready: false, drawing: drawing + 1 })),
    stand: (again) => store.setState({ ...nothing, ...again, ready: true }),
    follow: (heard) => {
      listener = heard;
    },
  };
}

function forgotten({ base, history }: GraphState, sequence: number): Pick<GraphState, 'base' | 'history'> {
  const next = withoutBefore<Entry<GraphChange>>(sequence)(history);
  const gone = history.past.slice(0, next.fallen - history.fallen).map(({ forward }) => forward);
  return { base: replay(base, gone, gone.length).done, history: next };
}

function settled(
  next: Pick<GraphState, 'view' | 'history'>,
  cursor: NodeId | null,
): Pick<GraphState, 'view' | 'history' | 'cursor'> {
  return { ...next, cursor: cursor !== null && next.view.nodes.has(cursor) ? cursor : null };
}

const stores = new WeakMap<Session, GraphStore>();

/** The graph of this session; made when it is first asked for. */
export function graphStoreOf(session: Session): GraphStore {
  const known = stores.get(session) ?? createGraphStore();
  stores.set(session, known);
  return known;
}
