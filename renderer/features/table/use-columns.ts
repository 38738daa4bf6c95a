// The columns as a person has arranged them. The preferences hold the layout; every change that TanStack Table makes goes there and comes back.
import { functionalUpdate, useTable, type Updater } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableRow } from '../../../shared/engine/engine';
import type { TableColumn } from '../../../shared/engine/tables';
import { useActions, useSurroundings } from '../../state/context';
import type { TableLayout } from '../../state/table-layout';
import { COLUMNS, columnId, features, type GridColumn } from './columns';
import { chosenWidths, sortWords, stateOf } from './layout.model';
import type { ColumnRecord } from './table-record';
import { columnsFor } from './tables';
import { useLayout, useTableDesk, useTableName, useTableRecord } from './use-table';

const NO_ROWS: TableRow[] = [];

export type GridTable = ReturnType<typeof useColumns>;

/** `room`: pixels that the columns have. */
export function useColumns(rows: TableRow[] = NO_ROWS, room = 0) {
  const record = useTableRecord();
  const layout = useLayout();
  const state = useMemo(() => stateOf(record, layout, room), [record, layout, room]);
  return useTable({
    features,
    columns: COLUMNS[record.name],
    data: rows.length === 0 ? NO_ROWS : rows,
    getRowId: (row) => String(row.id),
    state,
    manualSorting: true,
    columnResizeMode: 'onChange',
    ...useLayoutChanges(state),
  });
}

function useLayoutChanges(state: ReturnType<typeof stateOf>) {
  const record = useTableRecord();
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
      desk.set({ cursor: 0 });
      announce(sortWords(record, sort));
    },
  };
}

/** Changes parts of the shown table's layout; they are remembered at once. */
export function useChangeLayout() {
  const { workbench } = useSurroundings();
  const table = useTableName();
  return (change: Partial<TableLayout> | ((layout: TableLayout) => Partial<TableLayout>)): void => {
    const { tables } = workbench.store.getState().preferences;
    const layout = tables[table];
    const changed = typeof change === 'function' ? change(layout) : change;
    workbench.actions.prefer({ tables: { ...tables, [table]: { ...layout, ...changed } } });
  };
}

/** What is shown, in its order: pinned ones come first. */
export function shownColumns(table: GridTable): GridColumn[] {
  return [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()];
}

/** The same, as copying and exporting take them. */
export function useShownColumns(): ColumnRecord[] {
  const record = useTableRecord();
  return columnsFor(record, shownColumns(useColumns()).map(columnId));
}

/** TanStack's ids are those of the columns that it was given. */
export function ids(columnIds: string[]): TableColumn[] {
  return columnIds as TableColumn[];
}
