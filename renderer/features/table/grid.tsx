// The rows in sight. Heights beyond what a browser can lay out are scaled; the keyboard moves a cursor that the graph lights too.
import { useTable } from '@tanstack/react-table';
import { useEffect, useMemo, useRef } from 'react';
import type { EntityRow, TableColumn } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { classes } from '../../ui/classes';
import { inPage } from '../../ui/in-page';
import { columns as definitions, features, NUMERIC, WIDTHS } from './columns';
import { HeaderRow } from './header-row';
import { rowAt } from './page-cache';
import { useCopy, useGridKeys } from './use-grid-keys';
import type { Rows } from './use-pages';
import { useTableState } from './use-table';
import { ROW_HEIGHT, useTallRows } from './use-tall-rows';

const NO_DATA: EntityRow[] = [];

export function Grid({
  rows,
  pending,
  see,
}: {
  rows: Rows;
  pending: boolean;
  see: (first: number, last: number) => void;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const tall = useTallRows(scroll, rows.total, rows.key);
  const { first, last } = tall;
  useEffect(() => see(first, last), [see, first, last]);
  const visible = useVisibleRows(rows, first, last);
  const shown = useShownColumns();
  const keys = useGridKeys(rows, tall);
  const template = shown.map((column) => WIDTHS[column]).join(' ');
  return (
    <div
      ref={scroll}
      className={classes('table-scroll', pending && 'table-pending')}
      role="grid"
      aria-label="Entities"
      aria-rowcount={rows.total + 1}
      aria-colcount={shown.length}
      aria-multiselectable
      aria-busy={pending}
      aria-activedescendant={inPage(tall.items, keys.cursor) ? `table-row-${keys.cursor}` : undefined}
      tabIndex={0}
      onKeyDown={keys.press}
      onCopy={useCopy(shown)}
      style={{ '--table-columns': template } as React.CSSProperties}
    >
      <div className="table-header" role="rowgroup">
        <HeaderRow columns={shown} />
      </div>
      <div role="rowgroup" className="table-body" style={{ height: tall.height }}>
        {tall.items.map(({ index, top }) => (
          <Row
            key={index}
            index={index}
            top={top}
            entity={rowAt(rows.pages, index)}
            cells={visible}
            columns={shown}
            cursor={index === keys.cursor}
            onPress={keys.pick}
          />
        ))}
      </div>
      {rows.key === '' && <Skeleton columns={shown} />}
      {rows.total === 0 && !pending && <p className="table-none text-2">Nothing matches the filter.</p>}
    </div>
  );
}

/** TanStack's rows for what is loaded and in sight, by entity id. */
function useVisibleRows(rows: Rows, first: number, last: number) {
  const data = useMemo(() => {
    const found = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
      rowAt(rows.pages, first + i),
    );
    return found.filter((row) => row !== undefined);
  }, [rows, first, last]);
  const hidden = useTableState((state) => state.hiddenColumns);
  const columnVisibility = useMemo(
    () => Object.fromEntries(hidden.map((column) => [column, false])),
    [hidden],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: data.length === 0 ? NO_DATA : data,
    getRowId: (row) => String(row.id),
    state: { columnVisibility },
  });
  return new Map(
    table
      .getRowModel()
      .rows.map((row) => [
        row.original.id,
        row.getVisibleCells().map((cell) => <table.FlexRender key={cell.id} cell={cell} />),
      ]),
  );
}

export function useShownColumns(): TableColumn[] {
  const hidden = useTableState((state) => state.hiddenColumns);
  return useMemo(
    () => definitions.map((column) => column.id as TableColumn).filter((id) => !hidden.includes(id)),
    [hidden],
  );
}

/** Before the first answer: rows of the same height, so that nothing jumps when they come. */
function Skeleton({ columns }: { columns: readonly TableColumn[] }) {
  return (
    <div aria-hidden>
      {Array.from({ length: 12 }, (_, i) => (
        <div key={i} className="table-row">
          {columns.map((column) => (
            <div key={column} className={classes('table-cell', NUMERIC.has(column) && 'table-number')}>
              <span className="table-skeleton" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

type RowProps = {
  index: number;
  top: number;
  entity: EntityRow | undefined;
  cells: ReturnType<typeof useVisibleRows>;
  columns: readonly TableColumn[];
  cursor: boolean;
  onPress: (index: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void;
};

function Row({ index, top, entity, cells, columns, cursor, onPress }: RowProps) {
  const selected = useWorkbench(
    (state) => entity !== undefined && state.selection.entities.includes(entity.id),
  );
  const hovered = useWorkbench((state) => entity !== undefined && state.hovered === entity.id);
  const { hover } = useActions();
  const drawn = entity === undefined ? undefined : cells.get(entity.id);
  return (
    <div
      id={`table-row-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes(
        'table-row',
        selected && 'table-row-selected',
        hovered && 'table-row-hovered',
        cursor && 'table-row-cursor',
      )}
      style={{ transform: `translateY(${top}px)`, height: ROW_HEIGHT }}
      onClick={(event) => onPress(index, event)}
      onPointerEnter={() => entity !== undefined && hover(entity.id)}
      onPointerLeave={() => hover(null)}
    >
      {columns.map((column, i) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={i + 1}
          className={classes('table-cell', NUMERIC.has(column) && 'table-number')}
        >
          {drawn === undefined ? <span className="table-skeleton" aria-hidden /> : drawn[i]}
        </div>
      ))}
    </div>
  );
}
