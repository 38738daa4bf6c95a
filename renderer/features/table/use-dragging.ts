// A column that is being dragged by its head, and the one in whose place it would come to stand.
import { useState } from 'react';
import type { TableColumn } from '../../../shared/engine/engine';
import { columnId, type EntityColumn } from './columns';

export type Dragging = {
  column: EntityColumn | null;
  over: TableColumn | null;
  begin(column: EntityColumn): void;
  enter(column: EntityColumn): void;
  drop(target: EntityColumn): void;
  end(): void;
};

export function useDragging(moveTo: (column: EntityColumn, target: EntityColumn) => void): Dragging {
  const [column, setColumn] = useState<EntityColumn | null>(null);
  const [over, setOver] = useState<EntityColumn | null>(null);
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
