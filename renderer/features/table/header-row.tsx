// Column heads: pressing sorts, with Shift it joins the order. The order is the engine's work.
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { TableColumn } from '../../../shared/engine/engine';
import { classes } from '../../ui/classes';
import { DESCENDING_FIRST, NUMERIC } from './columns';
import { COLUMN_LABELS, nextSort } from './table.model';
import { useTableDesk, useTableState } from './use-table';

export function HeaderRow({ columns }: { columns: readonly TableColumn[] }) {
  const desk = useTableDesk();
  const sort = useTableState((state) => state.sort);
  const press = (column: TableColumn, join: boolean): void => {
    desk.store.setState({ sort: nextSort(sort, column, join, DESCENDING_FIRST.has(column)), cursor: 0 });
  };
  return (
    <div className="table-row table-head" role="row" aria-rowindex={1}>
      {columns.map((column, i) => {
        const place = sort.findIndex((each) => each.column === column);
        const sorted = sort[place];
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={i + 1}
            aria-sort={sorted === undefined ? 'none' : sorted.descending ? 'descending' : 'ascending'}
            className={classes(
              'table-cell',
              NUMERIC.has(column) && 'table-number',
              sorted !== undefined && 'table-sorted',
            )}
          >
            <button
              type="button"
              title={`Sort by ${COLUMN_LABELS[column].toLowerCase()}; with Shift, as well`}
              onClick={(event) => press(column, event.shiftKey)}
            >
              {COLUMN_LABELS[column]}
              {sorted?.descending === true && <ArrowDown size={12} strokeWidth={2} aria-hidden />}
              {sorted?.descending === false && <ArrowUp size={12} strokeWidth={2} aria-hidden />}
              {sorted !== undefined && sort.length > 1 && <span className="table-place">{place + 1}</span>}
            </button>
          </div>
        );
      })}
    </div>
  );
}
