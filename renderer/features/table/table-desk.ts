// What the table is set to: its filter, where its cursor is. One per open workspace; it outlives the panel. Its columns are a preference, its scope is that of all panels below the graph.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../../state/session';

export type TableState = {
  text: string;
  kinds: readonly string[];
  cursor: number;
  /** Rows that match, of those in scope; null while the first answer is on its way. */
  counts: { total: number; of: number } | null;
};

export type TableDesk = { store: StoreApi<TableState> };

const initial: TableState = { text: '', kinds: [], cursor: 0, counts: null };

const desks = new WeakMap<Session, TableDesk>();

export function tableDeskOf(session: Session): TableDesk {
  const known = desks.get(session) ?? { store: createStore<TableState>(() => initial) };
  desks.set(session, known);
  return known;
}
