// Keeps what the graph shows at what its filter leaves: asked again when filter, graph, rings or judgements change. Words that wait for the answer are said with its counts.
import type { StoreApi } from 'zustand/vanilla';
import { isNoFilter } from '../../../shared/model/records/entity-filter';
import { shownOf, type GraphView, type Sifted } from '../../state/graph-view';
import { drawnGraph, filterOf, siftedBy } from '../../state/graph-view-sift';
import type { GraphStore } from '../../state/graph-view-store';
import { createAsker } from '../../state/latest';
import type { Session } from '../../state/session';
import type { Workbench } from '../../state/store';
import type { WorkbenchState } from '../../state/workbench';
import { shownWords } from './shown-words';

export type Sifting = {
  /** Says it at once, or with what is shown then once that is known. */
  tell(words: string): void;
  /** The same of what changes how much is shown: always with its counts. */
  tellShown(words: string): void;
  /** Resolves once the graph shows what its filter leaves, or that could not be found. */
  settled(): Promise<void>;
};

type Means = {
  graph: GraphStore;
  workbench: Workbench;
  engine: Pick<Session['engine'], 'sift'>;
  /** The dataset that the graph is drawn in. */
  drawnIn: () => number | null;
  failed: (error: unknown) => void;
};

/** What an answer depends on. */
type Asked = Pick<GraphView, 'nodes' | 'edges' | 'filter' | 'hiddenKinds'> &
  Pick<WorkbenchState, 'summary' | 'found' | 'judgements'>;

type Answered = { asked: Asked; sifted: Sifted | null };

export function createSifting(means: Means): Sifting {
  const { graph, workbench } = means;
  const later: { words: string | null; answered: Answered | null; waiting: (() => void)[] } = {
    ...{ words: null, answered: null, waiting: [] },
  };
  const asker = createAsker((outcome: Promise<undefined>) => outcome);
  const isSettled = (): boolean => {
    const { answered } = later;
    const now = askedIn(means);
    if (isNoFilter(now.filter) || now.nodes.size === 0) return true;
    return answered !== null && isSame(answered.asked, now) && viewIn(graph).sifted === answered.sifted;
  };
  const say = (words: string | null): void => workbench.actions.announce(withCounts(words, viewIn(graph)));
  const rest = (): void => {
    if (later.words !== null) say(later.words);
    later.words = null;
    for (const resolve of later.waiting.splice(0)) resolve();
  };
  const take = (answered: Answered): void => {
    const { words } = later;
    const before = shownWords(shownOf(viewIn(graph)));
    Object.assign(later, { answered, words: null });
    graph.sift(answered.sifted);
    if (words !== null || before !== shownWords(shownOf(viewIn(graph)))) say(words);
    rest();
  };
  const follow = (): void => {
    if (isSettled()) {
      asker.ask(null);
      return rest();
    }
    if (askedIn(means).summary?.version === means.drawnIn()) asker.ask(() => answer(means, take));
  };
  // What is left is lost by steps back and forth through a graph without a filter.
  watch(graph.store, ({ view }) => [view.nodes, view.edges, view.filter, view.hiddenKinds, view.sifted], follow); // prettier-ignore
  watch(workbench.store, (state) => [state.summary, state.found, state.judgements], follow);
  return {
    tell: (words) => {
      if (isSettled()) workbench.actions.announce(words);
      else later.words = words;
    },
    tellShown: (words) => {
      if (isSettled()) say(words);
      else later.words = words;
    },
    settled: () => (isSettled() ? Promise.resolve() : new Promise((resolve) => later.waiting.push(resolve))),
  };
}

const viewIn = ({ store }: GraphStore): GraphView => store.getState().view;

function askedIn({ graph, workbench }: Means): Asked {
  const { nodes, edges, filter, hiddenKinds } = viewIn(graph);
  const { summary, found, judgements } = workbench.store.getState();
  return { nodes, edges, filter, hiddenKinds, summary, found, judgements };
}

function isSame(one: Asked | null, other: Asked): boolean {
  return one !== null && (Object.keys(other) as (keyof Asked)[]).every((part) => one[part] === other[part]);
}

/** What comes too late is dropped: what made it late has asked again. Where it fails, what is shown stays. */
async function answer(means: Means, take: (answered: Answered) => void): Promise<undefined> {
  const { graph, engine, failed } = means;
  const asked = askedIn(means);
  const view = viewIn(graph);
  const outcome = await engine.sift({ ...drawnGraph(view), filter: filterOf(view), carry: true }).then(
    (left) => siftedBy(view, left),
    (error: unknown) => {
      if (isSame(asked, askedIn(means))) failed(error);
      return viewIn(graph).sifted;
    },
  );
  if (isSame(asked, askedIn(means))) take({ asked, sifted: outcome });
}

/** "Undone: filter: value “ann”: 12 of 182 accounts, 20 of 95 elements shown" */
function withCounts(words: string | null, view: GraphView): string {
  const counts = shownWords(shownOf(view));
  return words === null ? counts : `${words}: ${counts}`;
}

function watch<S>(store: StoreApi<S>, parts: (state: S) => readonly unknown[], changed: () => void): void {
  store.subscribe((now, before) => {
    const old = parts(before);
    if (parts(now).some((part, at) => part !== old[at])) changed();
  });
}
