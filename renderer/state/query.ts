// A question to the engine from a component: asked again when its key changes, answers that come too late are dropped.
import { useEffect, useState } from 'react';
import { createAsker } from './latest';
import { problemOf } from './problem';
import type { Problem } from './workbench';

export type Answer<T> = {
  /** The latest answer; stays while the next one is on its way. */
  data: T | undefined;
  /** True until the answer to the present key is here. */
  pending: boolean;
  problem: Problem | undefined;
};

type Held<T> = { key: string; data: T | undefined; problem: Problem | undefined };

/**
 * `key` names the question completely (JSON of its parameters, and the summary's version); null: do not ask.
 */
export function useQuery<T>(key: string | null, ask: () => Promise<T>): Answer<T> {
  const [held, setHeld] = useState<Held<T>>({ key: '', data: undefined, problem: undefined });
  useEffect(() => {
    if (key === null) return undefined;
    let current = true;
    ask().then(
      (data) => current && setHeld({ key, data, problem: undefined }),
      (error: unknown) => current && setHeld((last) => ({ key, data: last.data, problem: problemOf(error) })),
    );
    return () => {
      current = false;
    };
    // The key stands for everything that `ask` closes over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return { data: held.data, pending: key !== null && held.key !== key, problem: held.problem };
}

/**
 * The same for a question that changes faster than it is answered (while a person drags or zooms): one is on its way at a time, and of those that came up meanwhile
 * only the last is asked.
 */
export function useLatestQuery<T>(key: string | null, ask: () => Promise<T>): Answer<T> {
  const [held, setHeld] = useState<Held<T>>({ key: '', data: undefined, problem: undefined });
  const [asker] = useState(() =>
    createAsker<(last: Held<T>) => Held<T>>(async (made) => setHeld(await made)),
  );
  useEffect(() => {
    asker.ask(
      key === null
        ? null
        : () =>
            ask().then(
              (data) => () => ({ key, data, problem: undefined }),
              (error: unknown) => (last) => ({ key, data: last.data, problem: problemOf(error) }),
            ),
    );
    // The key stands for everything that `ask` closes over.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asker, key]);
  useEffect(() => () => asker.ask(null), [asker]);
  return { data: held.data, pending: key !== null && held.key !== key, problem: held.problem };
}
