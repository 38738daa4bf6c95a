// How the table's components reach its state, and what it asks for.
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { TableName, TableScope } from '../../../shared/engine/tables';
import { useSession, useWorkbench } from '../../state/context';
import { useScope } from '../../state/rows-scope';
import type { TableLayout } from '../../state/table-layout';
import { tableDeskOf } from './table-desk';
import type { TableDesk, TableState } from './table-desk';
import type { TableAsk } from './table.model';
import type { TableRecord } from './table-record';
import { TABLE_RECORDS } from './tables';

export function useTableDesk(): TableDesk {
  return tableDeskOf(useSession());
}

/** Of the table that is shown. */
export function useTableState<T>(selector: (state: TableState) => T): T {
  return useStore(
    useTableDesk().store,
    useShallow(({ table, of }) => selector(of[table])),
  );
}

export function useTableName(): TableName {
  return useStore(useTableDesk().store, ({ table }) => table);
}

export function useTableRecord(): TableRecord {
  return TABLE_RECORDS[useTableName()];
}

export function useLayout(): TableLayout {
  const table = useTableName();
  return useWorkbench((state) => state.preferences.tables[table]);
}

/** What to ask the engine for; null while there is nothing: no workspace, or no links because no rings were found. */
export function useAsk(): TableAsk | null {
  const table = useTableName();
  const ready = useWorkbench(
    ({ summary, rings }) => summary !== null && summary.entities > 0 && (table !== 'links' || rings !== null),
  );
  const { sort } = useLayout();
  const scope = useScope();
  const span = useWorkbench((state) => state.span);
  const { text, chosen } = useTableState(({ text, chosen }) => ({ text, chosen }));
  return useMemo(
    () => (ready ? { table, scope, text, chosen, span, sort } : null),
    [ready, table, scope, text, chosen, span, sort],
  );
}

/** Other rows: the cursor starts over. */
export function useCursorOf(scope: TableScope): void {
  const desk = useTableDesk();
  const whose = scope.type === 'ring' ? scope.ringId : scope.type;
  useEffect(() => desk.set({ cursor: 0 }), [desk, whose]);
}
