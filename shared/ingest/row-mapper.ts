// One record to observations, under a log's specification: taken whole or rejected whole, never in part. Rules I10 to I13.
import type { ByteWindow } from './byte-window';
import { ABSENT, approach, followsFrom, readEntity, REFUSED, type EntityColumn } from './entity-column';
import { MAX_COLUMNS } from './limits';
import { OBJECT, PLAIN, type ScannedRecord } from './record';
import {
  reject,
  rejectField,
  prepare,
  settleFresh,
  type MappedObservation,
  type RowMapper,
} from './row-state';
import { noteTimes, readCount, readTimes } from './row-times';
import { addObservation } from './segment-builder';
import { addSeveral } from './several-values';

/** True when the row was accepted and its observations added; otherwise `mapper.rejection` says why and nothing of it entered. */
export function mapRecord(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  if (mapper.fields !== 0 && record.count !== mapper.fields && !fitsRagged(mapper, record)) return false;
  if (!readTimes(mapper, window, record) || !readCount(mapper, window, record)) return false;
  if (record.more.length > 0) {
    if (!addSeveral(mapper, window, record)) return false;
    noteTimes(mapper);
    return true;
  }
  return approachEntities(mapper, window, record) && takeEntities(mapper, window, record.row);
}

/** Last step of a row whose values are approached: its entities, then its observations. False with the row rejected. */
export function takeEntities(mapper: RowMapper, window: ByteWindow, row: number): boolean {
  const { entities, fresh } = mapper;
  fresh.length = 0;
  for (let i = 0; i < entities.length; i++) {
    const column = entities[i] as EntityColumn;
    const { start, end } = column;
    if (start === end) {
      if (column.required) return reject(mapper, 'empty-required', column.name, 'empty');
      column.entity = ABSENT;
      continue;
    }
    column.entity = readEntity(column, fresh, window, start, end);
    if (column.entity === REFUSED)
      return reject(mapper, column.reason, column.name, column.detail, start, end);
  }
  if (fresh.length > 0) settleFresh(mapper, window);
  addObservations(mapper, row);
  noteTimes(mapper);
  return true;
}

/** Spreadsheets write empty fields behind the last column; anything else that is not the header's width may be shifted. */
function fitsRagged(mapper: RowMapper, record: ScannedRecord): boolean {
  const lines = record.lines > 1 ? ` over ${String(record.lines)} lines` : '';
  const found = `${String(record.count)} of ${String(mapper.fields)} fields${lines}`;
  if (record.count < mapper.fields) return reject(mapper, 'too-few-fields', '', found);
  for (let i = mapper.fields; i < record.count; i++) {
    if (i >= MAX_COLUMNS || record.starts[i] !== record.ends[i])
      return reject(mapper, 'too-many-fields', '', found);
  }
  return true;
}

function approachEntities(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  for (const column of mapper.entities) {
    const { field } = column;
    if (record.forms[field] !== PLAIN) prepare(window, record, field);
    if (record.forms[field] === OBJECT)
      return rejectField(mapper, record, column, 'value-invalid', 'an object where a value belongs');
    approach(column, window, record.starts[field] as number, record.ends[field] as number);
  }
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
