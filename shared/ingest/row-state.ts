// What mapping a row needs to know and to remember; the types and the small steps that single values and arrays share.
import type { Interner } from '../dataset/interner';
import type { EntityClass } from '../model/records/dictionary';
import type { RejectReason } from '../model/records/rejected-row';
import type { ByteWindow } from './byte-window';
import { settle, type EntityColumn, type NewValue } from './entity-column';
import { OBJECT, PLAIN, type ScannedRecord } from './record';
import type { SegmentBuilder } from './segment-builder';
import type { TimeReader } from './time';
import { unescapeField } from './unescape';

export type TimeColumn = { name: string; field: number; required: boolean; reader: TimeReader };
export type CountColumn = { name: string; field: number };
export type MappedObservation = {
  subject: EntityColumn;
  object: EntityColumn;
  /** Index into `object.derived`, -1: the object itself. */
  derived: number;
  relation: number;
};

/** Rows that are read but for their entities; see row-batch.ts. */
export type RowBatch = {
  length: number;
  rows: Uint32Array;
  from: Int32Array;
  to: Int32Array;
  first: Float64Array;
  last: Float64Array;
  counts: Uint32Array;
  /** Keeps the batch's early look-ups from being optimised away. */
  touched: number;
};

/** Rows looked up together: enough to overlap their waiting, few enough that their bytes are still at hand. */
export const BATCH_ROWS = 256;

export type RowMapper = {
  /** Fields that a record must have, 0: any (JSON lines). */
  fields: number;
  first: TimeColumn | null;
  last: TimeColumn | null;
  count: CountColumn | null;
  entities: EntityColumn[];
  observations: MappedObservation[];
  classes: EntityClass[];
  relations: string[];
  interner: Interner;
  builder: SegmentBuilder;
  batch: RowBatch;
  /** Values that the row being read brings for the first time. */
  fresh: NewValue[];
  /** Of the row being read. */
  time: { first: number; last: number; count: number };
  /** Of the accepted rows with a time; NaN before the first. */
  earliest: number;
  latest: number;
  /** Why the last row was rejected; `start..end` is the value at fault in the window. */
  rejection: { reason: RejectReason; column: string; detail: string; start: number; end: number };
};

export function createBatch(): RowBatch {
  return {
    length: 0,
    rows: new Uint32Array(BATCH_ROWS),
    from: new Int32Array(BATCH_ROWS),
    to: new Int32Array(BATCH_ROWS),
    first: new Float64Array(BATCH_ROWS),
    last: new Float64Array(BATCH_ROWS),
    counts: new Uint32Array(BATCH_ROWS),
    touched: 0,
  };
}

/** Rejects the row for one column; always false, so that callers can return it. */
export function reject(
  mapper: RowMapper,
  reason: RejectReason,
  column: string,
  detail: string,
  start = 0,
  end = 0,
): false {
  const { rejection } = mapper;
  rejection.reason = reason;
  rejection.column = column;
  rejection.detail = detail;
  rejection.start = start;
  rejection.end = end;
  return false;
}

/** Rejects the row for what a field holds. */
export function rejectField(
  mapper: RowMapper,
  record: ScannedRecord,
  column: { name: string; field: number },
  reason: RejectReason,
  detail: string,
): false {
  const start = record.starts[column.field] as number;
  return reject(mapper, reason, column.name, detail, start, record.ends[column.field]);
}

/** Makes the row's new values entities: nothing can reject it any more. */
export function settleFresh(mapper: RowMapper, window: ByteWindow): void {
  for (const value of mapper.fresh) settle(value, mapper.interner, window);
  mapper.fresh.length = 0;
}

/** The field's bytes ready to be read; false: it is empty. */
export function prepare(window: ByteWindow, record: ScannedRecord, field: number): boolean {
  if (record.forms[field] !== PLAIN) unescapeField(window, record, field);
  return record.starts[field] !== record.ends[field] || record.forms[field] === OBJECT;
}
