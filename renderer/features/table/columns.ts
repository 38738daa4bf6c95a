// The columns as TanStack Table has them: it keeps their order, widths, pins, visibility and sorting; rows come from the engine, already filtered and sorted.
import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  type Column,
} from '@tanstack/react-table';
import type { TableRow } from '../../../shared/engine/engine';
import type { TableColumn, TableName } from '../../../shared/engine/tables';
import { NARROWEST, TABLES, WIDEST } from '../../state/table-layout';
import type { TableRecord } from './table-record';
import { TABLE_RECORDS } from './tables';

export const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

export type GridColumn = Column<typeof features, TableRow>;

const helper = createColumnHelper<typeof features, TableRow>();

function columnsOf({ name, columns }: TableRecord) {
  return helper.columns(
    columns.map((column) =>
      helper.accessor((row) => column.plain(row), {
        id: column.id,
        header: column.label,
        enableHiding: column.id !== TABLES[name].alwaysShown,
        size: column.width,
        minSize: NARROWEST,
        maxSize: WIDEST,
        sortDescFirst: column.descendingFirst === true,
        cell: ({ row }) => column.show(row.original),
      }),
    ),
  );
}

/** Made once: TanStack Table takes other columns for another table. */
export const COLUMNS: Readonly<Record<TableName, ReturnType<typeof columnsOf>>> = {
  entities: columnsOf(TABLE_RECORDS.entities),
  observations: columnsOf(TABLE_RECORDS.observations),
  links: columnsOf(TABLE_RECORDS.links),
};

/** The columns were made with these ids alone. */
export function columnId({ id }: GridColumn): TableColumn {
  return id as TableColumn;
}
