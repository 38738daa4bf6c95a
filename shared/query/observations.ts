// Observations with where they came from: the log, and the row of it that said so.
import { countAt } from '../dataset/counts';
import { rowAt, timeAt } from '../dataset/narrow';
import type { Dataset } from '../dataset/types';
import type { ObservationPage, ObservationQuery, ObservationRow } from '../engine/engine';
import { entityRow } from './rows';
import type { TouchedRows } from './touching';
import { countsOfEdges, edgesTouching, rowsOfEdges } from './touching';
import type { DatasetView, ObservedView } from './view';
import { checkEntity } from './view';

/** In order of import, then of rows in the log; between two entities, whichever is the subject. @throws RetortError `entity-not-found` */
export function observations(view: ObservedView, query: ObservationQuery): ObservationPage {
  checkEntity(view, query.id);
  if (query.other !== null) checkEntity(view, query.other);
  const touched = rowsOfEdges(view.dataset, edgesOf(view, query));
  const page = pageOf(touched, query.offset, query.limit);
  return {
    rows: page.map(({ segment, row }) => observationRow(view, segment, row)),
    total: touched.rows.length,
  };
}

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

function edgesOf(view: DatasetView, { id, other }: ObservationQuery): Uint32Array {
  const { dataset } = view;
  const { subject, object } = dataset.index.edges;
  if (other === null) return edgesTouching(dataset, Uint32Array.of(id));
  const { degree } = dataset.index;
  const fewer = (degree[id] as number) <= (degree[other] as number) ? id : other;
  // One end is known, so the sum of both names the other.
  return edgesTouching(dataset, Uint32Array.of(fewer)).filter(
    (edge) => (subject[edge] as number) + (object[edge] as number) === id + other,
  );
}

/** Segments are in order of import and rows in order of the log: only the segments that the page reaches into need sorting. */
function pageOf(
  { offsets, rows }: TouchedRows,
  offset: number,
  limit: number,
): { segment: number; row: number }[] {
  const page: { segment: number; row: number }[] = [];
  for (let segment = 0; segment + 1 < offsets.length; segment++) {
    const start = offsets[segment] as number;
    const end = offsets[segment + 1] as number;
    if (end <= offset || start >= offset + limit) continue;
    const sorted = rows.slice(start, end).sort();
    for (const row of sorted.subarray(Math.max(0, offset - start), offset + limit - start))
      page.push({ segment, row });
  }
  return page;
}

function observationRow(view: ObservedView, segmentAt: number, row: number): ObservationRow {
  const { dataset } = view;
  const segment = dataset.segments[segmentAt] as Dataset['segments'][number];
  const { id, name } = dataset.sources[segment.source] as Dataset['sources'][number];
  return {
    subject: entityRow(view, segment.subject[row] as number),
    object: entityRow(view, segment.object[row] as number),
    relation: dataset.relations[segment.relation[row] as number] as string,
    first: timeOrNull(timeAt(segment.first, row)),
    last: timeOrNull(timeAt(segment.last ?? segment.first, row)),
    count: countAt(segment.count, row),
    source: { id, name },
    row: rowAt(segment.row, row),
  };
}

function timeOrNull(time: number): number | null {
  return Number.isNaN(time) ? null : time;
}
