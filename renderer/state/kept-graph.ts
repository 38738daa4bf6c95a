// Keeps the graph's steps with the workspace, one after the other as they are taken, and brings the graph back as it stood: at a start, and over another dataset.
import type { EntityId, EntityKey } from '../../shared/dataset/types';
import { RetortError } from '../../shared/kernel/errors';
import {
  firstToStay,
  HISTORY_BOUNDS,
  recordOfStep,
  stepOf,
  type KeptHistory,
  type KeptStep,
  type StepRecord,
} from '../../shared/model/records/history-step';
import { graphAgain } from './graph-step-read';
import { changeTo, entitiesIn, graphStepText } from './graph-step-write';
import type { GraphChange } from './graph-view-change';
import type { GraphStore } from './graph-view-store';
import { checkedHistory, isDamaged } from './kept-steps';
import type { Session } from './session';
import { doneIn, type Entry } from './undo';

export type GraphKeeper = {
  /**
   * What is kept, drawn in this version of the dataset. Gives how many of its entities the workspace has not (now): where there are some, nothing is drawn, and
   * what is kept waits for them until another step is taken. @throws RetortError `history-damaged`, after which nothing is kept; `not-loaded` while another dataset takes its place
   */
  bringBack(version: number): Promise<number>;
  /** Resolves once all that was done is durable. */
  settled(): Promise<void>;
};

type Means = {
  session: Pick<Session, 'engine' | 'reader' | 'commit'>;
  graph: GraphStore;
  /** The dataset that the graph is drawn in; null: none yet. */
  version: number | null;
  keys: Map<EntityId, EntityKey>;
  /** What is stored, in order, the base first. */
  stored: StepRecord[];
  /** Steps are stored that the graph cannot take: they go with the next one. */
  waiting: boolean;
};

/** `told`: once for all that cannot be kept from then on. */
export function keepGraph(
  session: Means['session'],
  graph: GraphStore,
  told: (error: unknown) => void,
): GraphKeeper {
  const means: Means = { session, graph, version: null, keys: new Map(), stored: [], waiting: false };
  let broken = false;
  let last: Promise<unknown> = Promise.resolve();
  const enqueue = (write: () => Promise<void>): void => {
    last = last.then(async () => {
      if (broken) return;
      try {
        await write();
      } catch (error) {
        broken = true;
        told(error);
      }
    });
  };
  let standing: { done: number } | null = null;
  graph.follow({
    recorded: (step, sequence) => {
      standing = null;
      enqueue(() => record(means, step, sequence));
    },
    // Keys are faster than the disk: of those that wait, only the last place counts.
    moved: (done) => {
      if (standing !== null) {
        standing.done = done;
        return;
      }
      const own = { done };
      standing = own;
      enqueue(() => {
        if (standing === own) standing = null;
        return session.commit({ type: 'stand-at', history: 'graph', done: own.done });
      });
    },
  });
  return {
    settled: () => last.then(() => undefined),
    bringBack: async (version) => {
      graph.clear();
      await last;
      try {
        const gone = await bringBack(means, version);
        broken = false;
        return gone;
      } catch (error) {
        broken = !isDamaged(error);
        // While another dataset takes this one's place, the graph comes back in that one.
        if (!isNotLoaded(error)) graph.stand(null);
        throw error;
      }
    },
  };
}

const forgetting = { type: 'forget-history', history: 'graph' } as const;

async function record(means: Means, step: Entry<GraphChange>, sequence: number): Promise<void> {
  const { session, graph } = means;
  const kept = stepOf(sequence, step.label, await textOf(means, step.forward));
  const before = upTo(means.stored, sequence);
  const wanted = firstToStay(before, kept, HISTORY_BOUNDS.graph);
  // What is undone meanwhile does not fall off: the next step takes it along.
  const done = doneIn(graph.store.getState().history);
  const first = before[0]?.sequence ?? sequence;
  const firstKept = wanted > first && done >= wanted - 1 ? wanted : first;
  const base = firstKept > first ? await newBase(means, firstKept) : undefined;
  await session.commit(...(means.waiting ? [forgetting] : []), {
    ...{ type: 'record-step', history: 'graph', step: kept, firstKept },
    ...(base === undefined ? {} : { base }),
  });
  means.waiting = false;
  const stay =
    base === undefined ? before : [recordOfStep(base), ...before.filter((one) => one.sequence >= firstKept)];
  means.stored = [...stay, recordOfStep(kept)];
}

const isNotLoaded = (error: unknown): boolean => error instanceof RetortError && error.code === 'not-loaded';

/** Those before this sequence: mostly all of them. */
function upTo(steps: StepRecord[], sequence: number): StepRecord[] {
  const last = steps.at(-1);
  return last === undefined || last.sequence < sequence
    ? steps
    : steps.filter((one) => one.sequence < sequence);
}

async function newBase(means: Means, firstKept: number): Promise<KeptStep> {
  means.graph.forgetBefore(firstKept);
  const content = await textOf(means, changeTo(means.graph.store.getState().base));
  return { ...stepOf(firstKept - 1, 'what older steps made', content), base: true };
}

/** @throws RetortError `not-loaded` where the dataset is not the one that it was drawn in */
async function textOf(means: Means, change: GraphChange): Promise<string> {
  const { keys, session, version } = means;
  for (const node of change.nodes?.values() ?? []) {
    const row = node === null ? undefined : node.type === 'entity' ? node.row : node.first;
    if (row !== undefined) keys.set(row.id, row.key);
  }
  const missing = [...entitiesIn(change)].filter((id) => !keys.has(id));
  if (missing.length > 0) {
    const rows = await session.engine.rows(missing);
    await refuseOther(means, version);
    for (const { id, key } of rows) keys.set(id, key);
  }
  return graphStepText(change, (id) => keys.get(id) as EntityKey);
}

async function refuseOther({ session }: Means, version: number | null): Promise<void> {
  if ((await session.engine.summary()).version !== version) throw new RetortError('not-loaded');
}

async function bringBack(means: Means, version: number): Promise<number> {
  const { session, graph } = means;
  try {
    const kept = await keptSteps(session);
    const again = kept.steps.length === 0 ? null : await graphAgain(kept, session.engine);
    await refuseOther(means, version);
    const gone = again !== null && 'gone' in again ? again.gone : 0;
    const waiting = gone > 0;
    const stored = waiting ? [] : kept.steps.map(recordOfStep);
    Object.assign(means, { version, keys: new Map(), stored, waiting });
    graph.stand(again !== null && 'gone' in again ? null : again);
    return gone;
  } catch (error) {
    if (isDamaged(error)) await forget(means, version);
    throw error;
  }
}

async function forget(means: Means, version: number): Promise<void> {
  await means.session.commit(forgetting);
  Object.assign(means, { version, keys: new Map(), stored: [], waiting: false });
  means.graph.stand(null);
}

async function keptSteps({ reader }: Means['session']): Promise<KeptHistory<KeptStep>> {
  const { steps, done } = checkedHistory('graph', await reader.history('graph'));
  const contents = await reader.stepContents('graph', 0, Number.MAX_SAFE_INTEGER);
  return { steps: steps.map((step, at) => ({ ...step, content: contents[at] ?? '' })), done };
}
