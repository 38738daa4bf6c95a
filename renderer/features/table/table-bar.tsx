// On top of the rows: which table it is, and how many of how many rows there are.
import { useMemo } from 'react';
import type { TableName } from '../../../shared/engine/tables';
import type { Command } from '../../state/commands';
import { useCommands } from '../../state/context';
import { Segmented } from '../../ui/choice';
import { formatCount } from '../../ui/format';
import { TABLE_RECORDS } from './tables';
import { useTableDesk, useTableName, useTableState } from './use-table';

const NAMES = Object.keys(TABLE_RECORDS) as TableName[];
const CHOICES = NAMES.map((value) => ({ value, label: TABLE_RECORDS[value].label }));

export function TableBar() {
  const desk = useTableDesk();
  const table = useTableName();
  useCommands(useShowCommands());
  return (
    <div className="table-bar">
      <Segmented label="What is listed" choices={CHOICES} value={table} onChange={desk.show} />
      <TableCaption />
    </div>
  );
}

/** "342 of 1,482 shown" */
function TableCaption() {
  const counts = useTableState((state) => state.counts);
  if (counts === null) return null;
  return (
    <span className="panel-caption cut" role="status">
      {formatCount(counts.total)} of {formatCount(counts.of)} shown
    </span>
  );
}

function useShowCommands(): Command[] {
  const desk = useTableDesk();
  return useMemo(
    () =>
      NAMES.map((table) => ({
        ...{ id: `table.show-${table}`, group: 'Table' },
        label: `List ${TABLE_RECORDS[table].label.toLowerCase()} in the table`,
        run: () => desk.show(table),
      })),
    [desk],
  );
}
