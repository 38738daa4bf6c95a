// The rows in sight. Heights beyond what a browser can lay out are scaled; the keyboard moves a cursor that the graph lights too.
import { useEffect, useMemo, useRef } from 'react';
import type { TableRow } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { classes } from '../../ui/classes';
import { inPage } from '../../ui/in-page';
import { useSize } from '../../ui/use-size';
import { columnProps } from './column-props';
import { columnId, type GridColumn } from './columns';
import { HeaderRow } from './header-row';
import { rowAt } from './page-cache';
import type { TableRecord } from './table-record';
import { columnsFor } from './tables';
import { useCopy, useGridKeys } from './use-grid-keys';
import { shownColumns, useColumns, type GridTable } from './use-columns';
import type { Rows } from './use-pages';
import { useTableRecord } from './use-table';
import { ROW_HEIGHT, useTallRows } from './use-tall-rows';

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
  const table = useColumns(useRowsInSight(rows, first, last), useSize(scroll).width);
  const record = useTableRecord();
  const cells = cellsByRow(table);
  const shown = shownColumns(table);
  const keys = useGridKeys(rows, tall);
  return (
    <div
      ref={scroll}
      className={classes('table-scroll', pending && 'table-pending')}
      role="grid"
      aria-label={record.label}
      aria-rowcount={rows.total + 1}
      aria-colcount={shown.length}
      aria-multiselectable
      aria-busy={pending}
      aria-activedescendant={inPage(tall.items, keys.cursor) ? `table-row-${keys.cursor}` : undefined}
      tabIndex={0}
      onKeyDown={keys.press}
      onCopy={useCopy(columnsFor(record, shown.map(columnId)))}
      style={tracks(table)}
    >
      <div className="table-header" role="rowgroup">
        <HeaderRow table={table} />
      </div>
      <div role="rowgroup" className="table-body" style={{ height: tall.height }}>
        {tall.items.map(({ index, top }) => (
          <Row
            key={index}
            index={index}
            top={top}
            row={rowAt(rows.pages, index)}
            record={record}
            cells={cells}
            columns={shown}
            cursor={index === keys.cursor}
            picked={keys.isPicked}
            onPress={keys.pick}
          />
        ))}
      </div>
      {rows.key === '' && <Skeleton record={record} columns={shown} />}
      {rows.total === 0 && !pending && <Nothing />}
    </div>
  );
}

function Nothing() {
  const span = useWorkbench((state) => state.span);
  return (
    <p className="table-none text-2">
      {span === null ? NOTHING : `Nothing that was seen in the chosen time matches. ${TAKES}`}
    </p>
  );
}

const TAKES =
  'The filter takes text that a value has in it, a pattern for the whole value (*.example.com, 10.0.*), a network (203.0.113.0/24), or ~ and text that may be misspelt (~onyx-well).';
const NOTHING = `Nothing matches the filter. ${TAKES}`;

/** Every column has the width that TanStack reckons with; what is left over stays empty at the right. */
function tracks(table: GridTable): React.CSSProperties {
  const widths = shownColumns(table).map((column) => `${column.getSize()}px`);
  return {
    '--table-columns': `${widths.join(' ')} auto`,
    '--table-width': `${table.getTotalSize()}px`,
  } as React.CSSProperties;
}

function useRowsInSight(rows: Rows, first: number, last: number): TableRow[] {
  return useMemo(() => {
    const found = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
      rowAt(rows.pages, first + i),
    );
    return found.filter((row) => row !== undefined);
  }, [rows, first, last]);
}

function cellsByRow(table: GridTable) {
  return new Map(
    table
      .getRowModel()
      .rows.map((row) => [
        row.original.id,
        row.getVisibleCells().map((cell) => <table.FlexRender key={cell.id} cell={cell} />),
      ]),
  );
}

/** Before the first answer: rows of the same height, so that nothing jumps when they come. */
function Skeleton({ record, columns }: { record: TableRecord; columns: readonly GridColumn[] }) {
  return (
    <div aria-hidden>
      {Array.from({ length: 12 }, (_, i) => (
        <div key={i} className="table-row">
          {columns.map((column) => (
            <div key={column.id} {...columnProps(record, column)}>
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
  row: TableRow | undefined;
  record: TableRecord;
  cells: ReturnType<typeof cellsByRow>;
  columns: readonly GridColumn[];
  cursor: boolean;
  picked: (row: TableRow) => boolean;
  onPress: (index: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void;
};

function Row({ index, top, row, record, cells, columns, cursor, picked, onPress }: RowProps) {
  const ends = useMemo(() => (row === undefined ? [] : record.ends(row)), [record, row]);
  const hovered = useWorkbench(
    (state) => ends.length > 0 && ends.every((end) => state.hovered.includes(end)),
  );
  const { hover } = useActions();
  const selected = row !== undefined && picked(row);
  const drawn = row === undefined ? undefined : cells.get(row.id);
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
      onPointerEnter={() => hover(ends)}
      onPointerLeave={() => hover([])}
    >
      {columns.map((column, i) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={i + 1}
          data-column={column.id}
          {...columnProps(record, column)}
        >
          {drawn === undefined ? <span className="table-skeleton" aria-hidden /> : drawn[i]}
        </div>
      ))}
    </div>
  );
}
