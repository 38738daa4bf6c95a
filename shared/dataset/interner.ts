// Gives every distinct (class, value) a dense id in order of first appearance, over bytes: no string is made, and nothing is allocated for a value that is known.
import { RetortError } from '../kernel/errors';
import type { EntityClass, SourceDictionary } from '../model/records/dictionary';
import { hashValue, sameBytes } from './hash';

/** `class << 24` would not fit more; a dictionary's `classOf` is a byte. */
export const CLASS_LIMIT = 256;
/** Offsets are 32 bits wide. */
const BYTES_LIMIT = 0xffff_ffff;

export type Interner = {
  readonly size: number;
  /** Bytes held, tables included. */
  readonly memory: number;
  /** Id of (classId, bytes[start..end)), new when it was not seen. @throws RetortError `too-many-values` beyond 4 GiB of values. */
  intern(classId: number, bytes: Uint8Array, start: number, end: number): number;
  /** The id, or -1; nothing is added. */
  lookup(classId: number, bytes: Uint8Array, start: number, end: number): number;
  /** Copies what was interned; the interner can go on afterwards. */
  toDictionary(classes: readonly EntityClass[]): SourceDictionary;
};

export type InternerOptions = {
  /** Entities and bytes of values to make room for at once. */
  entities?: number;
  bytes?: number;
  /** Any 32-bit integer; does not change ids. A random one denies prepared collisions. */
  seed?: number;
};

type State = {
  seed: number;
  /** Slots of two: hash, id + 1; 0 in the second: free. At most half full. */
  table: Uint32Array<ArrayBuffer>;
  mask: number;
  size: number;
  classOf: Uint8Array<ArrayBuffer>;
  offsets: Uint32Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
};

export function createInterner(options: InternerOptions = {}): Interner {
  const state = emptyState(options);
  return {
    get size() {
      return state.size;
    },
    get memory() {
      return (
        state.table.byteLength + state.classOf.byteLength + state.offsets.byteLength + state.bytes.byteLength
      );
    },
    intern: (classId, bytes, start, end) => intern(state, classId, bytes, start, end),
    lookup: (classId, bytes, start, end) => {
      const hash = hashValue(state.seed, classId, bytes, start, end);
      return (state.table[findSlot(state, hash, classId, bytes, start, end) + 1] as number) - 1;
    },
    toDictionary: (classes) => ({
      classes: classes.map((one) => ({ ...one })),
      classOf: state.classOf.slice(0, state.size),
      offsets: state.offsets.slice(0, state.size + 1),
      bytes: state.bytes.slice(0, state.offsets[state.size]),
    }),
  };
}

function emptyState(options: InternerOptions): State {
  const entities = Math.max(16, options.entities ?? 1024);
  const slots = 2 ** Math.ceil(Math.log2(entities * 2));
  return {
    seed: options.seed ?? 0,
    table: new Uint32Array(slots * 2),
    mask: slots - 1,
    size: 0,
    classOf: new Uint8Array(entities),
    offsets: new Uint32Array(entities + 1),
    bytes: new Uint8Array(Math.max(64, options.bytes ?? entities * 16)),
  };
}

function intern(state: State, classId: number, bytes: Uint8Array, start: number, end: number): number {
  const hash = hashValue(state.seed, classId, bytes, start, end);
  const slot = findSlot(state, hash, classId, bytes, start, end);
  const known = state.table[slot + 1] as number;
  return known === 0 ? append(state, slot, hash, classId, bytes, start, end) : known - 1;
}

/** The slot that holds the value, or the free one where it belongs. */
function findSlot(
  state: State,
  hash: number,
  classId: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const { table, mask, classOf, offsets } = state;
  const length = end - start;
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const slot = at * 2;
    const id = (table[slot + 1] as number) - 1;
    if (id < 0) return slot;
    if (table[slot] !== hash || classOf[id] !== classId) continue;
    const offset = offsets[id] as number;
    if ((offsets[id + 1] as number) - offset !== length) continue;
    if (sameBytes(state.bytes, offset, bytes, start, length)) return slot;
  }
}

function append(
  state: State,
  slot: number,
  hash: number,
  classId: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const id = state.size;
  const offset = state.offsets[id] as number;
  const length = end - start;
  reserve(state, id + 1, offset + length);
  state.table[slot] = hash;
  state.table[slot + 1] = id + 1;
  state.classOf[id] = classId;
  state.offsets[id + 1] = offset + length;
  copyBytes(bytes, start, state.bytes, offset, length);
  state.size = id + 1;
  if (state.size * 2 > state.mask) growTable(state);
  return id;
}

function reserve(state: State, entities: number, length: number): void {
  if (length > BYTES_LIMIT) throw new RetortError('too-many-values', { bytes: length, limit: BYTES_LIMIT });
  if (entities > state.classOf.length) {
    state.classOf = grown(state.classOf, entities, Uint8Array);
    state.offsets = grown(state.offsets, entities + 1, Uint32Array);
  }
  if (length > state.bytes.length) state.bytes = grown(state.bytes, length, Uint8Array);
}

function grown<T extends Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  array: T,
  atLeast: number,
  make: new (length: number) => T,
): T {
  const larger = new make(Math.min(BYTES_LIMIT, Math.max(atLeast, array.length * 2)));
  larger.set(array);
  return larger;
}

function growTable(state: State): void {
  const old = state.table;
  const table = new Uint32Array(old.length * 2);
  const mask = state.mask * 2 + 1;
  for (let slot = 0; slot < old.length; slot += 2) {
    if (old[slot + 1] === 0) continue;
    let at = (old[slot] as number) & mask;
    while (table[at * 2 + 1] !== 0) at = (at + 1) & mask;
    table[at * 2] = old[slot] as number;
    table[at * 2 + 1] = old[slot + 1] as number;
  }
  state.table = table;
  state.mask = mask;
}

/** Values are short: a loop beats the call that `set(subarray)` costs, up to about 64 bytes. */
function copyBytes(from: Uint8Array, start: number, to: Uint8Array, offset: number, length: number): void {
  if (length > 64) to.set(from.subarray(start, start + length), offset);
  else for (let i = 0; i < length; i++) to[offset + i] = from[start + i] as number;
}
