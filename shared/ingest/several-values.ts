// JSON arrays: a key with several values gives an observation for each, in every combination that a row's observations ask for (rule I22).
import type { ByteWindow } from './byte-window';
import { boundMemo, readEntity, REFUSED, type EntityColumn } from './entity-column';
import { MAX_OBSERVATIONS_PER_ROW } from './limits';
import { OBJECT, SEVERAL, type ScannedRecord } from './record';
import { prepare, reject, settlePending, type MappedObservation, type RowMapper } from './row-state';
import { addObservation } from './segment-builder';

type Values = Map<EntityColumn, number[]>;

/** As mapRecord, for a record of which some fields hold several values. */
export function addSeveral(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  mapper.pending.length = 0;
  const values: Values = new Map();
  for (const column of mapper.entities) {
    boundMemo(column);
    const raws = readAll(mapper, column, window, record);
    if (raws === undefined) return false;
    values.set(column, raws);
  }
  const total = mapper.observations.reduce((sum, one) => sum + combinations(values, one), 0);
  if (total > MAX_OBSERVATIONS_PER_ROW) {
    const detail = `${total} of at most ${MAX_OBSERVATIONS_PER_ROW} observations in a row`;
    return reject(mapper, 'row-too-large', '', detail);
  }
  settlePending(mapper, window.bytes);
  for (const one of mapper.observations) addCombinations(mapper, values, one, record.row);
  return true;
}

/** Memo ids of the column's distinct values; undefined when one rejects the row. */
function readAll(
  mapper: RowMapper,
  column: EntityColumn,
  window: ByteWindow,
  record: ScannedRecord,
): number[] | undefined {
  const ranges = rangesOf(record, column.field, prepare(window, record, column.field));
  if (ranges.length === 0 && column.required) {
    reject(mapper, 'empty-required', column.name, 'empty');
    return undefined;
  }
  const raws = new Set<number>();
  for (const [start, end] of ranges) {
    if (record.forms[column.field] === OBJECT) {
      reject(mapper, 'value-invalid', column.name, 'an object where a value belongs', start, end);
      return undefined;
    }
    const raw = readEntity(column, mapper.pending, window.bytes, start, end);
    if (raw === REFUSED) {
      reject(mapper, column.reason, column.name, column.detail, start, end);
      return undefined;
    }
    raws.add(raw);
  }
  return [...raws];
}

function rangesOf(record: ScannedRecord, field: number, present: boolean): [number, number][] {
  const ranges: [number, number][] = present
    ? [[record.starts[field] as number, record.ends[field] as number]]
    : [];
  if (record.forms[field] !== SEVERAL) return ranges;
  const { more } = record;
  for (let i = 0; i < more.length; i += 3) {
    if (more[i] === field) ranges.push([more[i + 1] as number, more[i + 2] as number]);
  }
  return ranges;
}

function combinations(values: Values, { subject, object }: MappedObservation): number {
  return (values.get(subject)?.length ?? 0) * (values.get(object)?.length ?? 0);
}

function addCombinations(mapper: RowMapper, values: Values, one: MappedObservation, row: number): void {
  const { builder, time } = mapper;
  const { subject, object, derived, relation } = one;
  const ids = object.derived[derived]?.ids ?? object.ids;
  for (const subjectRaw of values.get(subject) ?? []) {
    for (const objectRaw of values.get(object) ?? []) {
      const objectId = (ids[objectRaw] as number) - 1;
      if (objectId < 0) continue;
      const subjectId = (subject.ids[subjectRaw] as number) - 1;
      addObservation(builder, subjectId, objectId, relation, time.first, time.last, time.count, row);
    }
  }
}
