// What was seen in the chosen time, for whatever shows entities or rings: asked again when the time, the workspace or the rings change.
import type { Seen } from '../../shared/engine/engine';
import { useSession, useWorkbench } from './context';
import { useLatestQuery } from './query';
import { answersKey, rangeOf } from './workbench';

/** Null: no time is chosen. While the next answer is on its way the last one stands: nothing flickers while an end is moved. */
export function useSeen(): Seen | null {
  const { engine } = useSession();
  const span = useWorkbench((state) => state.span);
  const version = useWorkbench((state) => (state.work === 'loading' ? null : answersKey(state)));
  const key = span === null || version === null ? null : `${version} ${span.from} ${span.to}`;
  const { data } = useLatestQuery(key, async () => ({ version, seen: await engine.seen(rangeOf(span)) }));
  // Ids and ranks of another dataset or of other rings are void.
  return key === null || data === undefined || data.version !== version ? null : data.seen;
}
