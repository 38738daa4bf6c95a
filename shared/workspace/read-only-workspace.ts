// A workspace that another window writes, as one that only reads has it. Its graph is its own: steps of it are kept for as long as it is open, and no longer.
import { RetortError } from '../kernel/errors';
import type { HistoryName } from '../model/records/history-step';
import type { Change, WorkspaceStore } from '../ports/workspace-store';
import {
  contentsBetween,
  emptyHistories,
  historyChanged,
  listed,
  type HistoryChange,
  type MemoryHistories,
} from './memory-history';

/** Begins with the graph as it is kept; writing anything but steps of the graph rejects with `workspace-read-only`. */
export async function readOnlyWorkspace(store: WorkspaceStore): Promise<WorkspaceStore> {
  let histories: MemoryHistories = { ...emptyHistories, graph: await keptGraph(store) };
  const refuse = (): Promise<never> => Promise.reject(new RetortError('workspace-read-only'));
  return {
    ...store,
    writable: false,
    history: (name) => (name === 'graph' ? Promise.resolve(listed(histories.graph)) : store.history(name)),
    stepContents: (name, from, to) =>
      name === 'graph'
        ? Promise.resolve(contentsBetween(histories.graph, from, to))
        : store.stepContents(name, from, to),
    stage: refuse,
    discard: refuse,
    // What was interrupted is for the window that writes to remove.
    sweep: () => Promise.resolve(0),
    commit: async (...changes) => {
      if (!changes.every(isOfGraph)) return refuse();
      histories = changes.reduce(historyChanged, histories);
    },
  };
}

function isOfGraph(change: Change): change is HistoryChange {
  const graph: HistoryName = 'graph';
  return 'history' in change && change.history === graph;
}

async function keptGraph(store: WorkspaceStore): Promise<MemoryHistories['graph']> {
  const { steps, done } = await store.history('graph');
  const contents = await store.stepContents('graph', 0, Number.MAX_SAFE_INTEGER);
  return { steps: steps.map((step, at) => ({ ...step, content: contents[at] ?? '' })), done };
}
