// The heads of the columns, and where a column that is being dragged would come to stand.
import { useState } from 'react';
import type { TableColumn } from '../../../shared/engine/engine';
import { columnId, type EntityColumn } from './columns';
import { HeaderCell } from './header-cell';
import { useHeaderKeys } from './use-header-keys';
import type { EntityTable } from './use-columns';

export type Dragging = {
  column: EntityColumn | null;
  over: TableColumn | null;
  begin(column: EntityColumn): void;
  enter(column: EntityColumn): void;
  drop(): void;
  end(): void;
};

export function HeaderRow({ table }: { table: EntityTable }) {
  const keys = useHeaderKeys(table);
  const dragging = useDragging(keys.moveTo);
  return (
    <div className="table-row table-head" role="row" aria-rowindex={1}>
      {table.getHeaderGroups()[0]?.headers.map((header, i) => (
        <HeaderCell key={header.id} header={header} place={i + 1} keys={keys} dragging={dragging} />
      ))}
    </div>
  );
}

function useDragging(moveTo: (column: EntityColumn, target: EntityColumn) => void): Dragging {
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
    drop: () => {
      if (column !== null && over !== null) moveTo(column, over);
      end();
    },
    end,
  };
}
