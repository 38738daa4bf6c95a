// The columns: TanStack Table keeps their order, visibility and headers; rows come from the engine, already filtered and sorted.
import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import type { EntityRow, TableColumn } from '../../../shared/engine/engine';
import { Cell } from './cell';
import { COLUMN_LABELS } from './table.model';

export const features = tableFeatures({ columnVisibilityFeature });

const helper = createColumnHelper<typeof features, EntityRow>();

const column = (id: TableColumn) =>
  helper.display({
    id,
    header: COLUMN_LABELS[id],
    enableHiding: id !== 'value',
    cell: ({ row }) => <Cell row={row.original} column={id} />,
  });

export const COLUMN_IDS: readonly TableColumn[] = [
  'kind',
  'value',
  'degree',
  'volume',
  'first',
  'last',
  'ring',
  'confidence',
];

export const columns = helper.columns(COLUMN_IDS.map(column));

/** Grid tracks. */
export const WIDTHS: Readonly<Record<TableColumn, string>> = {
  kind: '104px',
  value: 'minmax(114px, 1fr)',
  degree: '76px',
  volume: '66px',
  first: '96px',
  last: '96px',
  ring: '48px',
  confidence: '56px',
};

/** Figures stand at the right, and sort from the largest first. */
export const NUMERIC: ReadonlySet<TableColumn> = new Set(['degree', 'volume', 'ring', 'confidence']);
export const DESCENDING_FIRST: ReadonlySet<TableColumn> = new Set(['degree', 'volume', 'last', 'confidence']);
