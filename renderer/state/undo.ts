// A journal of commands with inverses: what undo and redo walk. It knows nothing of what the commands do.

/** `forward` made the state what it is; `backward` gives the state before exactly. `label` finishes "Undo ...". */
export type Entry<C> = { label: string; forward: C; backward: C };

/** Most recent last in both. */
export type History<C> = { readonly past: readonly Entry<C>[]; readonly future: readonly Entry<C>[] };

/** How many steps back are kept. The oldest fall off: each is a small difference, so this is memory, not time. */
export const HISTORY_LIMIT = 10_000;

export function emptyHistory<C>(): History<C> {
  return { past: [], future: [] };
}

/** A new step ends what could be redone. */
export function record<C>(entry: Entry<C>, limit = HISTORY_LIMIT): (history: History<C>) => History<C> {
  return ({ past }) => ({
    past: [...(past.length < limit ? past : past.slice(past.length - limit + 1)), entry],
    future: [],
  });
}

/** The step that undo takes, and the history after it; undefined at the beginning. */
export function stepBack<C>({
  past,
  future,
}: History<C>): { entry: Entry<C>; history: History<C> } | undefined {
  const entry = past.at(-1);
  return entry && { entry, history: { past: past.slice(0, -1), future: [...future, entry] } };
}

/** The step that redo takes, and the history after it; undefined at the end. */
export function stepForward<C>({
  past,
  future,
}: History<C>): { entry: Entry<C>; history: History<C> } | undefined {
  const entry = future.at(-1);
  return entry && { entry, history: { past: [...past, entry], future: future.slice(0, -1) } };
}

/** The changes that lead to where so many steps are done, in order, and the history there; as far as there are steps. */
export function walk<C>({ past, future }: History<C>, done: number): { changes: C[]; history: History<C> } {
  const to = Math.min(past.length + future.length, Math.max(0, done));
  if (to <= past.length) {
    const taken = past.slice(to).reverse();
    return {
      changes: taken.map(({ backward }) => backward),
      history: { past: past.slice(0, to), future: [...future, ...taken] },
    };
  }
  const rest = future.length - (to - past.length);
  const taken = future.slice(rest).reverse();
  return {
    changes: taken.map(({ forward }) => forward),
    history: { past: [...past, ...taken], future: future.slice(0, rest) },
  };
}
