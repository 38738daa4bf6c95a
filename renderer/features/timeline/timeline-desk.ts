// What the timeline is set to. One per open workspace; it outlives the panel.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../../state/session';
import type { TimeSpan } from '../../state/workbench';
import { withMargins } from './window.model';

export type By = 'kind' | 'ring';

export type TimelineState = {
  by: By;
  /** What is in sight; null: the activity, whatever the scope is. */
  window: TimeSpan | null;
  /** A moment in the bin that the keyboard is on. */
  cursor: number | null;
  /** Where the keyboard began to choose a time. */
  anchor: number | null;
};

export type TimelineDesk = StoreApi<TimelineState>;

const desks = new WeakMap<Session, TimelineDesk>();

export function timelineDeskOf(session: Session): TimelineDesk {
  const known =
    desks.get(session) ??
    createStore<TimelineState>(() => ({ by: 'kind', window: null, cursor: null, anchor: null }));
  desks.set(session, known);
  return known;
}

/** What most of the activity is in; once more, all of it. */
export function fitActivity(desk: TimelineDesk, all: TimeSpan | null): void {
  const fitted = desk.getState().window === null;
  desk.setState({ window: fitted && all !== null ? withMargins(all) : null });
}
