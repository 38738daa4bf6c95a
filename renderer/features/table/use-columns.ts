// The columns as a person has arranged them. The preferences hold the layout; every change that TanStack Table makes goes there and comes back.
import { functionalUpdate, useTable, type Updater } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { EntityRow, TableColumn } from '../../../shared/engine/engine';
import { useActions, useSurroundings, useWorkbench } from '../../state/context';
import type { TableLayout } from '../../state/table-layout';
import { columnId, columns, features, type EntityColumn } from './columns';
import { chosenWidths, sortWords, stateOf } from './layout.model';
import { useTableDesk } from './use-table';

const NO_ROWS: EntityRow[] = [];

export type EntityTable = ReturnType<typeof useColumns>;

/** `room`: pixels that the columns have. */
export function useColumns(rows: EntityRow[] = NO_ROWS, room = 0) {
  const layout = useWorkbench((state) => state.preferences.table);
  const state = useMemo(() => stateOf(layout, room), [layout, room]);
  return useTable({
    features,
    columns,
    data: rows.length === 0 ? NO_ROWS : rows,
    getRowId: (row) => String(row.id),
    state,
    manualSorting: true,
    columnResizeMode: 'onChange',
    ...useLayoutChanges(state),
  });
}

function useLayoutChanges(state: ReturnType<typeof stateOf>) {
  const change = useChangeLayout();
  const desk = useTableDesk();
  const { announce } = useActions();
  return {
    onColumnOrderChange: (updater: Updater<string[]>) =>
      change({ order: ids(functionalUpdate(updater, state.columnOrder)) }),
    onColumnPinningChange: (updater: Updater<{ start: string[]; end: string[] }>) =>
      change({ pinned: ids(functionalUpdate(updater, state.columnPinning).start) }),
    onColumnVisibilityChange: (updater: Updater<Record<string, boolean>>) => {
      const shown = functionalUpdate(updater, state.columnVisibility);
      change({ hidden: ids(Object.keys(shown).filter((column) => shown[column] === false)) });
    },
    onColumnSizingChange: (updater: Updater<Record<string, number>>) => {
      const { columnSizing } = state;
      const sizing = functionalUpdate(updater, columnSizing);
      change(({ widths }) => ({ widths: chosenWidths(widths, columnSizing, sizing) }));
    },
    onSortingChange: (updater: Updater<{ id: string; desc: boolean }[]>) => {
      const sorting = functionalUpdate(updater, state.sorting);
      const sort = sorting.map(({ id, desc }) => ({ column: id as TableColumn, descending: desc }));
      change({ sort });
      desk.store.setState({ cursor: 0 });
      announce(sortWords(sort));
    },
  };
}

/** Changes parts of the layout; they are remembered at once. */
export function useChangeLayout() {
  const { workbench } = useSurroundings();
  return (change: Partial<TableLayout> | ((layout: TableLayout) => Partial<TableLayout>)): void => {
    const { table } = workbench.store.getState().preferences;
    const changed = typeof change === 'function' ? change(table) : change;
    workbench.actions.prefer({ table: { ...table, ...changed } });
  };
}

/** What is shown, in its order: pinned ones come first. */
export function shownColumns(table: EntityTable): EntityColumn[] {
  return [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()];
}

export function useShownColumns(): TableColumn[] {
  return shownColumns(useColumns()).map(columnId);
}

/** TanStack's ids are those of the columns that it was given. */
export function ids(columnIds: string[]): TableColumn[] {
  return columnIds as TableColumn[];
}
