// What every controller of the import shares: the session, the store, the clock, and the one way to change the state.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import type { Session } from '../../state/session';
import type { Task } from '../../state/workbench';
import type { ImportState, Producer } from './import.model';
import { initialImport, stagedSources } from './import.model';

export type ImportClock = { now(): Date; /** Milliseconds that never go back. */ steady(): number };

export type ImportContext = {
  session: Session;
  clock: ImportClock;
  store: StoreApi<ImportState>;
  /** Changes the state; staged sources that fall out of it are discarded from the workspace. */
  update(producer: Producer): void;
  /** Tells screen readers. */
  say(words: string): void;
  /** Shows long work in the status bar, wherever the person is; null: it ended. */
  task(task: Task | null): void;
  /** Changes the state only: for a commit, after which the staged sources live on. */
  updateKeeping(producer: Producer): void;
  kinds(): KindRegistry;
  /** Calls back whenever kinds, specifications or sources came, changed, went or were undone, wherever in the window; returns the end of it. */
  onChanges(changed: () => void): () => void;
};

export type KindsOf = (state: ImportState) => KindRegistry;

/** What the import tells the window around it. */
export type ImportWindow = Pick<ImportContext, 'say' | 'task' | 'onChanges'> & {
  clock: ImportClock;
  kindsOf: KindsOf;
};

export function createContext(session: Session, window: ImportWindow): ImportContext {
  const { clock, kindsOf, say, task, onChanges } = window;
  const store = createStore<ImportState>()(() => initialImport);
  const updateKeeping = (producer: Producer): void => {
    store.setState(producer(store.getState()), true);
  };
  return {
    session,
    clock,
    say,
    task,
    onChanges,
    store,
    updateKeeping,
    update: (producer) => {
      const before = stagedSources(store.getState());
      updateKeeping(producer);
      const kept = new Set(stagedSources(store.getState()).map(({ id }) => id));
      for (const { id } of before) if (!kept.has(id)) void session.discardStaged(id).catch(ignore);
    },
    kinds: () => kindsOf(store.getState()),
  };
}

/** A staged source that could not be removed now is offered again as a leftover of an earlier session. */
function ignore(): void {
  return undefined;
}
