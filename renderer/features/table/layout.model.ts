// From the layout that is remembered to what TanStack Table works with, and back; and what is said of it.
import type { ColumnSizingState } from '@tanstack/react-table';
import type { TableColumn } from '../../../shared/engine/tables';
import { NARROWEST, WIDEST, type Sort, type TableLayout } from '../../state/table-layout';
import type { TableRecord } from './table-record';
import { columnLabel } from './tables';

/** `room`: pixels that the columns have; 0 while unknown. */
export function stateOf(
  { columns, flexible }: Pick<TableRecord, 'columns' | 'flexible'>,
  { order, widths, pinned, hidden, sort }: TableLayout,
  room: number,
) {
  const shipped = new Map(columns.map(({ id, width }) => [id, width]));
  const others = order.filter((column) => column !== flexible && !hidden.includes(column));
  const taken = others.reduce((sum, column) => sum + (widths[column] ?? shipped.get(column) ?? 0), 0);
  return {
    columnOrder: [...order],
    columnPinning: { start: order.filter((column) => pinned.includes(column)), end: [] },
    columnVisibility: Object.fromEntries(hidden.map((column) => [column, false])),
    columnSizing: { [flexible]: Math.max(shipped.get(flexible) ?? 0, room - taken), ...widths },
    sorting: sort.map(({ column, descending }) => ({ id: column, desc: descending })),
  };
}

/** Widths that a person gave: what only filled the room is no choice of theirs. */
export function chosenWidths(
  chosen: TableLayout['widths'],
  before: ColumnSizingState,
  after: ColumnSizingState,
): TableLayout['widths'] {
  const kept = Object.entries(after).filter(
    ([column, width]) => column in chosen || before[column] !== width,
  );
  return Object.fromEntries(kept.map(([column, width]) => [column, withinReach(width)]));
}

export function withinReach(width: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
}

/** `column` takes the place of `target`, which makes way; hidden ones between them stay between them. */
export function moved(
  order: readonly TableColumn[],
  column: TableColumn,
  target: TableColumn,
): TableColumn[] {
  const [from, to] = [order.indexOf(column), order.indexOf(target)];
  const others = order.filter((each) => each !== column);
  const at = others.indexOf(target) + (from < to ? 1 : 0);
  return from === to ? [...order] : [...others.slice(0, at), column, ...others.slice(at)];
}

/** "Sorted by kind, ascending, then by volume, descending." */
export function sortWords(table: Pick<TableRecord, 'columns'>, sort: readonly Sort[]): string {
  if (sort.length === 0) return 'Not sorted.';
  const each = sort.map(
    ({ column, descending }) =>
      `${columnLabel(table, column).toLowerCase()}, ${descending ? 'descending' : 'ascending'}`,
  );
  return `Sorted by ${each.join(', then by ')}.`;
}
