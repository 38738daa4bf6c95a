// How the table's components reach its state, and what it asks for.
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { TableScope } from '../../../shared/engine/engine';
import { useSession, useWorkbench } from '../../state/context';
import { useScope } from '../../state/rows-scope';
import { tableDeskOf } from './table-desk';
import type { TableDesk, TableState } from './table-desk';
import type { TableAsk } from './table.model';

export function useTableDesk(): TableDesk {
  return tableDeskOf(useSession());
}

export function useTableState<T>(selector: (state: TableState) => T): T {
  return useStore(useTableDesk().store, useShallow(selector));
}

/** What to ask the engine for; null while nothing is loaded. */
export function useAsk(): TableAsk | null {
  const ready = useWorkbench((state) => state.summary !== null && state.summary.entities > 0);
  const sort = useWorkbench((state) => state.preferences.table.sort);
  const scope = useScope();
  const span = useWorkbench((state) => state.span);
  const { text, kinds } = useTableState(({ text, kinds }) => ({ text, kinds }));
  return useMemo(
    () => (ready ? { scope, text, kinds, span, sort } : null),
    [ready, scope, text, kinds, span, sort],
  );
}

/** Other rows: the cursor starts over. */
export function useCursorOf(scope: TableScope): void {
  const desk = useTableDesk();
  const whose = scope.type === 'ring' ? scope.ringId : scope.type;
  useEffect(() => desk.store.setState({ cursor: 0 }), [desk, whose]);
}
