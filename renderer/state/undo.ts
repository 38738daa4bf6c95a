// A journal of steps: what undo and redo walk. It knows nothing of what the steps do.

/** `label` finishes "Undo ...". */
export type Step = { label: string };

/** `forward` made the state what it is; `backward` gives the state before exactly. */
export type Entry<C> = Step & { forward: C; backward: C };

/** Most recent last in both. */
export type History<S extends Step = Step> = {
  readonly past: readonly S[];
  readonly future: readonly S[];
  /** How many older steps have fallen off: the first of those here is the next one in sequence. */
  readonly fallen: number;
};

export const emptyHistory: History<never> = { past: [], future: [], fallen: 0 };

/** Sequence of the step that was done last. */
export const doneIn = ({ past, fallen }: History): number => fallen + past.length;

/** A new step ends what could be redone. */
export function record<S extends Step>(step: S): (history: History<S>) => History<S> {
  return ({ past, fallen }) => ({ past: [...past, step], future: [], fallen });
}

/** Without the steps before this sequence; those that are undone stay. */
export function withoutBefore<S extends Step>(firstKept: number): (history: History<S>) => History<S> {
  return ({ past, future, fallen }) => {
    const gone = Math.min(past.length, Math.max(0, firstKept - 1 - fallen));
    return { past: past.slice(gone), future, fallen: fallen + gone };
  };
}

/** The step that undo takes, and the history after it; undefined at the beginning. */
export function stepBack<S extends Step>({
  past,
  future,
  fallen,
}: History<S>): { step: S; history: History<S> } | undefined {
  const step = past.at(-1);
  return step && { step, history: { past: past.slice(0, -1), future: [...future, step], fallen } };
}

/** The step that redo takes, and the history after it; undefined at the end. */
export function stepForward<S extends Step>({
  past,
  future,
  fallen,
}: History<S>): { step: S; history: History<S> } | undefined {
  const step = future.at(-1);
  return step && { step, history: { past: [...past, step], future: future.slice(0, -1), fallen } };
}

/** The changes that lead to where so many of these steps are done, in order, and the history there; as far as there are steps. */
export function walk<C>(
  { past, future, fallen }: History<Entry<C>>,
  done: number,
): { changes: C[]; history: History<Entry<C>> } {
  const to = Math.min(past.length + future.length, Math.max(0, done));
  if (to <= past.length) {
    const taken = past.slice(to).reverse();
    return {
      changes: taken.map(({ backward }) => backward),
      history: { past: past.slice(0, to), future: [...future, ...taken], fallen },
    };
  }
  const rest = future.length - (to - past.length);
  const taken = future.slice(rest).reverse();
  return {
    changes: taken.map(({ forward }) => forward),
    history: { past: [...past, ...taken], future: future.slice(0, rest), fallen },
  };
}
