// Written values of one column to entities. A value seen before costs one look-up over its bytes; only a new one becomes a string and is brought to canonical form.
import type { Interner } from '../dataset/interner';
import type { Kind } from '../model/kinds/kind';
import type { RejectReason } from '../model/records/rejected-row';
import type { ByteWindow } from './byte-window';
import { MAX_FIELD_BYTES, MAX_MEMO_BYTES } from './limits';
import { malformedAt, utf8Bytes, utf8Text } from './utf8';
import { createMemo, hashOf, memoBytes, recall, remember, type ValueMemo } from './value-memo';

/** Entities of another kind that follow from a column's. `of`: by entity, the one that follows + 1, 0: none. */
export type DerivedColumn = {
  kind: Kind;
  classId: number;
  from(value: string): string | undefined;
  of: Uint32Array;
};

export type EntityColumn = {
  name: string;
  /** Index among the record's fields. */
  field: number;
  kind: Kind;
  classId: number;
  required: boolean;
  /** A cache: when it grows too large it starts anew. */
  memo: ValueMemo;
  derived: DerivedColumn[];
  /** True when the bytes were decoded from another encoding: U+FFFD then marks what could not be. */
  transcoded: boolean;
  /** The row's value, set by `approach`; `start === end`: none. */
  start: number;
  end: number;
  hash: number;
  /** The values of the rows that wait in a batch. */
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
  hashes: Int32Array<ArrayBuffer>;
  /** The row's entity, ABSENT or NEW. */
  entity: number;
  /** Why the last value was refused. */
  reason: RejectReason;
  detail: string;
};

/** A valid value that becomes an entity only once its whole row is accepted. */
export type NewValue = {
  column: EntityColumn;
  hash: number;
  /** Undefined: the bytes are the canonical value. */
  canonical: string | undefined;
  start: number;
  end: number;
};

export const ABSENT = -1;
export const REFUSED = -2;
export const NEW = -3;

/** Names the row's value and hashes it: before `readEntity`. */
export function approach(column: EntityColumn, window: ByteWindow, start: number, end: number): void {
  column.start = start;
  column.end = end;
  column.hash = hashOf(column.memo, window.view, start, end);
}

/** The entity of the bytes `start..end`, after `approach`; NEW with the value pushed to `fresh`; REFUSED with `reason` and `detail` set. */
export function readEntity(
  column: EntityColumn,
  fresh: NewValue[],
  window: ByteWindow,
  start: number,
  end: number,
): number {
  if (end - start > MAX_FIELD_BYTES) {
    const detail = `${String(end - start)} of at most ${String(MAX_FIELD_BYTES)} bytes`;
    return refuse(column, 'field-too-large', detail);
  }
  const { hash, kind } = column;
  const entity = recall(column.memo, hash, window.view, start, end);
  if (entity >= 0) return entity;
  if (kind.isCanonical?.(window.bytes, start, end) === true) {
    fresh.push({ column, hash, canonical: undefined, start, end });
    return NEW;
  }
  const written = writtenText(column, window.bytes, start, end);
  if (written === undefined) return REFUSED;
  const canonical = kind.canonical(written);
  if (!canonical.ok) return refuse(column, 'value-invalid', canonical.reason);
  const same = canonical.value === written;
  fresh.push({ column, hash, canonical: same ? undefined : canonical.value, start, end });
  return NEW;
}

/** Makes a new value an entity, with what follows from it, and remembers it. */
export function settle(value: NewValue, interner: Interner, window: ByteWindow): void {
  const { column, hash, canonical, start, end } = value;
  const entity =
    canonical === undefined
      ? interner.intern(column.classId, window.bytes, start, end)
      : internText(interner, column.classId, canonical);
  for (const derived of column.derived) {
    const text = canonical ?? utf8Text(window.bytes, start, end);
    settleDerived(derived, interner, entity, text);
  }
  remember(column.memo, hash, window.view, start, end, entity);
  column.entity = entity;
}

/** The entity of derivation `derived` that follows from `entity`, ABSENT when none does. */
export function followsFrom(column: EntityColumn, derived: number, entity: number): number {
  return ((column.derived[derived] as DerivedColumn).of[entity] ?? 0) - 1;
}

/** Now and then, between rows: starts the memo anew when it has grown beyond its bound. */
export function boundMemo(column: EntityColumn): void {
  if (memoBytes(column.memo) > MAX_MEMO_BYTES) column.memo = createMemo(column.memo.seed);
}

function settleDerived(derived: DerivedColumn, interner: Interner, entity: number, value: string): void {
  if (entity >= derived.of.length) {
    const larger = new Uint32Array(Math.max(entity + 1, derived.of.length * 2));
    larger.set(derived.of);
    derived.of = larger;
  }
  const written = derived.from(value);
  const canonical = written === undefined ? undefined : derived.kind.canonical(written);
  if (canonical?.ok === true) derived.of[entity] = internText(interner, derived.classId, canonical.value) + 1;
}

function internText(interner: Interner, classId: number, value: string): number {
  const bytes = utf8Bytes(value);
  return interner.intern(classId, bytes, 0, bytes.length);
}

function writtenText(
  column: EntityColumn,
  bytes: Uint8Array,
  start: number,
  end: number,
): string | undefined {
  let high = false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === 0) return noText(column, 'nul-byte', `NUL at byte ${String(i - start)} of the value`);
    if (byte > 127) high = true;
  }
  if (!high) return utf8Text(bytes, start, end);
  const malformed = malformedAt(bytes, start, end);
  if (malformed >= 0) {
    const byte = (bytes[malformed] as number).toString(16);
    return noText(column, 'encoding', `not UTF-8: byte ${byte} at ${String(malformed - start)} of the value`);
  }
  const text = utf8Text(bytes, start, end);
  if (!column.transcoded || !text.includes('\ufffd')) return text;
  return noText(column, 'encoding', 'bytes that the encoding does not have');
}

/** As `refuse`, for a caller that gives text. */
function noText(column: EntityColumn, reason: RejectReason, detail: string): string | undefined {
  refuse(column, reason, detail);
  return undefined;
}

function refuse(column: EntityColumn, reason: RejectReason, detail: string): number {
  column.reason = reason;
  column.detail = detail;
  return REFUSED;
}
