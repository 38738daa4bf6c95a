// Keyboard and pointer on the rows: a cursor, the shared selection (one, several, a run), copying.
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { TableColumn } from '../../../shared/engine/engine';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { useScopeDesk } from '../../state/rows-scope';
import type { WorkbenchActions } from '../../state/store';
import { formatCount, formatOf } from '../../ui/format';
import { copyRows } from './copy-rows';
import { rowAt } from './page-cache';
import { queryOf } from './table.model';
import type { Rows } from './use-pages';
import { useAsk, useTableDesk, useTableState } from './use-table';
import type { TallRows } from './use-tall-rows';

/** A run of rows that is selected at once holds at most this many. */
const LONGEST_RUN = 5_000;

type Modifiers = { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };

export type GridKeys = {
  cursor: number;
  press: (event: KeyboardEvent) => void;
  pick: (index: number, modifiers: Modifiers) => void;
};

export function useGridKeys(rows: Rows, tall: TallRows): GridKeys {
  const desk = useTableDesk();
  const scope = useScopeDesk();
  const session = useSession();
  const actions = useActions();
  const ask = useAsk();
  const cursor = Math.min(
    useTableState((state) => state.cursor),
    Math.max(0, rows.total - 1),
  );
  const selected = useWorkbench((state) => state.selection.entities);
  const anchor = useRef(0);

  const select = (ids: readonly number[]): void => {
    scope.own(ids);
    actions.select(ids);
  };
  const run = async (to: number): Promise<void> => {
    if (ask === null) return;
    const [from, until] = [Math.min(anchor.current, to), Math.max(anchor.current, to)];
    const length = Math.min(LONGEST_RUN, until - from + 1);
    const page = await session.engine.table(queryOf(ask, from, length));
    select(page.rows.map((row) => row.id));
    tellRun(actions, page.rows.length, until - from + 1);
  };
  const pick = (index: number, { shiftKey, ctrlKey, metaKey }: Modifiers): void => {
    desk.store.setState({ cursor: index });
    const id = rowAt(rows.pages, index)?.id;
    if (id === undefined) return;
    if (shiftKey) return void run(index);
    anchor.current = index;
    if (!ctrlKey && !metaKey) return select([id]);
    select(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id]);
  };
  const go = (to: number, extend: boolean): void => {
    const index = Math.min(rows.total - 1, Math.max(0, to));
    if (index < 0) return;
    desk.store.setState({ cursor: index });
    tall.scrollToRow(index);
    actions.hover(rowAt(rows.pages, index)?.id ?? null);
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
    else if (plain && event.key === 'Escape') select([]);
    else return;
    event.preventDefault();
  };
  return { cursor, press, pick };
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
export function useCopy(columns: readonly TableColumn[]): (event: ClipboardEvent) => void {
  const session = useSession();
  const actions = useActions();
  const selected = useWorkbench((state) => state.selection.entities);
  return (event) => {
    if (window.getSelection()?.isCollapsed === false || selected.length === 0) return;
    event.preventDefault();
    void copyRows(session, actions, selected, columns);
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
