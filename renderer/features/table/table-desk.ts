// What the tables are set to: which of them is shown, and of each its filters and where its cursor is. One per open workspace; it outlives the panel. Columns are a preference, the scope is that of all panels below the graph.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EntityId } from '../../../shared/dataset/types';
import type { TableRow } from '../../../shared/engine/engine';
import type { TableFacet, TableName } from '../../../shared/engine/tables';
import type { Session } from '../../state/session';

export type Chosen = Readonly<Partial<Record<TableFacet, readonly string[]>>>;

export type TableState = {
  text: string;
  chosen: Chosen;
  cursor: number;
  /** Rows that match, of those in scope; null while the first answer is on its way. */
  counts: { total: number; of: number } | null;
  picked: Picked;
};

/** Rows that were picked, where a row is no entity: as long as what was selected with them is, and the answers (`answersKey`) that name them hold. */
export type Picked = { rows: readonly TableRow[]; selection: readonly EntityId[]; answers: string };

export type TableDesk = {
  store: StoreApi<{ table: TableName; of: Readonly<Record<TableName, TableState>> }>;
  show(table: TableName): void;
  /** Of the table that is shown. */
  set(change: Partial<TableState>): void;
};

const initial: TableState = {
  ...{ text: '', chosen: {}, cursor: 0, counts: null },
  picked: { rows: [], selection: [], answers: '' },
};

const desks = new WeakMap<Session, TableDesk>();

export function tableDeskOf(session: Session): TableDesk {
  const known = desks.get(session) ?? createDesk();
  desks.set(session, known);
  return known;
}

function createDesk(): TableDesk {
  const store: TableDesk['store'] = createStore(() => ({
    table: 'entities' as const,
    of: { entities: initial, observations: initial, links: initial },
  }));
  return {
    store,
    show: (table) => store.setState({ table }),
    set: (change) =>
      store.setState(({ table, of }) => ({ of: { ...of, [table]: { ...of[table], ...change } } })),
  };
}

/** None once something else is selected, or ids name other rows. */
export function stillPicked(
  { rows, selection, answers }: Picked,
  selected: readonly EntityId[],
  now: string,
): readonly TableRow[] {
  return selection === selected && answers === now ? rows : [];
}
