// The session that is open now. The desk puts it here; the window follows.
import type { Session } from '../state/session';

export type CurrentSession = {
  get: () => Session | null;
  set: (session: Session | null) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Putting another session here disposes the one before. */
export function createCurrentSession(): CurrentSession {
  let open: Session | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => open,
    set: (session) => {
      const before = open;
      open = session;
      for (const listener of listeners) listener();
      before?.dispose();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
