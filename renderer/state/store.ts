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

export function createWorkbench(preferences: Preferences): Workbench {
  const store = createStore(() => initialWorkbench(preferences));
  const bound = Object.entries(producers).map(([name, producer]) => [
    name,
    (...args: never[]) => {
      store.setState(
        (producer as (...given: never[]) => (state: WorkbenchState) => WorkbenchState)(...args),
        true,
      );
    },
  ]);
  return { store, actions: Object.fromEntries(bound) as WorkbenchActions };
}
