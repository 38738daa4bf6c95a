// A row's times and count, read before its entities: nothing of a row enters whose times cannot be read. Rules I13, I19, I26.
import type { ByteWindow } from './byte-window';
import { OBJECT, SEVERAL, type ScannedRecord } from './record';
import { prepare, reject, rejectField, type RowMapper, type TimeColumn } from './row-state';
import { isOutside } from './time';
import { integer } from './time-digits';

const MAX_COUNT = 0xffff_ffff;

/** Sets `mapper.time`; false with the row rejected. */
export function readTimes(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  const { time, first, last } = mapper;
  time.first = time.last = Number.NaN;
  if (first !== null) {
    time.first = readTime(mapper, first, window, record);
    if (time.first < 0) return false;
  }
  if (last === null) return true;
  time.last = readTime(mapper, last, window, record);
  if (time.last < 0) return false;
  if (Number.isNaN(time.last)) time.last = time.first;
  if (Number.isNaN(time.first)) time.first = time.last;
  if (time.last >= time.first || Number.isNaN(time.last)) return true;
  return rejectField(mapper, record, last, 'time-outside', 'last is before first');
}

/** Milliseconds, NaN where the row has no time, -1 when it rejects the row. */
function readTime(mapper: RowMapper, column: TimeColumn, window: ByteWindow, record: ScannedRecord): number {
  const { field, reader } = column;
  if (!prepare(window, record, field)) {
    if (!column.required) return Number.NaN;
    reject(mapper, 'empty-required', column.name, 'empty');
    return -1;
  }
  const form = record.forms[field];
  if (form === OBJECT || form === SEVERAL) reader.detail = 'an object or an array';
  else {
    const time = reader.read(window.bytes, record.starts[field] as number, record.ends[field] as number);
    if (!Number.isNaN(time) && !isOutside(time)) return time;
    if (!Number.isNaN(time)) {
      rejectField(mapper, record, column, 'time-outside', 'not within 1970 to 2106-02-07');
      return -1;
    }
  }
  rejectField(mapper, record, column, 'time-unreadable', reader.detail);
  return -1;
}

/** Sets `mapper.time.count`; false with the row rejected. */
export function readCount(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  const { count } = mapper;
  mapper.time.count = 1;
  if (count === null || !prepare(window, record, count.field)) return true;
  const form = record.forms[count.field];
  const start = record.starts[count.field] as number;
  const value = integer(window.bytes, start, record.ends[count.field] as number);
  if (form === OBJECT || form === SEVERAL || !(value <= MAX_COUNT))
    return rejectField(mapper, record, count, 'count-unreadable', `not a whole number up to ${MAX_COUNT}`);
  mapper.time.count = value;
  return true;
}

/** Widens what the source's rows span. */
export function noteTimes(mapper: RowMapper): void {
  const { first } = mapper.time;
  if (Number.isNaN(first)) return;
  const last = mapper.last === null ? first : mapper.time.last;
  if (!(mapper.earliest <= first)) mapper.earliest = first;
  if (!(mapper.latest >= last)) mapper.latest = last;
}
