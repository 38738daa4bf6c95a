// A filter that is being written: what its editors change, and whether it can be used as it is.
import type { EntityFilter, FacetId, FilterRange } from '../../../shared/model/records/entity-filter';

export type Draft = { filter: EntityFilter; onChange: (filter: EntityFilter) => void };

/** Undefined: the facet is off. */
export function withFacet<Id extends FacetId>(
  filter: EntityFilter,
  id: Id,
  value: EntityFilter[Id] | undefined,
): EntityFilter {
  const { [id]: _before, ...rest } = filter;
  return value === undefined ? rest : { ...rest, [id]: value };
}

/** No range is turned round. */
export function isSound(filter: EntityFilter): boolean {
  return Object.values(filter).every(
    (value) => typeof value === 'string' || Array.isArray(value) || !isTurned(value),
  );
}

export const isTurned = ({ from, to }: FilterRange): boolean => from !== null && to !== null && from > to;

/** Undefined where it has no end at all: such a facet is off. */
export function rangeOrNone(range: FilterRange): FilterRange | undefined {
  return range.from === null && range.to === null ? undefined : range;
}
