// What a person changed in the workspace, step by step, so that it can be taken back: threshold, what is left out, curves, judgements, warning lists, views.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvidenceCurve } from '../../shared/model/evidence';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import type { Change } from '../../shared/ports/workspace-store';
import type { Session } from './session';
import { emptyHistory, record, stepBack, stepForward, type Entry, type History } from './undo';

export type JournalChange = Extract<
  Change,
  { type: 'set-linkage' | 'judge' | 'set-warning-lists' | 'set-views' }
>;

export type WorkspaceJournal = {
  store: StoreApi<{ history: History<JournalChange> }>;
  /** Durable when it resolves; the rings follow. A change of nothing is none. */
  change(label: string, from: LinkageSettings, to: LinkageSettings): Promise<void>;
  /** The same for any step, of which `backward` gives what was before; made once the steps before it are durable, where it depends on them. */
  take(entry: Entry<JournalChange> | (() => Promise<Entry<JournalChange>>)): Promise<void>;
  /** Label of what was taken back, undefined at the beginning. */
  undo(): Promise<string | undefined>;
  redo(): Promise<string | undefined>;
  /** Back or forth, a durable step at a time, until so many are done. */
  goTo(done: number): Promise<void>;
};

function createJournal(session: Session): WorkspaceJournal {
  const store = createStore<{ history: History<JournalChange> }>(() => ({ history: emptyHistory() }));
  let last: Promise<unknown> = Promise.resolve();
  // Keys are faster than the disk: a step begins when the one before is durable, so that two undos take back two steps.
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run, run);
    last = turn;
    return turn;
  };
  const stepOnce = async (back: boolean): Promise<string | undefined> => {
    const { history } = store.getState();
    const taken = back ? stepBack(history) : stepForward(history);
    if (taken === undefined) return undefined;
    await session.commit(back ? taken.entry.backward : taken.entry.forward);
    store.setState({ history: taken.history });
    return taken.entry.label;
  };
  const step = (back: boolean): Promise<string | undefined> => inTurn(() => stepOnce(back));
  const take: WorkspaceJournal['take'] = (given) =>
    inTurn(async () => {
      const entry = typeof given === 'function' ? await given() : given;
      await session.commit(entry.forward);
      store.setState(({ history }) => ({ history: record(entry)(history) }));
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
        while (at() !== done && (await stepOnce(at() > done)) !== undefined);
      }),
  };
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
