// The degree of an entity, which facets of accounts and of what they share both go by.
import type { EntityId } from '../../dataset/types';
import type { FacetContext } from './facet';

/** Distinct neighbours in the whole workspace, drawn or not. */
export function degreeOf({ view }: FacetContext): (id: EntityId) => number {
  const { degree } = view.dataset.index;
  return (id) => degree[id] as number;
}
