// What every controller of the import shares: the session, the store, the clock, and the one way to change the state.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import { isCancelled, RetortError } from '../../../shared/kernel/errors';
import type { Session } from '../../state/session';
import type { Failure, ImportState, Producer } from './import.model';
import { initialImport, stagedSources } from './import.model';

export type ImportClock = { now(): Date; /** Milliseconds that never go back. */ steady(): number };

export type ImportContext = {
  session: Session;
  clock: ImportClock;
  store: StoreApi<ImportState>;
  /** Changes the state; staged sources that fall out of it are discarded from the workspace. */
  update(producer: Producer): void;
  /** Changes the state only: for a commit, after which the staged sources live on. */
  updateKeeping(producer: Producer): void;
  kinds(): KindRegistry;
};

export type KindsOf = (state: ImportState) => KindRegistry;

export function createContext(session: Session, clock: ImportClock, kindsOf: KindsOf): ImportContext {
  const store = createStore<ImportState>()(() => initialImport);
  const updateKeeping = (producer: Producer): void => {
    store.setState(producer(store.getState()), true);
  };
  return {
    session,
    clock,
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

/** Any thrown value as data with a code of the closed list. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RetortError) return { code: error.code, data: error.data };
  return { code: 'internal', data: { message: error instanceof Error ? error.message : String(error) } };
}

export { isCancelled };

/** A staged source that could not be removed now is offered again as a leftover of an earlier session. */
function ignore(): void {
  return undefined;
}
