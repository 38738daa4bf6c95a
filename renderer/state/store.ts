// The one place where producers are bound to a store.
import { createStore, type StoreApi } from 'zustand/vanilla';
import * as producers from './producers';
import type { Preferences } from './preferences';
import { initialWorkbench, type WorkbenchState } from './workbench';

type Producers = typeof producers;
export type WorkbenchActions = {
  readonly [K in keyof Producers]: (...args: Parameters<Producers[K]>) => void;
};

export type Workbench = { store: StoreApi<WorkbenchState>; actions: WorkbenchActions };

type AnyProducer = (...args: never[]) => (state: WorkbenchState) => WorkbenchState;

export function createWorkbench(preferences: Preferences): Workbench {
  const store = createStore(() => initialWorkbench(preferences));
  const bind =
    (producer: AnyProducer) =>
    (...args: never[]): void =>
      store.setState(producer(...args), true);
  const named = Object.entries<AnyProducer>(producers).map(([name, producer]) => [name, bind(producer)]);
  // Each name with the arguments of its own producer: the mapped type says what fromEntries forgets.
  const actions: unknown = Object.fromEntries(named);
  return { store, actions: actions as WorkbenchActions };
}
