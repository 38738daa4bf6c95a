// What the timeline is set to. One per open workspace; it outlives the panel.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TimeMark } from '../../../shared/model/records/time-mark';
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
  /** How often a person asked again after something went wrong. */
  tries: number;
  /** The mark that is asked about; null: none is. */
  asked: { mark: TimeMark; isNew: boolean } | null;
  /** Where the keyboard began to choose a time. */
  anchor: number | null;
};

export type TimelineDesk = StoreApi<TimelineState>;

const desks = new WeakMap<Session, TimelineDesk>();

export function timelineDeskOf(session: Session): TimelineDesk {
  const known =
    desks.get(session) ??
    createStore<TimelineState>(() => ({
      by: 'kind',
      window: null,
      cursor: null,
      anchor: null,
      tries: 0,
      asked: null,
    }));
  desks.set(session, known);
  return known;
}

/** What most of the activity is in; once more, all of it. */
export function fitActivity(desk: TimelineDesk, all: TimeSpan | null): void {
  const fitted = desk.getState().window === null;
  desk.setState({ window: fitted && all !== null ? withMargins(all) : null });
}

const MINUTE = 60_000;

/** Asks what happened then, to the minute: a pointer means no second. */
export function askNewMark(desk: TimelineDesk, moment: number): void {
  const at = new Date(Math.floor(moment / MINUTE) * MINUTE).toISOString();
  const mark: TimeMark = { id: crypto.randomUUID(), kind: 'ban', at, text: '' };
  desk.setState({ asked: { mark, isNew: true } });
}
