// How facets read in this workspace and in the analyst's zone.
import { useMemo } from 'react';
import type { FacetWords } from '../../../shared/query/facets/facet';
import { useWorkbench, useZone } from '../../state/context';
import { facetWords } from './filter-words';

export function useFacetWords(): FacetWords {
  const zone = useZone();
  const kinds = useWorkbench((state) => state.kinds);
  const summary = useWorkbench((state) => state.summary);
  const rings = useWorkbench((state) => state.rings);
  return useMemo(() => facetWords({ kinds, summary, rings }, zone), [kinds, summary, rings, zone]);
}
