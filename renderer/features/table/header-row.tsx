// The heads of the columns.
import { HeaderCell } from './header-cell';
import { useDragging } from './use-dragging';
import { useHeaderKeys } from './use-header-keys';
import type { GridTable } from './use-columns';

export function HeaderRow({ table }: { table: GridTable }) {
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
