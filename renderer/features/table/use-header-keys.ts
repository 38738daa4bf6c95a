// What a head does besides sorting, by key and by pointer alike: narrower and wider, to the left and to the right, as wide as what it holds.
import type { KeyboardEvent } from 'react';
import { useActions } from '../../state/context';
import { columnId, type GridColumn } from './columns';
import { fitWidth } from './fit-width';
import { moved, withinReach } from './layout.model';
import { columnLabel } from './tables';
import { ids, shownColumns, type GridTable } from './use-columns';
import { useTableRecord } from './use-table';

/** Pixels that one press of a key is worth. */
const STEP = 8;

/** As `aria-keyshortcuts` names them. */
export const HEADER_KEYS =
  'Shift+Enter Alt+ArrowLeft Alt+ArrowRight Alt+Enter Control+Shift+ArrowLeft Control+Shift+ArrowRight';

export type HeaderKeys = {
  press(event: KeyboardEvent<HTMLElement>, column: GridColumn): void;
  fit(within: Element, column: GridColumn): void;
  /** Pinned columns come first: a column moves among its own. */
  moveTo(column: GridColumn, target: GridColumn): void;
};

export function useHeaderKeys(table: GridTable): HeaderKeys {
  const { announce } = useActions();
  const record = useTableRecord();
  const labelOf = (column: GridColumn): string => columnLabel(record, columnId(column));
  const resize = (column: GridColumn, wanted: number): void => {
    const width = withinReach(wanted);
    table.setColumnSizing((sizing) => ({ ...sizing, [column.id]: width }));
    announce(`${labelOf(column)}, ${width} pixels wide.`);
  };
  const fit = (within: Element, column: GridColumn): void => {
    const width = fitWidth(within.closest('[role="grid"]') ?? within, column.id);
    if (width > 0) resize(column, width);
  };
  const moveTo = (column: GridColumn, target: GridColumn): void => {
    const shown = shownColumns(table);
    if (column.id === target.id) return;
    if (column.getIsPinned() !== target.getIsPinned()) {
      announce('Pinned columns stay in front of the others.');
      return;
    }
    table.setColumnOrder((order) => moved(ids(order), columnId(column), columnId(target)));
    const place = shown.findIndex(({ id }) => id === target.id) + 1;
    announce(`${labelOf(column)}, column ${place} of ${shown.length}.`);
  };
  const moveBy = (column: GridColumn, step: number): void => {
    const shown = shownColumns(table);
    const target = shown[shown.findIndex(({ id }) => id === column.id) + step];
    if (target !== undefined) moveTo(column, target);
  };
  const press = (event: KeyboardEvent<HTMLElement>, column: GridColumn): void => {
    const asked = askedBy(event);
    if (asked === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (asked.type === 'fit') fit(event.currentTarget, column);
    else if (asked.type === 'move') moveBy(column, asked.by);
    else resize(column, column.getSize() + asked.by * STEP);
  };
  return { press, fit, moveTo };
}

type Asked = { type: 'resize' | 'move'; by: 1 | -1 } | { type: 'fit' } | null;

function askedBy({ key, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Asked {
  const by = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : null;
  const command = ctrlKey || metaKey;
  if (altKey && !shiftKey && !command)
    return key === 'Enter' ? { type: 'fit' } : by === null ? null : { type: 'resize', by };
  return by !== null && command && shiftKey && !altKey ? { type: 'move', by } : null;
}
