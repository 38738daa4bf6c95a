// Which columns are shown, which stay at the left, and the way back to how they ship.
import { Menu } from '@mantine/core';
import { Columns3, Pin, RotateCcw } from 'lucide-react';
import { useActions } from '../../state/context';
import { defaultTableLayout } from '../../state/table-layout';
import { IconButton } from '../../ui/button';
import { columnId, type GridColumn } from './columns';
import { columnLabel } from './tables';
import { useChangeLayout, useColumns } from './use-columns';
import { useTableName, useTableRecord } from './use-table';

export function ColumnsMenu() {
  const table = useColumns();
  const columns = [...table.getStartLeafColumns(), ...table.getCenterLeafColumns()];
  const reset = useResetColumns();
  return (
    <Menu position="bottom-end" closeOnItemClick={false} withinPortal>
      <Menu.Target>
        <IconButton label="Columns">
          <Columns3 size={16} strokeWidth={1.5} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((column) => (
          <ColumnItems key={column.id} column={column} />
        ))}
        <Menu.Divider />
        <Menu.Item
          closeMenuOnClick
          leftSection={<RotateCcw size={14} strokeWidth={1.5} aria-hidden />}
          onClick={reset}
        >
          Reset columns
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function useResetColumns(): () => void {
  const change = useChangeLayout();
  const table = useTableName();
  const { announce } = useActions();
  return () => {
    change(defaultTableLayout(table));
    announce('Columns are as they ship.');
  };
}

function ColumnItems({ column }: { column: GridColumn }) {
  const label = columnLabel(useTableRecord(), columnId(column));
  const pinned = column.getIsPinned() !== false;
  return (
    <div role="none" className="table-column-items">
      <Menu.CheckboxItem
        checked={column.getIsVisible()}
        disabled={!column.getCanHide()}
        onChange={() => column.toggleVisibility()}
      >
        {label}
      </Menu.CheckboxItem>
      <Menu.CheckboxItem
        aria-label={`Pin ${label.toLowerCase()} to the left`}
        title={pinned ? 'Unpin' : 'Pin to the left'}
        checked={pinned}
        checkIcon={<span />}
        onChange={() => column.pin(pinned ? false : 'start')}
      >
        <Pin size={14} strokeWidth={1.5} fill={pinned ? 'currentColor' : 'none'} aria-hidden />
      </Menu.CheckboxItem>
    </div>
  );
}
