// How every cell of a column looks: figures at the right, pinned ones held at the left.
import type { CSSProperties } from 'react';
import { classes } from '../../ui/classes';
import { columnId, type GridColumn } from './columns';
import type { TableRecord } from './table-record';

export function columnProps(
  table: TableRecord,
  column: GridColumn,
): { className: string; style?: CSSProperties } {
  const pinned = column.getIsPinned() === 'start';
  const last = pinned && column.getIsLastColumn('start');
  const className = classes(
    'table-cell',
    isNumeric(table, column) && 'table-number',
    pinned && 'table-pinned',
    last && 'table-pinned-last',
  );
  return pinned ? { className, style: { left: column.getStart('start') } } : { className };
}

function isNumeric({ columns }: TableRecord, column: GridColumn): boolean {
  return columns.find(({ id }) => id === columnId(column))?.numeric === true;
}
