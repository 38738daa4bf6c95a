// What lists, table and histograms need of every entity, in columns: made once per dataset, in one pass over the edges.
import { countAt } from '../dataset/counts';
import type { EntityId, IndexedDataset } from '../dataset/types';
import { NO_TIME } from '../dataset/types';

/** Times are whole seconds since 1970 UTC, NO_TIME where unknown; volumes are sums of observation counts. */
export type EntityColumns = { volume: Float64Array; first: Uint32Array; last: Uint32Array };
export type EntityFigures = { volume: number; first: number; last: number };

/** While they are gathered, an entity's three figures lie side by side: edges name entities at random, and memory is fetched by the line. */
const VOLUME = 0;
const FIRST = 1;
const LAST = 2;
const FIGURES = 3;

/** Of one entity alone, in time linear in its edges. */
export function entityFigures({ index }: IndexedDataset, id: EntityId): EntityFigures {
  const { edges, outOffsets, inOffsets, inEdges } = index;
  const figures = Float64Array.of(0, NO_TIME, -1);
  for (let edge = outOffsets[id] as number; edge < (outOffsets[id + 1] as number); edge++)
    include(figures, 0, edges, edge);
  for (let at = inOffsets[id] as number; at < (inOffsets[id + 1] as number); at++) {
    const edge = inEdges[at] as number;
    if (edges.subject[edge] !== id) include(figures, 0, edges, edge);
  }
  const { volume, first, last } = split(figures, 1);
  return { volume: volume[0] as number, first: first[0] as number, last: last[0] as number };
}

export function entityColumns(dataset: IndexedDataset): EntityColumns {
  const { edges } = dataset.index;
  const { size } = dataset.dictionary;
  const figures = new Float64Array(size * FIGURES);
  for (let id = 0; id < size; id++) {
    figures[id * FIGURES + FIRST] = NO_TIME;
    figures[id * FIGURES + LAST] = -1;
  }
  for (let edge = 0; edge < edges.size; edge++) {
    const subject = edges.subject[edge] as number;
    const object = edges.object[edge] as number;
    include(figures, subject, edges, edge);
    if (object !== subject) include(figures, object, edges, edge);
  }
  return split(figures, size);
}

function include(
  figures: Float64Array,
  id: number,
  edges: IndexedDataset['index']['edges'],
  edge: number,
): void {
  const at = id * FIGURES;
  figures[at + VOLUME] = (figures[at + VOLUME] as number) + countAt(edges.count, edge);
  const first = edges.first[edge] as number;
  if (first === NO_TIME) return;
  if (first < (figures[at + FIRST] as number)) figures[at + FIRST] = first;
  const last = edges.last[edge] as number;
  if (last > (figures[at + LAST] as number)) figures[at + LAST] = last;
}

function split(figures: Float64Array, size: number): EntityColumns {
  const columns = {
    volume: new Float64Array(size),
    first: new Uint32Array(size),
    last: new Uint32Array(size),
  };
  for (let id = 0; id < size; id++) {
    const last = figures[id * FIGURES + LAST] as number;
    columns.volume[id] = figures[id * FIGURES + VOLUME] as number;
    columns.first[id] = figures[id * FIGURES + FIRST] as number;
    columns.last[id] = last < 0 ? NO_TIME : last;
  }
  return columns;
}
