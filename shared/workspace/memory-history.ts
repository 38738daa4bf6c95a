// The histories of a workspace in memory: steps in order, and which of them is the last one done.
import {
  emptyKeptHistory,
  recordOfStep,
  refuseOther,
  type HistoryName,
  type KeptHistory,
  type KeptStep,
} from '../model/records/history-step';
import type { Change } from '../ports/workspace-store';

export type MemoryHistories = Readonly<Record<HistoryName, KeptHistory<KeptStep>>>;
export type HistoryChange = Extract<Change, { history: HistoryName }>;

export const emptyHistories: MemoryHistories = { workspace: emptyKeptHistory, graph: emptyKeptHistory };

/** @throws RetortError `store-failed` */
export function historyChanged(histories: MemoryHistories, change: HistoryChange): MemoryHistories {
  return { ...histories, [change.history]: changedOne(histories[change.history], change) };
}

function changedOne(known: KeptHistory<KeptStep>, change: HistoryChange): KeptHistory<KeptStep> {
  switch (change.type) {
    case 'record-step': {
      const { step, firstKept, base } = change;
      refuseOther(known.done, step, change.history);
      const stay = known.steps.filter(
        ({ sequence }) => sequence >= firstKept && sequence < step.sequence && sequence !== base?.sequence,
      );
      return { steps: [...(base === undefined ? [] : [base]), ...stay, step], done: step.sequence };
    }
    case 'stand-at':
      return { ...known, done: change.done };
    case 'forget-history':
      return emptyKeptHistory;
  }
}

export function listed({ steps, done }: KeptHistory<KeptStep>): KeptHistory {
  return { steps: steps.map(recordOfStep), done };
}

export function contentsBetween({ steps }: KeptHistory<KeptStep>, from: number, to: number): string[] {
  return steps.filter(({ sequence }) => sequence >= from && sequence <= to).map(({ content }) => content);
}

export function sourcesNamed(histories: MemoryHistories): Set<string> {
  const steps = [...histories.workspace.steps, ...histories.graph.steps];
  return new Set(steps.flatMap(({ sources = [] }) => sources));
}
