// Filtering what is drawn: every change of the filter is one step with a name that says it.
import {
  isNoFilter,
  noFilter,
  type EntityFilter,
  type FacetId,
} from '../../../shared/model/records/entity-filter';
import { facets } from '../../../shared/query/facets/facets';
import { sayFacet } from '../../../shared/query/facets/say';
import type { FacetWords } from '../../../shared/query/facets/facet';
import { kindCounts, type GraphView } from '../../state/graph-view';
import * as command from '../../state/graph-view-commands';
import { filterOf } from '../../state/graph-view-sift';
import { facetWords } from './filter-words';
import { machineZone } from '../../state/preferences';
import { viewOf, type GraphDesk } from './graph-desk';

/** Instead of what filters now. */
export function filterBy(desk: GraphDesk, filter: EntityFilter): void {
  const view = viewOf(desk);
  const words = wordsOf(desk);
  const label = changeWords(filterOf(view), filter, words);
  const { kind, ...rest } = filter;
  if (desk.graph.run(label, command.setFilter(rest, hiddenBy(view, kind))))
    desk.sifting.tellShown(capital(label));
}

export function withoutFacet(desk: GraphDesk, id: FacetId): void {
  const { [id]: _off, ...rest } = filterOf(viewOf(desk));
  filterBy(desk, rest);
}

export const clearFilter = (desk: GraphDesk): void => filterBy(desk, noFilter);

export function isFiltered({ filter, hiddenKinds }: Pick<GraphView, 'filter' | 'hiddenKinds'>): boolean {
  return !isNoFilter(filter) || hiddenKinds.size > 0;
}

export function wordsOf({ workbench }: GraphDesk): FacetWords {
  const state = workbench.store.getState();
  return facetWords(state, state.preferences.zone ?? machineZone());
}

/** "filter: shared by 3 to 20, any source": what is on now that was not, then what is off. */
function changeWords(before: EntityFilter, after: EntityFilter, words: FacetWords): string {
  if (isNoFilter(after)) return 'clear the filter';
  const changes = facets.flatMap((facet) => {
    const [was, is] = [sayFacet(facet, before, words), sayFacet(facet, after, words)];
    return was === is ? [] : [is === '' ? `any ${facet.label.toLowerCase()}` : is];
  });
  return `filter: ${changes.join(', ')}`;
}

/** Kinds that a filter leaves out of the graph. */
export function hiddenBy({ nodes }: GraphView, kinds: readonly string[] | undefined): Set<string> {
  if (kinds === undefined) return new Set();
  return new Set([...kindCounts(nodes.values()).keys()].filter((kind) => !kinds.includes(kind)));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
