// Columns as they are handed over: copies whose buffers hold exactly their rows, so that giving one away or storing it takes nothing else along.
import type { SourceDictionary } from '../model/records/dictionary';
import type { ObservationSegment } from '../model/records/segment';

type Column = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export function copySegment(segment: ObservationSegment): ObservationSegment {
  return eachColumn(segment, (column) => column.slice() as typeof column);
}

/** The same segment where every column fills its buffer: a view of a larger buffer would be stored with all of it. */
export function compactSegment(segment: ObservationSegment): ObservationSegment {
  return eachColumn(segment, compact);
}

export function copyDictionary(dictionary: SourceDictionary): SourceDictionary {
  return {
    classes: dictionary.classes.map((entry) => ({ ...entry })),
    classOf: dictionary.classOf.slice(),
    offsets: dictionary.offsets.slice(),
    bytes: dictionary.bytes.slice(),
  };
}

export function compactDictionary(dictionary: SourceDictionary): SourceDictionary {
  const { classes, classOf, offsets, bytes } = dictionary;
  return { classes, classOf: compact(classOf), offsets: compact(offsets), bytes: compact(bytes) };
}

function eachColumn(
  segment: ObservationSegment,
  apply: <T extends Column>(column: T) => T,
): ObservationSegment {
  return {
    subject: apply(segment.subject),
    object: apply(segment.object),
    relation: apply(segment.relation),
    first: apply(segment.first),
    last: segment.last === null ? null : apply(segment.last),
    count: segment.count === null ? null : apply(segment.count),
    row: apply(segment.row),
  };
}

function compact<T extends Column>(column: T): T {
  return column.byteLength === column.buffer.byteLength ? column : (column.slice() as T);
}
