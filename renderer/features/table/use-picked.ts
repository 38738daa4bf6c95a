// Which rows are selected. A row of an entity is when the entity is, wherever that was done; an observation or a link when it was picked here, until something else is selected.
import type { EntityId } from '../../../shared/dataset/types';
import type { TableRow } from '../../../shared/engine/engine';
import { useActions, useWorkbench } from '../../state/context';
import { useScopeDesk } from '../../state/rows-scope';
import { answersKey } from '../../state/workbench';
import { stillPicked } from './table-desk';
import { useTableDesk, useTableName, useTableRecord, useTableState } from './use-table';

export type Picks = {
  has(row: TableRow): boolean;
  /** Selects exactly these, with the entities that they are about. */
  pick(rows: readonly TableRow[]): void;
  /** Takes one more, or lets it go. */
  toggle(row: TableRow): void;
  clear(): void;
};

/** Copied as they are, or fetched by their ids. */
export type PickedRows = { count: number; rows: readonly TableRow[] | null; ids: readonly EntityId[] };

export function usePickedRows(): PickedRows {
  const table = useTableName();
  const selection = useWorkbench((state) => state.selection.entities);
  const picked = useTableState((state) => state.picked);
  const answers = useWorkbench(answersKey);
  if (table === 'entities') return { count: selection.length, rows: null, ids: selection };
  const rows = stillPicked(picked, selection, answers);
  return { count: rows.length, rows, ids: [] };
}

export function usePicks(): Picks {
  const { rows, ids } = usePickedRows();
  const record = useTableRecord();
  const desk = useTableDesk();
  const scope = useScopeDesk();
  const actions = useActions();
  const answers = useWorkbench(answersKey);
  const select = (entities: readonly EntityId[], picked: readonly TableRow[]): void => {
    desk.set({ picked: { rows: picked, selection: entities, answers } });
    scope.own(entities);
    actions.select(entities);
  };
  const pick = (these: readonly TableRow[]): void =>
    select([...new Set(these.flatMap((row) => record.ends(row)))], these);
  const has = (row: TableRow): boolean =>
    rows === null ? ids.includes(row.id) : rows.some(({ id }) => id === row.id);
  const toggle = (row: TableRow): void => {
    if (rows === null) select(has(row) ? ids.filter((id) => id !== row.id) : [...ids, row.id], []);
    else pick(has(row) ? rows.filter(({ id }) => id !== row.id) : [...rows, row]);
  };
  return { has, pick, toggle, clear: () => select([], []) };
}
