// One record to observations, under a log's specification: taken whole or rejected whole, never in part. Rules I10 to I13.
import type { RejectReason } from '../model/records/rejected-row';
import type { ByteWindow } from './byte-window';
import { ABSENT, approach, followsFrom, readEntity, REFUSED, type EntityColumn } from './entity-column';
import { MAX_COLUMNS } from './limits';
import { OBJECT, PLAIN, SEVERAL, type ScannedRecord } from './record';
import {
  prepare,
  reject,
  settleFresh,
  type MappedObservation,
  type RowMapper,
  type TimeColumn,
} from './row-state';
import { addObservation } from './segment-builder';
import { addSeveral } from './several-values';
import { isOutside } from './time';
import { integer } from './time-digits';

const MAX_COUNT = 0xffff_ffff;

/** True when the row was accepted and its observations added; otherwise `mapper.rejection` says why and nothing of it entered. */
export function mapRecord(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  if (mapper.fields !== 0 && record.count !== mapper.fields && !fitsRagged(mapper, record)) return false;
  const several = record.more.length > 0;
  if (!several) approachEntities(mapper, window, record);
  if (!readTimes(mapper, window, record) || !readCount(mapper, window, record)) return false;
  if (several) {
    if (!addSeveral(mapper, window, record)) return false;
  } else {
    if (!readEntities(mapper, window, record)) return false;
    addObservations(mapper, record.row);
  }
  noteTimes(mapper);
  return true;
}

/** Spreadsheets write empty fields behind the last column; anything else that is not the header's width may be shifted. */
function fitsRagged(mapper: RowMapper, record: ScannedRecord): boolean {
  const found = `${record.count} of ${mapper.fields} fields`;
  if (record.count < mapper.fields) return reject(mapper, 'too-few-fields', '', found);
  for (let i = mapper.fields; i < record.count; i++) {
    if (i >= MAX_COLUMNS || record.starts[i] !== record.ends[i])
      return reject(mapper, 'too-many-fields', '', found);
  }
  return true;
}

function readTimes(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
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

function readCount(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
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

function approachEntities({ entities }: RowMapper, window: ByteWindow, record: ScannedRecord): void {
  for (let i = 0; i < entities.length; i++) {
    const column = entities[i] as EntityColumn;
    const { field } = column;
    if (record.forms[field] !== PLAIN) prepare(window, record, field);
    approach(column, window, record.starts[field] as number, record.ends[field] as number);
  }
}

function readEntities(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  const { entities, fresh } = mapper;
  fresh.length = 0;
  for (let i = 0; i < entities.length; i++) {
    const column = entities[i] as EntityColumn;
    const { field } = column;
    column.entity = ABSENT;
    if (!prepare(window, record, field)) {
      if (column.required) return reject(mapper, 'empty-required', column.name, 'empty');
      continue;
    }
    if (record.forms[field] === OBJECT)
      return rejectField(mapper, record, column, 'value-invalid', 'an object where a value belongs');
    const start = record.starts[field] as number;
    column.entity = readEntity(column, fresh, window, start, record.ends[field] as number);
    if (column.entity === REFUSED) return rejectField(mapper, record, column, column.reason, column.detail);
  }
  if (fresh.length > 0) settleFresh(mapper, window);
  return true;
}

function addObservations(mapper: RowMapper, row: number): void {
  const { observations, builder, time } = mapper;
  for (let i = 0; i < observations.length; i++) {
    const { subject, object, derived, relation } = observations[i] as MappedObservation;
    if (subject.entity < 0 || object.entity < 0) continue;
    const objectId = derived < 0 ? object.entity : followsFrom(object, derived, object.entity);
    if (objectId < 0) continue;
    addObservation(builder, subject.entity, objectId, relation, time.first, time.last, time.count, row);
  }
}

function noteTimes(mapper: RowMapper): void {
  const { first } = mapper.time;
  if (Number.isNaN(first)) return;
  const last = mapper.last === null ? first : mapper.time.last;
  if (!(mapper.earliest <= first)) mapper.earliest = first;
  if (!(mapper.latest >= last)) mapper.latest = last;
}

function rejectField(
  mapper: RowMapper,
  record: ScannedRecord,
  column: { name: string; field: number },
  reason: RejectReason,
  detail: string,
): false {
  const start = record.starts[column.field] as number;
  return reject(mapper, reason, column.name, detail, start, record.ends[column.field]);
}
