// What the table is set to: scope, filter, where its cursor is. One per open workspace; it outlives the panel. Its columns are a preference.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EntityId } from '../../../shared/dataset/types';
import type { Session } from '../../state/session';

export type ScopeType = 'all' | 'ring' | 'selection';

export type TableState = {
  scope: ScopeType;
  /** What the scope "selection" holds: the selection as it came from elsewhere, not what is clicked in the table itself. */
  entities: readonly EntityId[];
  text: string;
  kinds: readonly string[];
  cursor: number;
  /** Rows that match, of those in scope; null while the first answer is on its way. */
  counts: { total: number; of: number } | null;
};

export type TableDesk = {
  store: StoreApi<TableState>;
  /** Notes a selection as made by the table itself. */
  own(selection: readonly EntityId[]): void;
  isOwn(selection: readonly EntityId[]): boolean;
};

const initial: TableState = {
  scope: 'all',
  entities: [],
  text: '',
  kinds: [],
  cursor: 0,
  counts: null,
};

const desks = new WeakMap<Session, TableDesk>();

export function tableDeskOf(session: Session): TableDesk {
  const known = desks.get(session) ?? createTableDesk();
  desks.set(session, known);
  return known;
}

function createTableDesk(): TableDesk {
  let last: readonly EntityId[] | null = null;
  return {
    store: createStore<TableState>(() => initial),
    own: (selection) => {
      last = selection;
    },
    isOwn: (selection) => selection === last,
  };
}
