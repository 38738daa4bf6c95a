// A merge from choosing to done: compared before it is looked at, copied when a person says so. Closing it at any moment leaves nothing behind.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isCancelled } from '../../../shared/kernel/errors';
import type { Progress } from '../../../shared/kernel/progress';
import { sourcesComing } from '../../../shared/merge/merge-changes';
import type { Merging } from '../../../shared/merge/merging';
import type { Choose, MergePlan } from '../../../shared/merge/plan';
import { mergeStep } from '../../state/merge-step';
import { problemOf } from '../../state/problem';
import type { Session } from '../../state/session';
import type { Problem } from '../../state/workbench';
import { workspaceJournalOf } from '../../state/workspace-journal';

/** `share` of the work that is done; undefined while it is not known. */
export type MergeState =
  | { at: 'choosing' }
  | { at: 'comparing'; share: number | undefined }
  | { at: 'looking'; plan: MergePlan }
  | { at: 'copying'; share: number | undefined }
  | { at: 'done'; plan: MergePlan; choose: Choose }
  | { at: 'failed'; problem: Problem };

export type MergeController = {
  store: StoreApi<MergeState>;
  /** A workspace of this machine by its id, or an archive. */
  compare(other: string | File): Promise<void>;
  /** What was looked at, as one step. */
  merge(choose: Choose): Promise<void>;
  /** Stops what runs and lets the other workspace go; another one can be chosen. */
  again(): void;
};

type Merge = { session: Session; store: StoreApi<MergeState>; open: Merging | undefined; turn: number };

export function createMergeController(session: Session): MergeController {
  const store = createStore<MergeState>(() => ({ at: 'choosing' }));
  const merge: Merge = { session, store, open: undefined, turn: 0 };
  return {
    store,
    compare: (other) => inTurn(merge, (show, progress) => compare(merge, other, show, progress)),
    merge: (choose) => inTurn(merge, (show, progress) => mergeNow(merge, choose, show, progress)),
    again: () => {
      merge.turn++;
      letGo(merge);
      store.setState({ at: 'choosing' }, true);
    },
  };
}

type Show = (state: MergeState) => void;

/** What comes of work that was stopped is not shown. */
async function inTurn(merge: Merge, work: (show: Show, progress: Progress) => Promise<void>): Promise<void> {
  const turn = ++merge.turn;
  const show: Show = (state) => {
    if (turn === merge.turn) merge.store.setState(state, true);
  };
  try {
    await work(show, { report: () => undefined, cancelled: () => turn !== merge.turn });
  } catch (error) {
    show(isCancelled(error) ? { at: 'choosing' } : { at: 'failed', problem: problemOf(error) });
  }
}

async function compare(merge: Merge, other: string | File, show: Show, progress: Progress): Promise<void> {
  show({ at: 'comparing', share: undefined });
  const opened = await merge.session.compareWith(
    other,
    watched(progress, (share) => show({ at: 'comparing', share })),
  );
  if (progress.cancelled()) return opened.close();
  merge.open = opened;
  show({ at: 'looking', plan: opened.plan });
}

/** From here on the other workspace is this work's own: it is let go when copying has come to its end, however that ends. */
async function mergeNow(merge: Merge, choose: Choose, show: Show, progress: Progress): Promise<void> {
  const { session, open } = merge;
  if (open === undefined) return;
  merge.open = undefined;
  try {
    show({ at: 'copying', share: undefined });
    const copying = watched(progress, (share) => show({ at: 'copying', share }));
    const staged = await open.stage(sourcesComing(open.plan, choose), copying);
    await commit(session, open.plan, choose, staged);
  } finally {
    await open.close().catch(() => undefined);
  }
  show({ at: 'done', plan: open.plan, choose });
}

async function commit(session: Session, plan: MergePlan, choose: Choose, staged: string[]): Promise<void> {
  try {
    await workspaceJournalOf(session).take(() => mergeStep(session.reader, plan, choose, staged));
  } catch (error) {
    for (const id of staged) await session.discardStaged(id);
    throw error;
  }
}

function letGo(merge: Merge): void {
  void merge.open?.close().catch(() => undefined);
  merge.open = undefined;
}

function watched(progress: Progress, show: (share: number | undefined) => void): Progress {
  return {
    ...progress,
    report: ({ done, total }) => show(total === undefined || total === 0 ? undefined : done / total),
  };
}
