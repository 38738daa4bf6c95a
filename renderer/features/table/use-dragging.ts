// A column that is being dragged by its head, and the one in whose place it would come to stand.
import { useState } from 'react';
import type { TableColumn } from '../../../shared/engine/tables';
import { columnId, type GridColumn } from './columns';

export type Dragging = {
  column: GridColumn | null;
  over: TableColumn | null;
  begin(column: GridColumn): void;
  enter(column: GridColumn): void;
  drop(target: GridColumn): void;
  end(): void;
};

export function useDragging(moveTo: (column: GridColumn, target: GridColumn) => void): Dragging {
  const [column, setColumn] = useState<GridColumn | null>(null);
  const [over, setOver] = useState<GridColumn | null>(null);
  const end = (): void => {
    setColumn(null);
    setOver(null);
  };
  return {
    column,
    over: column === null || over === null || over.id === column.id ? null : columnId(over),
    begin: setColumn,
    enter: setOver,
    drop: (target) => {
      if (column !== null) moveTo(column, target);
      end();
    },
    end,
  };
}
