// What a filter that is being written would leave, and what there is to choose: asked as it changes.
import { useMemo } from 'react';
import type { ChoiceCount, SiftAnswer } from '../../../shared/engine/engine';
import type { EntityFilter, FacetId } from '../../../shared/model/records/entity-filter';
import { useSession, useWorkbench } from '../../state/context';
import { entitiesOf, type GraphView } from '../../state/graph-view';
import { drawnGraph } from '../../state/graph-view-sift';
import { useLatestQuery, useQuery, type Answer } from '../../state/query';
import { answersKey } from '../../state/workbench';

/** The part of a view that is asked about. */
export type Drawn = Pick<GraphView, 'nodes' | 'edges'>;

export function useSift(drawn: Drawn, filter: EntityFilter, carry: boolean): Answer<SiftAnswer> {
  const { engine } = useSession();
  const key = useKey(drawn);
  return useLatestQuery(key === null ? null : `${key} ${JSON.stringify(filter)}`, () =>
    engine.sift({ ...drawnGraph(drawn), filter, carry }),
  );
}

export function useChoiceCounts(drawn: Drawn, facet: FacetId): Answer<ChoiceCount[]> {
  const { engine } = useSession();
  const key = useKey(drawn);
  return useQuery(key === null ? null : `${key} ${facet}`, () =>
    engine.choiceCounts({ ...drawnGraph(drawn), facet }),
  );
}

/** Null while there is another dataset to come. */
function useKey({ nodes, edges }: Drawn): string | null {
  const version = useWorkbench((state) => (state.work === 'loading' ? null : answersKey(state)));
  const judged = useWorkbench((state) => state.judgements.length);
  const whose = useMemo(
    () => [...nodes.values()].map((node) => entitiesOf(node).join(' ')).join(';'),
    [nodes],
  );
  return version === null ? null : `${version} ${judged} ${whose} ${edges.size}`;
}
