// How facets name what only the window can: sources by their files, rings by their ranks, times in the analyst's zone.
import type { FilterRange } from '../../../shared/model/records/entity-filter';
import { isRelation, relation } from '../../../shared/model/relations/registry';
import type { FacetWords } from '../../../shared/query/facets/facet';
import { kindPlural, withinSentence } from '../../state/entity-text';
import type { WorkbenchState } from '../../state/workbench';
import { formatClock, formatDate, formatSpan, formatTime } from '../../ui/time';

export function facetWords(
  { kinds, summary, rings }: Pick<WorkbenchState, 'kinds' | 'summary' | 'rings'>,
  zone: string,
): FacetWords {
  return {
    kind: (id) => withinSentence(kindPlural(kinds, id)),
    relation: (id) => (isRelation(id) ? relation(id).label : id),
    source: (digest) =>
      summary?.sources.find((source) => source.digest === digest)?.name ?? 'a source that is gone',
    ring: (id) => {
      const rank = rings?.rings.find((ring) => ring.id === id)?.rank;
      return rank === undefined ? 'a ring that stands no more' : `ring ${rank}`;
    },
    dates: (range) => datesWords(range, zone),
  };
}

/** The end is the last moment within. */
function datesWords({ from, to }: FilterRange, zone: string): string {
  if (from === null) return to === null ? '' : `until ${endWords(to, to + 1, zone)}`;
  return to === null ? `since ${endWords(from, from, zone)}` : formatSpan(from, to + 1, zone);
}

/** `edge`: the moment that is midnight where the end is a whole day's. */
function endWords(end: number, edge: number, zone: string): string {
  return formatClock(edge, zone) === '00:00' ? formatDate(end, zone) : formatTime(end, zone);
}
