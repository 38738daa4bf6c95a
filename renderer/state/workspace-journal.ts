// What a person changed in the workspace, step by step, so that it can be taken back, after a restart too: each step is stored in one transaction with its change.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvidenceCurve } from '../../shared/model/evidence';
import { firstToStay, HISTORY_BOUNDS, recordOfStep, stepOf } from '../../shared/model/records/history-step';
import type { StepRecord } from '../../shared/model/records/history-step';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import type { Change } from '../../shared/ports/workspace-store';
import { checkedHistory, historyOf, isDamaged } from './kept-steps';
import type { Session } from './session';
import { doneIn, emptyHistory, record, stepBack, stepForward, withoutBefore } from './undo';
import type { Entry, History } from './undo';
import { changesOf, readStep, sourcesOf, stepText, type JournalChange } from './workspace-step';

/** `first`: what does it the first time, where that is another change than doing it again. */
export type JournalEntry = Entry<JournalChange> & { first?: readonly Change[] };

export type WorkspaceJournal = {
  store: StoreApi<{ history: History<StepRecord> }>;
  /** Durable when it resolves; the rings follow. A change of nothing is none. */
  change(label: string, from: LinkageSettings, to: LinkageSettings): Promise<void>;
  /** The same for any step, of which `backward` gives what was before; made once the steps before it are durable, where it depends on them; undefined: nothing would change. */
  take(entry: JournalEntry | (() => Promise<JournalEntry | undefined>)): Promise<void>;
  /** Label of what was taken back, undefined at the beginning. @throws RetortError `history-damaged`: the journal is empty then */
  undo(): Promise<string | undefined>;
  redo(): Promise<string | undefined>;
  /** Back or forth, a durable step at a time, until so many of those that are kept are done. */
  goTo(done: number): Promise<void>;
  /** Takes the steps as they are kept now, where another window takes them. @throws RetortError `history-damaged` */
  follow(): Promise<void>;
  /** Forgets every step, and deletes what only they could bring back. */
  forget(): Promise<void>;
};

function createJournal(session: Session): WorkspaceJournal {
  const store = createStore<{ history: History<StepRecord> }>(() => ({ history: session.history }));
  const inTurn = turns();
  const step = (back: boolean): Promise<string | undefined> => inTurn(() => stepOnce(session, store, back));
  const take: WorkspaceJournal['take'] = (given) =>
    inTurn(async () => {
      const entry = typeof given === 'function' ? await given() : given;
      if (entry !== undefined) await takeOnce(session, store, entry);
    });
  return {
    store,
    take,
    change: async (label, from, to) => {
      if (same(from, to)) return;
      const set = (settings: LinkageSettings): JournalChange => ({ type: 'set-linkage', settings });
      await take({ label, forward: set(to), backward: set(from) });
    },
    undo: () => step(true),
    redo: () => step(false),
    goTo: (done) =>
      inTurn(async () => {
        const at = (): number => store.getState().history.past.length;
        while (at() !== done && (await stepOnce(session, store, at() > done)) !== undefined);
      }),
    follow: () =>
      inTurn(async () => {
        const kept = checkedHistory('workspace', await session.reader.history('workspace'));
        store.setState({ history: historyOf(kept) });
      }),
    forget: () => inTurn(() => forget(session, store)),
  };
}

/** Keys are faster than the disk: a step begins when the one before is durable, so that two undos take back two steps. */
function turns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run, run);
    last = turn;
    return turn;
  };
}

type Store = WorkspaceJournal['store'];

async function takeOnce(session: Session, store: Store, entry: JournalEntry): Promise<void> {
  const { history } = store.getState();
  const step = stepOf(doneIn(history) + 1, entry.label, stepText(entry), sourcesOf(entry));
  const firstKept = firstToStay(history.past, step, HISTORY_BOUNDS.workspace);
  await session.commit(...(entry.first ?? changesOf(entry.forward)), {
    ...{ type: 'record-step', history: 'workspace', step, firstKept },
  });
  store.setState({ history: withoutBefore<StepRecord>(firstKept)(record(recordOfStep(step))(history)) });
}

async function stepOnce(session: Session, store: Store, back: boolean): Promise<string | undefined> {
  const { history } = store.getState();
  const taken = back ? stepBack(history) : stepForward(history);
  if (taken === undefined) return undefined;
  const { sequence, label } = taken.step;
  const [content] = await session.reader.stepContents('workspace', sequence, sequence);
  const { forward, backward } = await readStep(label, content).catch(async (error: unknown) => {
    if (isDamaged(error)) await forget(session, store);
    throw error;
  });
  const done = doneIn(taken.history);
  const changes = changesOf(back ? backward : forward);
  await session.commit(...changes, { type: 'stand-at', history: 'workspace', done });
  store.setState({ history: taken.history });
  return label;
}

async function forget(session: Session, store: Store): Promise<void> {
  await session.commit({ type: 'forget-history', history: 'workspace' });
  store.setState({ history: emptyHistory });
}

const journals = new WeakMap<Session, WorkspaceJournal>();

/** The journal of this session; made when it is first asked for. */
export function workspaceJournalOf(session: Session): WorkspaceJournal {
  const known = journals.get(session) ?? createJournal(session);
  journals.set(session, known);
  return known;
}

/** By kind id; null: as it ships. */
export type CurveChanges = Readonly<Record<string, EvidenceCurve | null>>;

/** The one way by which curves come to be others, whoever proposes them. */
export function withCurves(settings: LinkageSettings, changes: CurveChanges): LinkageSettings {
  const others = Object.entries(settings.curves).filter(([kind]) => !(kind in changes));
  const changed = Object.entries(changes).flatMap(([kind, curve]) => (curve === null ? [] : [[kind, curve]]));
  return { ...settings, curves: Object.fromEntries([...others, ...changed]) as LinkageSettings['curves'] };
}

function same(a: LinkageSettings, b: LinkageSettings): boolean {
  const written = (settings: LinkageSettings): string =>
    JSON.stringify(settings, (_, value: unknown) => (value === Infinity ? 'never' : value));
  return written(a) === written(b);
}
