// One segment as one entry of an archive: how many rows, which columns are there, then the columns themselves, wide ones first.
import { RetortError } from '../kernel/errors';
import type { ObservationSegment } from '../model/records/segment';
import { SEGMENT_ROWS } from '../model/records/segment';
import { joined } from './byte-source';
import { bytesOf, float64Of, uint32Of } from './little-endian';

const HEADER_BYTES = 8;
const HAS_LAST = 1;
const HAS_COUNT = 2;

export function segmentBytes(segment: ObservationSegment): Uint8Array {
  const { first, last, subject, object, count, row, relation } = segment;
  const flags = (last === null ? 0 : HAS_LAST) | (count === null ? 0 : HAS_COUNT);
  const columns = [first, last, subject, object, count, row, relation];
  const present = columns.filter((column) => column !== null).map(bytesOf);
  return joined([bytesOf(Uint32Array.of(row.length, flags)), ...present]);
}

/** @throws RetortError `archive-unreadable` */
export function segmentOf(bytes: Uint8Array, entry: string): ObservationSegment {
  if (bytes.length < HEADER_BYTES) throw unreadable(entry);
  const [rows = 0, flags = 0] = uint32Of(bytes.subarray(0, HEADER_BYTES));
  const hasLast = (flags & HAS_LAST) !== 0;
  const hasCount = (flags & HAS_COUNT) !== 0;
  const width = 21 + (hasLast ? 8 : 0) + (hasCount ? 4 : 0);
  if (rows > SEGMENT_ROWS || flags > (HAS_LAST | HAS_COUNT) || bytes.length !== HEADER_BYTES + rows * width)
    throw unreadable(entry);
  let at = HEADER_BYTES;
  const next = (size: number): Uint8Array => bytes.subarray(at, (at += rows * size));
  const first = float64Of(next(8));
  const last = hasLast ? float64Of(next(8)) : null;
  const subject = uint32Of(next(4));
  const object = uint32Of(next(4));
  const count = hasCount ? uint32Of(next(4)) : null;
  return { first, last, subject, object, count, row: uint32Of(next(4)), relation: next(1).slice() };
}

function unreadable(entry: string): RetortError {
  return new RetortError('archive-unreadable', { problem: 'segment of a wrong size', entry });
}
