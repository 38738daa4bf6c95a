// One head: pressing sorts, with Shift it joins the order; its edge resizes, the rest of it is dragged to another place.
import type { Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, Pin } from 'lucide-react';
import type { TableRow } from '../../../shared/engine/engine';
import { classes } from '../../ui/classes';
import { columnId, type GridColumn, type features } from './columns';
import type { Dragging } from './use-dragging';
import { columnProps } from './column-props';
import { columnLabel } from './tables';
import { HEADER_KEYS, type HeaderKeys } from './use-header-keys';
import { useLayout, useTableRecord } from './use-table';

type HeaderProps = {
  header: Header<typeof features, TableRow>;
  /** From 1. */
  place: number;
  keys: HeaderKeys;
  dragging: Dragging;
};

export function HeaderCell({ header, place, keys, dragging }: HeaderProps) {
  const { column } = header;
  const id = columnId(column);
  const record = useTableRecord();
  const sorts = useLayout().sort.length;
  const sorted = column.getIsSorted();
  const label = columnLabel(record, id);
  const { className, style } = columnProps(record, column);
  return (
    <div
      role="columnheader"
      aria-colindex={place}
      aria-sort={ariaSort(column)}
      data-column={id}
      className={classes(
        className,
        sorted !== false && 'table-sorted',
        dragging.column?.id === id && 'table-dragged',
        dragging.over === id && 'table-drop',
      )}
      style={style}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', label);
        dragging.begin(column);
      }}
      onDragOver={(event) => {
        if (dragging.column === null) return;
        event.preventDefault();
        dragging.enter(column);
      }}
      onDrop={(event) => {
        event.preventDefault();
        dragging.drop(column);
      }}
      onDragEnd={dragging.end}
    >
      <button
        type="button"
        title={`Sort by ${label.toLowerCase()}; with Shift, as well. Drag to move.`}
        aria-keyshortcuts={HEADER_KEYS}
        onClick={(event) => sortBy(column, event.shiftKey, sorts)}
        onKeyDown={(event) => keys.press(event, column)}
      >
        {column.getIsPinned() !== false && (
          <Pin size={10} strokeWidth={2} className="table-pin" aria-label="Pinned" />
        )}
        <span className="cut">{label}</span>
        {sorted === 'desc' && <ArrowDown size={12} strokeWidth={2} aria-hidden />}
        {sorted === 'asc' && <ArrowUp size={12} strokeWidth={2} aria-hidden />}
        {sorted !== false && sorts > 1 && (
          <SortPlace at={column.getSortIndex() + 1} of={sorts} sorted={sorted} />
        )}
      </button>
      <Edge header={header} onFit={(edge) => keys.fit(edge, column)} />
    </div>
  );
}

/** One head alone may say so; the others say it in words. */
function ariaSort(column: GridColumn): 'ascending' | 'descending' | 'none' {
  const sorted = column.getIsSorted();
  if (sorted === false || column.getSortIndex() !== 0) return 'none';
  return sorted === 'desc' ? 'descending' : 'ascending';
}

/** Turned round, then let go; but where several columns sort, this one alone takes their place as if it were new. */
function sortBy(column: GridColumn, join: boolean, sorts: number): void {
  if (join || sorts < 2) column.toggleSorting(undefined, join);
  else column.toggleSorting(column.getFirstSortDir() === 'desc');
}

function SortPlace({ at, of, sorted }: { at: number; of: number; sorted: 'asc' | 'desc' }) {
  return (
    <>
      <span className="table-place" aria-hidden>
        {at}
      </span>
      <span className="unseen">
        , sorted {at} of {of}, {sorted === 'desc' ? 'descending' : 'ascending'}
      </span>
    </>
  );
}

/** For the pointer; keys do the same from the head. Being draggable itself, it is never taken for the head. */
function Edge({ header, onFit }: { header: HeaderProps['header']; onFit: (edge: Element) => void }) {
  const resize = header.getResizeHandler();
  return (
    <span
      className={classes('table-edge', header.column.getIsResizing() && 'table-edge-held')}
      aria-hidden
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onMouseDown={resize}
      onTouchStart={resize}
      onDoubleClick={(event) => onFit(event.currentTarget)}
    />
  );
}
