// One entity in full, for the inspector.
import type { EntityId } from '../dataset/types';
import type { EntityDetail } from '../engine/engine';
import { entityFigures } from './columns';
import { eachNeighbourEdge } from './neighbour-list';
import { sourcesOf } from './sources-of';
import { kindCounts, rowWith } from './rows';
import type { DatasetView } from './view';
import { checkEntity, kindOf } from './view';

/** @throws RetortError `entity-not-found` */
export function entityDetail(view: DatasetView, id: EntityId): EntityDetail {
  checkEntity(view, id);
  const { dataset, marks } = view;
  const sources = sourcesOf(view, id).map(({ source, observations }) => {
    const record = dataset.sources[source] as (typeof dataset.sources)[number];
    return { id: record.id, name: record.name, observations };
  });
  return {
    ...rowWith(view, id, entityFigures(dataset, id)),
    neighbours: kindCounts(view, neighbourKinds(view, id)),
    observations: sources.reduce((sum, { observations }) => sum + observations, 0),
    sources,
    ringId: marks.idOf(id),
    suppressed: marks.suppressed(id),
    bits: marks.bitsOf(id),
  };
}

function neighbourKinds(view: DatasetView, id: EntityId): Uint32Array {
  const counts = new Uint32Array(view.kinds.ids.length);
  let previous = -1;
  eachNeighbourEdge(view.dataset.index, id, (neighbour) => {
    if (neighbour === previous) return;
    previous = neighbour;
    const kind = kindOf(view, neighbour);
    counts[kind] = (counts[kind] as number) + 1;
  });
  return counts;
}
