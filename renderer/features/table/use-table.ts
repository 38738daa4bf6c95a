// How the table's components reach its state, and how it follows the ring that is open and what is selected elsewhere.
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useSession, useWorkbench } from '../../state/context';
import { tableDeskOf } from './table-desk';
import type { TableDesk, TableState } from './table-desk';
import type { TableAsk } from './table.model';

export function useTableDesk(): TableDesk {
  return tableDeskOf(useSession());
}

export function useTableState<T>(selector: (state: TableState) => T): T {
  return useStore(useTableDesk().store, useShallow(selector));
}

/** Opening a ring shows its accounts; a selection made elsewhere becomes the scope "selection". */
export function useFollow(): void {
  const desk = useTableDesk();
  const ringId = useWorkbench((state) => state.openRingId);
  const entities = useWorkbench((state) => state.selection.entities);
  useEffect(() => {
    const { scope } = desk.store.getState();
    if (ringId !== null) desk.store.setState({ scope: 'ring', cursor: 0 });
    else if (scope === 'ring') desk.store.setState({ scope: 'all', cursor: 0 });
  }, [desk, ringId]);
  useEffect(() => {
    const { scope } = desk.store.getState();
    // What is clicked in the table itself must not take the other rows away.
    if (scope === 'selection' && desk.isOwn(entities)) return;
    const gone = entities.length === 0 && scope === 'selection';
    desk.store.setState(
      gone ? { entities, scope: ringId === null ? 'all' : 'ring', cursor: 0 } : { entities },
    );
  }, [desk, entities, ringId]);
}

/** What to ask the engine for; null while nothing is loaded. */
export function useAsk(): TableAsk | null {
  const ready = useWorkbench((state) => state.summary !== null && state.summary.entities > 0);
  const ringId = useWorkbench((state) => state.openRingId);
  const sort = useWorkbench((state) => state.preferences.table.sort);
  const { scope, entities, text, kinds } = useTableState(({ scope, entities, text, kinds }) => ({
    scope,
    entities,
    text,
    kinds,
  }));
  return useMemo(() => {
    if (!ready) return null;
    const ask = { text, kinds, sort };
    if (scope === 'ring' && ringId !== null) return { ...ask, scope: { type: 'ring', ringId } };
    if (scope === 'selection') return { ...ask, scope: { type: 'entities', ids: [...entities] } };
    return { ...ask, scope: { type: 'all' } };
  }, [ready, ringId, scope, entities, text, kinds, sort]);
}
