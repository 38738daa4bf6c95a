// Remembers which entity each written value of a column became. Values stand in order of first appearance, so that what is seen often lies close together,
// and those of up to 20 bytes are compared where they stand: a look-up touches two cache lines.

export type ValueMemo = {
  /** Imported bytes are hostile: with a seed that the file's author does not know, colliding values cannot be prepared. */
  seed: number;
  /** By hash: nine bits of it and the entry + 1; 0: free. At most half full. */
  index: Uint32Array<ArrayBuffer>;
  /** Slots - 1. */
  mask: number;
  size: number;
  /** Eight words per value: hash, entity, length, then its bytes or where they are in `long`. */
  entries: Int32Array<ArrayBuffer>;
  /** Values of more than 20 bytes, one after another. */
  long: Uint8Array<ArrayBuffer>;
  longLength: number;
};

const STRIDE = 8;
const INLINE = 20;
/** 8 million values: they take more than MAX_MEMO_BYTES, so that a memo is given up before an entry would not fit. */
const ENTRY_BITS = 23;
const ENTRY_MASK = (1 << ENTRY_BITS) - 1;
/** Bits of a last word that are the value's, by how many bytes are left. */
const TAIL = new Int32Array([0, 0xff, 0xffff, 0xffffff]);
/** Bytes that may be looked at behind a value's end. */
export const SLACK = 4;

export function createMemo(seed: number, slots = 16_384): ValueMemo {
  const index = new Uint32Array(slots);
  const entries = new Int32Array((slots / 2) * STRIDE);
  return { seed, index, mask: slots - 1, size: 0, entries, long: new Uint8Array(1024), longLength: 0 };
}

/** Bytes held. */
export function memoBytes(memo: ValueMemo): number {
  return memo.index.byteLength + memo.entries.byteLength + memo.long.byteLength;
}

/** The entity that the bytes `start..end` became, -1 when they are new. `hash` is theirs; `view` reaches SLACK bytes beyond `end`. */
export function recall(memo: ValueMemo, hash: number, view: DataView, start: number, end: number): number {
  const { index, entries, mask } = memo;
  const length = end - start;
  const tag = hash >>> ENTRY_BITS;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = index[slot] as number;
    if (found === 0) return -1;
    if (found >>> ENTRY_BITS !== tag) continue;
    const at = ((found & ENTRY_MASK) - 1) * STRIDE;
    if (entries[at] !== hash || entries[at + 2] !== length) continue;
    const same =
      length <= INLINE ? sameWords(entries, at + 3, view, start, end) : sameLong(memo, at, view, start, end);
    if (same) return entries[at + 1] as number;
  }
}

/** Remembers a value that `recall` did not know. */
export function remember(
  memo: ValueMemo,
  hash: number,
  view: DataView,
  start: number,
  end: number,
  entity: number,
): void {
  if (memo.size * 2 > memo.mask) grow(memo);
  const { entries } = memo;
  const at = memo.size * STRIDE;
  memo.size++;
  insert(memo.index, memo.mask, hash, memo.size);
  entries[at] = hash;
  entries[at + 1] = entity;
  entries[at + 2] = end - start;
  if (end - start > INLINE) entries[at + 3] = keepLong(memo, view, start, end);
  else for (let i = start, word = at + 3; i < end; i += 4) entries[word++] = wordAt(view, i, end);
}

/**
 * Looks at where the values with these hashes would be, without asking what is there: tight loops of loads that do not depend on each other wait for memory
 * together. What is returned only keeps them from being optimised away.
 */
export function lookAhead({ index, mask, entries }: ValueMemo, hashes: Int32Array, count: number): number {
  let seen = 0;
  for (let i = 0; i < count; i++) seen |= index[(hashes[i] as number) & mask] as number;
  for (let i = 0; i < count; i++) {
    const found = index[(hashes[i] as number) & mask] as number;
    if (found !== 0) seen ^= entries[((found & ENTRY_MASK) - 1) * STRIDE] as number;
  }
  return seen;
}

/** The mixing of MurmurHash3's finaliser with a rotation that depends on the data, so that no difference cancels for every seed. */
export function hashOf({ seed }: ValueMemo, view: DataView, start: number, end: number): number {
  let hash = seed ^ Math.imul(end - start, 0x9e3779b1);
  for (let i = start; i < end; i += 4) {
    const mixed = Math.imul(hash ^ wordAt(view, i, end), 0x85ebca6b);
    const turn = hash >>> 27;
    hash = ((mixed << turn) | (mixed >>> (32 - turn))) ^ (mixed >>> 15);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  return hash ^ (hash >>> 15);
}

function wordAt(view: DataView, i: number, end: number): number {
  const word = view.getInt32(i, true);
  return i + 4 <= end ? word : word & (TAIL[end - i] as number);
}

function sameWords(entries: Int32Array, word: number, view: DataView, start: number, end: number): boolean {
  for (let i = start; i < end; i += 4) if (entries[word++] !== wordAt(view, i, end)) return false;
  return true;
}

function sameLong(memo: ValueMemo, at: number, view: DataView, start: number, end: number): boolean {
  const { long } = memo;
  const from = (memo.entries[at + 3] as number) >>> 0;
  for (let i = start; i < end; i++) if (long[from + i - start] !== view.getUint8(i)) return false;
  return true;
}

function keepLong(memo: ValueMemo, view: DataView, start: number, end: number): number {
  const from = memo.longLength;
  memo.longLength += end - start;
  if (memo.longLength > memo.long.length) {
    const larger = new Uint8Array(Math.max(memo.longLength, memo.long.length * 2));
    larger.set(memo.long);
    memo.long = larger;
  }
  memo.long.set(new Uint8Array(view.buffer, view.byteOffset + start, end - start), from);
  return from | 0;
}

function insert(index: Uint32Array, mask: number, hash: number, entry: number): void {
  let slot = hash & mask;
  while (index[slot] !== 0) slot = (slot + 1) & mask;
  index[slot] = ((hash >>> ENTRY_BITS) << ENTRY_BITS) | entry;
}

function grow(memo: ValueMemo): void {
  const slots = (memo.mask + 1) * 2;
  const entries = new Int32Array((slots / 2) * STRIDE);
  entries.set(memo.entries);
  memo.entries = entries;
  memo.index = new Uint32Array(slots);
  memo.mask = slots - 1;
  for (let entry = 0; entry < memo.size; entry++)
    insert(memo.index, memo.mask, entries[entry * STRIDE] as number, entry + 1);
}
