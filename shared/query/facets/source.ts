// By the files that name an entity.
import type { EntityId, IndexedDataset } from '../../dataset/types';
import type { ChoiceFacet } from './facet';

export const sourceFacet: ChoiceFacet = {
  id: 'source',
  label: 'Source',
  says: 'from',
  form: 'choices',
  choicesOf: ({ view: { dataset } }) => {
    const digests = dataset.sources.map(({ digest }) => digest);
    return (id) => sourcesNaming(dataset, id).map((source) => digests[source] as string);
  },
  word: (digest, words) => words.source(digest),
};

/** Indexes into `sources`, each once; done as soon as all have named it. */
function sourcesNaming({ index, sources, sourceOfSegment }: IndexedDataset, id: EntityId): number[] {
  const { outOffsets, inOffsets, inEdges, edges } = index;
  const found = new Set<number>();
  const look = (edge: number): void => {
    const end = edges.run[edge + 1] as number;
    for (let at = edges.run[edge] as number; at < end && found.size < sources.length; at++)
      found.add(sourceOfSegment[(edges.order[at] as number) >>> 16] as number);
  };
  const outEnd = outOffsets[id + 1] as number;
  for (let edge = outOffsets[id] as number; edge < outEnd && found.size < sources.length; edge++) look(edge);
  const inEnd = inOffsets[id + 1] as number;
  for (let at = inOffsets[id] as number; at < inEnd && found.size < sources.length; at++)
    look(inEdges[at] as number);
  return [...found];
}
