// What a person changed about finding rings, step by step, so that it can be taken back: threshold, what is left out, curves.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvidenceCurve } from '../../shared/model/evidence';
import type { LinkageSettings } from '../../shared/model/records/linkage-settings';
import type { Session } from './session';
import { emptyHistory, record, stepBack, stepForward, type History } from './undo';

export type LinkageJournal = {
  store: StoreApi<{ history: History<LinkageSettings> }>;
  /** Durable when it resolves; the rings follow. A change of nothing is none. */
  change(label: string, from: LinkageSettings, to: LinkageSettings): Promise<void>;
  /** Label of what was taken back, undefined at the beginning. */
  undo(): Promise<string | undefined>;
  redo(): Promise<string | undefined>;
};

function createJournal(session: Session): LinkageJournal {
  const store = createStore<{ history: History<LinkageSettings> }>(() => ({ history: emptyHistory() }));
  const set = (settings: LinkageSettings): Promise<void> => session.commit({ type: 'set-linkage', settings });
  const step = async (back: boolean): Promise<string | undefined> => {
    const { history } = store.getState();
    const taken = back ? stepBack(history) : stepForward(history);
    if (taken === undefined) return undefined;
    await set(back ? taken.entry.backward : taken.entry.forward);
    store.setState({ history: taken.history });
    return taken.entry.label;
  };
  return {
    store,
    change: async (label, from, to) => {
      if (same(from, to)) return;
      await set(to);
      store.setState(({ history }) => ({ history: record({ label, forward: to, backward: from })(history) }));
    },
    undo: () => step(true),
    redo: () => step(false),
  };
}

const journals = new WeakMap<Session, LinkageJournal>();

/** The journal of this session; made when it is first asked for. */
export function linkageJournalOf(session: Session): LinkageJournal {
  const known = journals.get(session) ?? createJournal(session);
  journals.set(session, known);
  return known;
}

/** Null: as it ships. The one way by which a curve comes to be another, whoever proposes it. */
export function withCurve(
  settings: LinkageSettings,
  kind: string,
  curve: EvidenceCurve | null,
): LinkageSettings {
  const others = Object.entries(settings.curves).filter(([id]) => id !== kind);
  const curves = Object.fromEntries(curve === null ? others : [...others, [kind, curve]]);
  return { ...settings, curves };
}

function same(a: LinkageSettings, b: LinkageSettings): boolean {
  const written = (settings: LinkageSettings): string =>
    JSON.stringify(settings, (_, value: unknown) => (value === Infinity ? 'never' : value));
  return written(a) === written(b);
}
