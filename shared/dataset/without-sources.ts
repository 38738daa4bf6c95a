// A dataset as if some of its sources had never come: the same ids, other edges. What an excluded source alone told of is without any edge.
import type { Progress } from '../kernel/progress';
import { buildIndex } from './entity-index';
import type { Dataset } from './types';

/**
 * First, last and count of every edge are of what remains. Source ids that the dataset does not have take nothing out.
 * The dataset itself is given back when nothing is taken. @throws RetortError `cancelled`
 */
export function withoutSources(dataset: Dataset, sourceIds: readonly string[], progress: Progress): Dataset {
  const gone = dataset.sources.map(({ id }) => sourceIds.includes(id));
  if (!gone.includes(true)) return dataset;
  const stays = (source: number): boolean => gone[source] !== true;
  const segments = dataset.segments.filter(({ source }) => stays(source));
  const relations = Math.max(1, dataset.relations.length);
  return {
    ...dataset,
    segments,
    sourceOfSegment: dataset.sourceOfSegment.filter(stays),
    observations: segments.reduce((sum, { subject }) => sum + subject.length, 0),
    index: buildIndex(segments, dataset.dictionary.size, relations, progress),
  };
}
