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
