// How every cell of a column looks: figures at the right, pinned ones held at the left.
import type { CSSProperties } from 'react';
import { classes } from '../../ui/classes';
import { isNumeric, type EntityColumn } from './columns';

export function columnProps(column: EntityColumn): { className: string; style?: CSSProperties } {
  const pinned = column.getIsPinned() === 'start';
  const last = pinned && column.getIsLastColumn('start');
  const className = classes(
    'table-cell',
    isNumeric(column) && 'table-number',
    pinned && 'table-pinned',
    last && 'table-pinned-last',
  );
  return pinned ? { className, style: { left: column.getStart('start') } } : { className };
}
