// Whose rows and whose activity the panels below the graph show: all, the ring that is open, or what is selected. One choice for all of them; it outlives the panels.
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EntityId } from '../../shared/dataset/types';
import type { TableScope } from '../../shared/engine/tables';
import { useSession, useWorkbench } from './context';
import type { Session } from './session';

export type ScopeType = 'all' | 'ring' | 'selection';

export type RowsScope = {
  chosen: ScopeType;
  /** What "selection" holds: the selection as it came from elsewhere, not what is clicked among the rows themselves. */
  entities: readonly EntityId[];
};

type Followed = { ringId: string | null; entities: readonly EntityId[] };

export type ScopeDesk = {
  store: StoreApi<RowsScope>;
  choose(chosen: ScopeType): void;
  /** Opening a ring shows its accounts; a selection made elsewhere becomes what "selection" holds. The same again changes nothing. */
  follow(now: Followed): void;
  /** Notes a selection as made among the rows: it must not take the other rows away. */
  own(selection: readonly EntityId[]): void;
};

const desks = new WeakMap<Session, ScopeDesk>();

export function scopeDeskOf(session: Session): ScopeDesk {
  const known = desks.get(session) ?? createScopeDesk();
  desks.set(session, known);
  return known;
}

export function createScopeDesk(): ScopeDesk {
  const store = createStore<RowsScope>(() => ({ chosen: 'all', entities: [] }));
  let followed: Followed = { ringId: null, entities: [] };
  let owned: readonly EntityId[] | null = null;
  const followRing = (ringId: string | null): void => {
    if (ringId !== null) store.setState({ chosen: 'ring' });
    else if (store.getState().chosen === 'ring') store.setState({ chosen: 'all' });
  };
  const followSelection = ({ ringId, entities }: Followed): void => {
    const { chosen } = store.getState();
    if (chosen === 'selection' && owned === entities) return;
    const gone = entities.length === 0 && chosen === 'selection';
    store.setState(gone ? { entities, chosen: ringId === null ? 'all' : 'ring' } : { entities });
  };
  return {
    store,
    choose: (chosen) => store.setState({ chosen }),
    follow: (now) => {
      const before = followed;
      followed = now;
      if (now.ringId !== before.ringId) followRing(now.ringId);
      if (now.entities !== before.entities) followSelection(now);
    },
    own: (selection) => {
      owned = selection;
    },
  };
}

export function useScopeDesk(): ScopeDesk {
  return scopeDeskOf(useSession());
}

export function useRowsScope(): RowsScope {
  return useStore(useScopeDesk().store);
}

/** The scope as the engine is asked for it; every panel that shows it keeps it up with what is open and selected. */
export function useFollowedScope(): TableScope {
  const desk = useScopeDesk();
  const ringId = useWorkbench((state) => state.openRingId);
  const entities = useWorkbench((state) => state.selection.entities);
  useEffect(() => desk.follow({ ringId, entities }), [desk, ringId, entities]);
  return useScope();
}

/** The same for whoever only asks. */
export function useScope(): TableScope {
  const ringId = useWorkbench((state) => state.openRingId);
  const { chosen, entities } = useRowsScope();
  return useMemo(() => {
    if (chosen === 'ring' && ringId !== null) return { type: 'ring', ringId };
    if (chosen === 'selection') return { type: 'entities', ids: [...entities] };
    return { type: 'all' };
  }, [chosen, ringId, entities]);
}
