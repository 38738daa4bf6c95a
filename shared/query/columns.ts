// What lists, table and histograms need of every entity, in columns: made once per dataset, in one pass over the edges.
import type { Dataset } from '../dataset/types';
import { NO_TIME } from '../dataset/types';

/** Times are whole seconds since 1970 UTC, NO_TIME where unknown; volumes are sums of observation counts. */
export type EntityColumns = { volume: Float64Array; first: Uint32Array; last: Uint32Array };

export function entityColumns(dataset: Dataset): EntityColumns {
  const { edges } = dataset.index;
  const { size } = dataset.dictionary;
  const columns = {
    volume: new Float64Array(size),
    first: new Uint32Array(size).fill(NO_TIME),
    last: new Uint32Array(size).fill(NO_TIME),
  };
  for (let edge = 0; edge < edges.size; edge++) {
    const subject = edges.subject[edge] as number;
    const object = edges.object[edge] as number;
    include(columns, subject, edges, edge);
    if (object !== subject) include(columns, object, edges, edge);
  }
  return columns;
}

function include(columns: EntityColumns, id: number, edges: Dataset['index']['edges'], edge: number): void {
  columns.volume[id] = (columns.volume[id] as number) + (edges.count[edge] as number);
  const first = edges.first[edge] as number;
  if (first === NO_TIME) return;
  if (first < (columns.first[id] as number)) columns.first[id] = first;
  const last = edges.last[edge] as number;
  if (columns.last[id] === NO_TIME || last > (columns.last[id] as number)) columns.last[id] = last;
}
