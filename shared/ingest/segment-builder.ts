// Collects observations into segments of typed arrays and hands each over when it is full.
import { SEGMENT_ROWS, type ObservationSegment } from '../model/records/segment';

export type SegmentBuilder = {
  /** Observations so far, handed over ones included. */
  total: number;
  length: number;
  segment: ObservationSegment;
  withLast: boolean;
  withCount: boolean;
  /** Full segments that nobody has taken yet. */
  full: ObservationSegment[];
};

export function createSegmentBuilder(withLast: boolean, withCount: boolean): SegmentBuilder {
  const segment = emptySegment(withLast, withCount, SEGMENT_ROWS);
  return { total: 0, length: 0, segment, withLast, withCount, full: [] };
}

export function addObservation(
  builder: SegmentBuilder,
  subject: number,
  object: number,
  relation: number,
  first: number,
  last: number,
  count: number,
  row: number,
): void {
  const { segment } = builder;
  const at = builder.length;
  segment.subject[at] = subject;
  segment.object[at] = object;
  segment.relation[at] = relation;
  segment.first[at] = first;
  if (segment.last !== null) segment.last[at] = last;
  if (segment.count !== null) segment.count[at] = count;
  segment.row[at] = row;
  builder.total++;
  builder.length = at + 1;
  if (builder.length === SEGMENT_ROWS) handOver(builder, segment);
}

/** The last, partly filled segment; undefined when there is none. */
export function finishSegments(builder: SegmentBuilder): ObservationSegment | undefined {
  const { length, segment } = builder;
  if (length === 0) return undefined;
  builder.length = 0;
  return {
    subject: segment.subject.slice(0, length),
    object: segment.object.slice(0, length),
    relation: segment.relation.slice(0, length),
    first: segment.first.slice(0, length),
    last: segment.last?.slice(0, length) ?? null,
    count: segment.count?.slice(0, length) ?? null,
    row: segment.row.slice(0, length),
  };
}

function handOver(builder: SegmentBuilder, segment: ObservationSegment): void {
  builder.full.push(segment);
  builder.segment = emptySegment(builder.withLast, builder.withCount, SEGMENT_ROWS);
  builder.length = 0;
}

function emptySegment(withLast: boolean, withCount: boolean, rows: number): ObservationSegment {
  return {
    subject: new Uint32Array(rows),
    object: new Uint32Array(rows),
    relation: new Uint8Array(rows),
    first: new Float64Array(rows),
    last: withLast ? new Float64Array(rows) : null,
    count: withCount ? new Uint32Array(rows) : null,
    row: new Uint32Array(rows),
  };
}
