// The session that is open now. The desk puts it here; the window follows.
import type { Session } from '../state/session';

export type CurrentSession = {
  get: () => Session | null;
  /** Another number with each session: the same workspace opened again is another one. */
  turn: () => number;
  set: (session: Session | null) => void;
  /** Resolves once all of the one that was open is stored and it is let go. */
  close: () => Promise<void>;
  subscribe: (listener: () => void) => () => void;
};

/** Putting another session here disposes the one before. */
export function createCurrentSession(): CurrentSession {
  let open: Session | null = null;
  let turn = 0;
  const listeners = new Set<() => void>();
  const put = async (session: Session | null): Promise<void> => {
    const before = open;
    open = session;
    turn += 1;
    for (const listener of listeners) listener();
    await before?.dispose();
  };
  return {
    get: () => open,
    turn: () => turn,
    set: (session) => void put(session),
    close: () => put(null),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
