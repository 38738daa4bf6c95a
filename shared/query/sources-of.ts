// Which logs say something of an entity.
import { countsOfEdges, edgesTouching } from './touching';
import type { DatasetView } from './view';

/** Observations of an entity by source, most first. */
export function sourcesOf(view: DatasetView, id: number): { source: number; observations: number }[] {
  const { dataset } = view;
  const counts = new Float64Array(dataset.sources.length);
  const inSegment = countsOfEdges(dataset, edgesTouching(dataset, Uint32Array.of(id)));
  dataset.sourceOfSegment.forEach((source, at) => {
    counts[source] = (counts[source] as number) + (inSegment[at + 1] as number);
  });
  const rows = Array.from(counts, (count, source) => ({ source, observations: count }));
  return rows.filter((row) => row.observations > 0).sort((a, b) => b.observations - a.observations);
}
