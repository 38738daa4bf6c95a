// JSON arrays: a key with several values gives an observation for each, in every combination that a row's observations ask for (rule I22).
import type { ByteWindow } from './byte-window';
import { approach, followsFrom, readEntity, REFUSED, type EntityColumn } from './entity-column';
import { hashOf, recall } from './value-memo';
import { MAX_OBSERVATIONS_PER_ROW } from './limits';
import { OBJECT, SEVERAL, type ScannedRecord } from './record';
import { prepare, reject, settleFresh, type MappedObservation, type RowMapper } from './row-state';
import { addObservation } from './segment-builder';

type Range = readonly [start: number, end: number];
type Ranges = Map<EntityColumn, Range[]>;
type Values = Map<EntityColumn, number[]>;

/** As mapRecord, for a record of which some fields hold several values. */
export function addSeveral(mapper: RowMapper, window: ByteWindow, record: ScannedRecord): boolean {
  mapper.fresh.length = 0;
  const ranges: Ranges = new Map();
  for (const column of mapper.entities) {
    const found = readAll(mapper, column, window, record);
    if (found === undefined) return false;
    ranges.set(column, found);
  }
  const total = mapper.observations.reduce((sum, one) => sum + combinations(ranges, one), 0);
  if (total > MAX_OBSERVATIONS_PER_ROW) {
    const detail = `${String(total)} of at most ${String(MAX_OBSERVATIONS_PER_ROW)} observations in a row`;
    return reject(mapper, 'row-too-large', '', detail);
  }
  settleFresh(mapper, window);
  const values: Values = new Map();
  for (const [column, found] of ranges) {
    const entities = found.map(([start, end]) => {
      const hash = hashOf(column.memo, window.view, start, end);
      return recall(column.memo, hash, window.view, start, end);
    });
    values.set(column, [...new Set(entities)]);
  }
  for (const one of mapper.observations) addCombinations(mapper, values, one, record.row);
  return true;
}

/** Where the column's values are, all of them valid; undefined when one rejects the row. */
function readAll(
  mapper: RowMapper,
  column: EntityColumn,
  window: ByteWindow,
  record: ScannedRecord,
): Range[] | undefined {
  const ranges = rangesOf(record, column.field, prepare(window, record, column.field));
  if (ranges.length === 0 && column.required) {
    reject(mapper, 'empty-required', column.name, 'empty');
    return undefined;
  }
  for (const [start, end] of ranges) {
    if (record.forms[column.field] === OBJECT) {
      reject(mapper, 'value-invalid', column.name, 'an object where a value belongs', start, end);
      return undefined;
    }
    approach(column, window, start, end);
    if (readEntity(column, mapper.fresh, window, start, end) === REFUSED) {
      reject(mapper, column.reason, column.name, column.detail, start, end);
      return undefined;
    }
  }
  return ranges;
}

function rangesOf(record: ScannedRecord, field: number, present: boolean): Range[] {
  const ranges: Range[] = present ? [[record.starts[field] as number, record.ends[field] as number]] : [];
  if (record.forms[field] !== SEVERAL) return ranges;
  const { more } = record;
  for (let i = 0; i < more.length; i += 3) {
    if (more[i] === field) ranges.push([more[i + 1] as number, more[i + 2] as number]);
  }
  return ranges;
}

function combinations(ranges: Ranges, { subject, object }: MappedObservation): number {
  return (ranges.get(subject)?.length ?? 0) * (ranges.get(object)?.length ?? 0);
}

function addCombinations(mapper: RowMapper, values: Values, one: MappedObservation, row: number): void {
  const { builder, time } = mapper;
  const { subject, object, derived, relation } = one;
  for (const subjectId of values.get(subject) ?? []) {
    for (const entity of values.get(object) ?? []) {
      const objectId = derived < 0 ? entity : followsFrom(object, derived, entity);
      if (objectId < 0) continue;
      addObservation(builder, subjectId, objectId, relation, time.first, time.last, time.count, row);
    }
  }
}
