// Written values of one column to entities. A value seen before costs one look-up over its bytes; only a new one becomes a string and is brought to canonical form.
import { createInterner, type Interner } from '../dataset/interner';
import type { Kind } from '../model/kinds/kind';
import type { RejectReason } from '../model/records/rejected-row';
import { MAX_FIELD_BYTES, MAX_MEMO_BYTES } from './limits';
import { malformedAt, utf8Bytes, utf8Text } from './utf8';

/** Entities of another kind that follow from a column's. `ids`: by memo id, entity + 1, 0 where none follows. */
export type DerivedColumn = {
  kind: Kind;
  classId: number;
  from(value: string): string | undefined;
  ids: Uint32Array;
};

export type EntityColumn = {
  name: string;
  /** Index among the record's fields. */
  field: number;
  kind: Kind;
  classId: number;
  required: boolean;
  /** Written values, each once. A cache: when it grows too large it starts anew. */
  memo: Interner;
  seed: number;
  /** By memo id: entity + 1; 0: not settled, or not valid. */
  ids: Uint32Array;
  derived: DerivedColumn[];
  /** True when the bytes were decoded from another encoding: U+FFFD then marks what could not be. */
  transcoded: boolean;
  /** Memo id of the row's value, -1 where it has none. */
  raw: number;
  /** Why the last value was refused. */
  reason: RejectReason;
  detail: string;
};

/** A value that is valid but becomes an entity only once its whole row is accepted. */
export type PendingValue = { column: EntityColumn; raw: number; value: string; start: number; end: number };

export const REFUSED = -2;

/** Memo id of a value, REFUSED with `reason` and `detail` set, or a pending value pushed when the row brings it for the first time. */
export function readEntity(
  column: EntityColumn,
  pending: PendingValue[],
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  if (end - start > MAX_FIELD_BYTES)
    return refuse(column, 'field-too-large', `${end - start} of at most ${MAX_FIELD_BYTES} bytes`);
  const raw = column.memo.intern(0, bytes, start, end);
  if (raw >= column.ids.length) growIds(column, raw);
  if (column.ids[raw] !== 0) return raw;
  const written = writtenText(column, bytes, start, end);
  if (written === undefined) return REFUSED;
  const canonical = column.kind.canonical(written);
  if (!canonical.ok) return refuse(column, 'value-invalid', canonical.reason);
  const same = canonical.value === written;
  pending.push({ column, raw, value: canonical.value, start: same ? start : -1, end });
  return raw;
}

/** Makes a pending value an entity, and what follows from it. */
export function settle(pending: PendingValue, interner: Interner, bytes: Uint8Array): void {
  const { column, raw, value, start, end } = pending;
  const id =
    start < 0
      ? internText(interner, column.classId, value)
      : interner.intern(column.classId, bytes, start, end);
  column.ids[raw] = id + 1;
  for (const derived of column.derived) {
    const written = derived.from(value);
    const canonical = written === undefined ? undefined : derived.kind.canonical(written);
    derived.ids[raw] =
      canonical?.ok === true ? internText(interner, derived.classId, canonical.value) + 1 : 0;
  }
}

/** Between rows: starts the memo anew when it has grown beyond its bound. */
export function boundMemo(column: EntityColumn): void {
  if (column.memo.memory <= MAX_MEMO_BYTES) return;
  column.memo = createInterner({ seed: column.seed });
  column.ids.fill(0);
  for (const derived of column.derived) derived.ids.fill(0);
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
    if (byte === 0) return refused(column, 'nul-byte', `NUL at byte ${i - start} of the value`);
    if (byte > 127) high = true;
  }
  const malformed = high ? malformedAt(bytes, start, end) : -1;
  if (malformed >= 0) {
    const byte = (bytes[malformed] as number).toString(16).padStart(2, '0');
    return refused(column, 'encoding', `not UTF-8: byte ${byte} at ${malformed - start} of the value`);
  }
  const text = utf8Text(bytes, start, end);
  if (column.transcoded && high && text.includes('\ufffd'))
    return refused(column, 'encoding', 'bytes that the encoding does not have');
  return text;
}

function refused(column: EntityColumn, reason: RejectReason, detail: string): undefined {
  refuse(column, reason, detail);
}

function refuse(column: EntityColumn, reason: RejectReason, detail: string): number {
  column.reason = reason;
  column.detail = detail;
  return REFUSED;
}

function growIds(column: EntityColumn, raw: number): void {
  const length = Math.max(1024, column.ids.length * 2, raw + 1);
  column.ids = grown(column.ids, length);
  for (const derived of column.derived) derived.ids = grown(derived.ids, length);
}

function grown(ids: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length);
  larger.set(ids);
  return larger;
}
