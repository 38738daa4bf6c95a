// The columns: TanStack Table keeps their order, widths, pins, visibility and sorting; rows come from the engine, already filtered and sorted.
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
import type { EntityRow, TableColumn } from '../../../shared/engine/engine';
import { ALWAYS_SHOWN, NARROWEST, TABLE_COLUMNS, WIDEST } from '../../state/table-layout';
import { Cell } from './cell';
import { SHIPPED_WIDTHS } from './layout.model';
import { COLUMN_LABELS, plainValue } from './table.model';

export const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

export type EntityColumn = Column<typeof features, EntityRow>;

/** Figures stand at the right. */
const NUMERIC: ReadonlySet<TableColumn> = new Set(['degree', 'volume', 'ring', 'confidence']);
/** Sorted from the largest or latest when first pressed. */
const DESCENDING_FIRST: ReadonlySet<TableColumn> = new Set(['degree', 'volume', 'last', 'confidence']);

const helper = createColumnHelper<typeof features, EntityRow>();

const column = (id: TableColumn) =>
  helper.accessor((row) => plainValue(row, id), {
    id,
    header: COLUMN_LABELS[id],
    enableHiding: id !== ALWAYS_SHOWN,
    size: SHIPPED_WIDTHS[id],
    minSize: NARROWEST,
    maxSize: WIDEST,
    sortDescFirst: DESCENDING_FIRST.has(id),
    cell: ({ row }) => <Cell row={row.original} column={id} />,
  });

export const columns = helper.columns(TABLE_COLUMNS.map(column));

/** The columns were made with these ids alone. */
export function columnId({ id }: EntityColumn): TableColumn {
  return id as TableColumn;
}

export function isNumeric(shown: EntityColumn): boolean {
  return NUMERIC.has(columnId(shown));
}
