// Observations with where they came from: the log, and the row of it that said so.
import type { Dataset } from '../dataset/types';
import type { ObservationPage, ObservationQuery, ObservationRow } from '../engine/engine';
import { eachNeighbourEdge } from './neighbour-list';
import { entityRow } from './rows';
import { eachTouchingEdge } from './touching';
import type { DatasetView } from './view';
import { checkEntity } from './view';

/** In order of import, then of rows in the log; between two entities, whichever is the subject. @throws RetortError `entity-not-found` */
export function observations(view: DatasetView, query: ObservationQuery): ObservationPage {
  checkEntity(view, query.id);
  if (query.other !== null) checkEntity(view, query.other);
  const addresses = addressesOf(view.dataset, edgesOf(view, query));
  const page = addresses.subarray(query.offset, query.offset + query.limit);
  return {
    rows: Array.from(page, (address) => observationRow(view, address)),
    total: addresses.length,
  };
}

/** Observations of an entity by source, most first. */
export function sourcesOf(view: DatasetView, id: number): { source: number; observations: number }[] {
  const { dataset } = view;
  const counts = new Float64Array(dataset.sources.length);
  const { order, run } = dataset.index.edges;
  eachTouchingEdge(dataset, Uint32Array.of(id), (edge) => {
    for (let at = run[edge] as number; at < (run[edge + 1] as number); at++) {
      const { source } = dataset.segments[(order[at] as number) >>> 16] as Dataset['segments'][number];
      counts[source] = (counts[source] as number) + 1;
    }
  });
  const rows = Array.from(counts, (count, source) => ({ source, observations: count }));
  return rows.filter((row) => row.observations > 0).sort((a, b) => b.observations - a.observations);
}

function edgesOf(view: DatasetView, { id, other }: ObservationQuery): number[] {
  const { dataset } = view;
  const edges: number[] = [];
  if (other === null) eachTouchingEdge(dataset, Uint32Array.of(id), (edge) => edges.push(edge));
  else if (other === id)
    eachTouchingEdge(dataset, Uint32Array.of(id), (edge) => {
      if (dataset.index.edges.subject[edge] === dataset.index.edges.object[edge]) edges.push(edge);
    });
  else {
    const { degree } = dataset.index;
    const fewer = (degree[id] as number) <= (degree[other] as number) ? id : other;
    eachNeighbourEdge(dataset.index, fewer, (neighbour, edge) => {
      if (neighbour === id + other - fewer) edges.push(edge);
    });
  }
  return edges;
}

/** Ascending: segments are in order of import, rows in order of the log. */
function addressesOf(dataset: Dataset, edges: readonly number[]): Uint32Array {
  const { order, run } = dataset.index.edges;
  const total = edges.reduce((sum, edge) => sum + (run[edge + 1] as number) - (run[edge] as number), 0);
  const addresses = new Uint32Array(total);
  let size = 0;
  for (const edge of edges) {
    const part = order.subarray(run[edge], run[edge + 1]);
    addresses.set(part, size);
    size += part.length;
  }
  return addresses.sort();
}

function observationRow(view: DatasetView, address: number): ObservationRow {
  const { dataset } = view;
  const segment = dataset.segments[address >>> 16] as Dataset['segments'][number];
  const row = address & 0xffff;
  const { id, name } = dataset.sources[segment.source] as Dataset['sources'][number];
  return {
    subject: entityRow(view, segment.subject[row] as number),
    object: entityRow(view, segment.object[row] as number),
    relation: dataset.relations[segment.relation[row] as number] as string,
    first: timeOrNull(segment.first[row] as number),
    last: timeOrNull((segment.last ?? segment.first)[row] as number),
    count: segment.count === null ? 1 : (segment.count[row] as number),
    source: { id, name },
    row: segment.row[row] as number,
  };
}

function timeOrNull(time: number): number | null {
  return Number.isNaN(time) ? null : time;
}
