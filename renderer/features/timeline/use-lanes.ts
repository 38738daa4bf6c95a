// The lanes of what is selected, in the bins that are drawn, and whether its accounts begin together.
import type { Lanes, SynchronyAnswer } from '../../../shared/engine/engine';
import { useSession, useWorkbench } from '../../state/context';
import { useLatestQuery } from '../../state/query';
import { answersKey, rangeOf } from '../../state/workbench';
import type { Bars } from './use-timeline';

/** Lanes that are drawn, at most. */
export const MOST_LANES = 20;

export type DrawnLanes = Lanes & { edges: readonly number[] };

/** Undefined while nothing is selected, or the first answer is on its way. */
export function useLanes({ edges }: Bars): DrawnLanes | undefined {
  const { engine } = useSession();
  const { ids, key } = useSelected();
  const ends = `${edges[0] ?? 0} ${edges[1] ?? 0} ${edges.length}`;
  const { data } = useLatestQuery(key && `${key} ${ends}`, async () => ({
    ...(await engine.lanes({ ids, edges: [...edges], most: MOST_LANES })),
    edges,
    of: key,
  }));
  return data?.of === key ? data : undefined;
}

/** Of the chosen time, where one is chosen. */
export function useSynchrony(): { answer: SynchronyAnswer | undefined; pending: boolean } {
  const { engine } = useSession();
  const span = useWorkbench((state) => state.span);
  const { ids, key } = useSelected();
  const asked = key !== null && ids.length > 1 ? `${key} ${span?.from ?? ''} ${span?.to ?? ''}` : null;
  const { data, pending } = useLatestQuery(asked, () => engine.synchrony({ ids, ...rangeOf(span) }));
  return { answer: asked === null ? undefined : data, pending };
}

function useSelected(): { ids: number[]; key: string | null } {
  const selected = useWorkbench((state) => state.selection.entities);
  const version = useWorkbench((state) => (state.work === 'loading' ? null : answersKey(state)));
  const key = version === null || selected.length === 0 ? null : `${version} ${selected.join(' ')}`;
  return { ids: [...selected], key };
}
