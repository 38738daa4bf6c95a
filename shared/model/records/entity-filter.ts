// What of a graph is to be shown, or selected: a value for each facet that is on. What the facets mean is said where they are matched, in shared/query/facets.

/** Both ends included; null: no limit. */
export type FilterRange = { from: number | null; to: number | null };

/** An entity must fit all facets that are there; of a list, one of its values will do. Times are milliseconds since 1970 UTC. */
export type EntityFilter = {
  text?: string;
  kind?: string[];
  relation?: string[];
  /** Distinct neighbours in the workspace: of what accounts share, and of accounts. */
  sharedBy?: FilterRange;
  neighbours?: FilterRange;
  seen?: FilterRange;
  first?: FilterRange;
  last?: FilterRange;
  /** By the SHA-256 of the file: ids of sources are others in another copy of the workspace. */
  source?: string[];
  /** By id; `IN_NO_RING` for those in none. */
  ring?: string[];
  /** Percent. */
  sure?: FilterRange;
  judged?: string[];
};

export type FacetId = keyof EntityFilter;

/** What the graph shows, but for kinds: these it hides one by one. */
export type GraphFilter = Omit<EntityFilter, 'kind'>;

export const noFilter: GraphFilter = {};

export const IN_NO_RING = 'none';
export const NOT_JUDGED = 'none';

/** Characters of a text that is sought. */
export const MOST_FILTER_TEXT = 1_000;
/** Values that one facet lists. */
export const MOST_FILTER_VALUES = 1_000;

export function isNoFilter(filter: EntityFilter): boolean {
  return Object.keys(filter).length === 0;
}
