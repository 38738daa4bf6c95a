// Keyboard and pointer on the rows: a cursor, the shared selection (one, several, a run), copying.
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { TableRow } from '../../../shared/engine/engine';
import { useActions, useSession } from '../../state/context';
import type { WorkbenchActions } from '../../state/store';
import { formatCount, formatOf } from '../../ui/format';
import { copyRows } from './copy-rows';
import { rowAt } from './page-cache';
import type { ColumnRecord } from './table-record';
import { queryOf } from './table.model';
import type { Rows } from './use-pages';
import { usePickedRows, usePicks } from './use-picked';
import { useAsk, useTableDesk, useTableRecord, useTableState } from './use-table';
import type { TallRows } from './use-tall-rows';

/** A run of rows that is selected at once holds at most this many. */
const LONGEST_RUN = 5_000;

type Modifiers = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };

export type GridKeys = {
  cursor: number;
  isPicked: (row: TableRow) => boolean;
  press: (event: KeyboardEvent) => void;
  pick: (index: number, modifiers: Modifiers) => void;
};

export function useGridKeys(rows: Rows, tall: TallRows): GridKeys {
  const desk = useTableDesk();
  const session = useSession();
  const actions = useActions();
  const ask = useAsk();
  const cursor = Math.min(
    useTableState((state) => state.cursor),
    Math.max(0, rows.total - 1),
  );
  const record = useTableRecord();
  const picks = usePicks();
  const anchor = useRef(0);

  const run = async (to: number): Promise<void> => {
    if (ask === null) return;
    const [from, until] = [Math.min(anchor.current, to), Math.max(anchor.current, to)];
    const length = Math.min(LONGEST_RUN, until - from + 1);
    const page = await session.engine.table(queryOf(ask, from, length));
    picks.pick(page.rows);
    tellRun(actions, page.rows.length, until - from + 1);
  };
  const pick = (index: number, { shiftKey, ctrlKey, metaKey }: Modifiers): void => {
    desk.set({ cursor: index });
    const row = rowAt(rows.pages, index);
    if (row === undefined) return;
    if (shiftKey) return void run(index);
    anchor.current = index;
    if (ctrlKey || metaKey) picks.toggle(row);
    else picks.pick([row]);
  };
  const go = (to: number, extend: boolean): void => {
    const index = Math.min(rows.total - 1, Math.max(0, to));
    if (index < 0) return;
    desk.set({ cursor: index });
    tall.scrollToRow(index);
    const row = rowAt(rows.pages, index);
    actions.hover(row === undefined ? [] : record.ends(row));
    if (extend) void run(index);
    else anchor.current = index;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const to = plain ? moved(event.key, cursor, tall.pageRows, rows.total) : undefined;
    if (to !== undefined) go(to, event.shiftKey);
    else if (plain && event.key === 'Enter') pick(cursor, NO_MODIFIERS);
    else if (event.key === ' ' && !event.altKey) pick(cursor, { ...NO_MODIFIERS, ctrlKey: true });
    else if (plain && event.key === 'Escape') picks.clear();
    else return;
    event.preventDefault();
  };
  return { cursor, isPicked: picks.has, press, pick };
}

function tellRun(actions: WorkbenchActions, selected: number, wanted: number): void {
  actions.announce(`${formatOf(selected, 'row')} selected`);
  if (selected >= wanted || selected < LONGEST_RUN) return;
  actions.notify({
    id: 'table-run',
    tone: 'warn',
    title: `${formatCount(selected)} of ${formatCount(wanted)} rows selected`,
    words: 'A run of rows that is selected at once holds no more.',
    actions: [],
  });
}

/** The system's own copying takes the selected rows, unless text is selected. */
export function useCopy(columns: readonly ColumnRecord[]): (event: ClipboardEvent) => void {
  const session = useSession();
  const actions = useActions();
  const picked = usePickedRows();
  return (event) => {
    if (window.getSelection()?.isCollapsed === false || picked.count === 0) return;
    event.preventDefault();
    void copyRows(session, actions, picked, columns);
  };
}

const NO_MODIFIERS: Modifiers = { shiftKey: false, ctrlKey: false, metaKey: false };

function moved(key: string, cursor: number, page: number, total: number): number | undefined {
  if (key === 'ArrowDown') return cursor + 1;
  if (key === 'ArrowUp') return cursor - 1;
  if (key === 'PageDown') return cursor + page;
  if (key === 'PageUp') return cursor - page;
  if (key === 'Home') return 0;
  return key === 'End' ? total - 1 : undefined;
}
