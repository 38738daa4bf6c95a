// Remembers which entity each written value of a column became. One look-up touches one cache line: values of up to 20 bytes lie in the table itself.

export type ValueMemo = {
  /** Imported bytes are hostile: with a seed that the file's author does not know, colliding values cannot be prepared. */
  seed: number;
  /** Slots of eight words: hash, entity + 1 (0: free), length, then the value or where it is in `long`. */
  table: Int32Array<ArrayBuffer>;
  /** Slots - 1. */
  mask: number;
  size: number;
  /** Values of more than 20 bytes, one after another. */
  long: Uint8Array<ArrayBuffer>;
  longLength: number;
};

const STRIDE = 8;
const INLINE = 20;
/** Bits of a last word that are the value's, by how many bytes are left. */
const TAIL = new Int32Array([0, 0xff, 0xffff, 0xffffff]);
/** Bytes that may be looked at behind a value's end. */
export const SLACK = 4;

export function createMemo(seed: number, slots = 16_384): ValueMemo {
  const table = new Int32Array(slots * STRIDE);
  return { seed, table, mask: slots - 1, size: 0, long: new Uint8Array(1024), longLength: 0 };
}

/** Bytes held. */
export function memoBytes(memo: ValueMemo): number {
  return memo.table.byteLength + memo.long.byteLength;
}

/** The entity that the bytes `start..end` became, -1 when they are new. `hash` is theirs; `view` reaches SLACK bytes beyond `end`. */
export function recall(memo: ValueMemo, hash: number, view: DataView, start: number, end: number): number {
  const { table, mask } = memo;
  const length = end - start;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = slot * STRIDE;
    const entity = table[at + 1] as number;
    if (entity === 0) return -1;
    if (table[at] !== hash || table[at + 2] !== length) continue;
    const same =
      length <= INLINE ? sameWords(table, at + 3, view, start, end) : sameLong(memo, at, view, start, end);
    if (same) return entity - 1;
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
  if (++memo.size * 3 > memo.mask * 2) grow(memo);
  const { table, mask } = memo;
  let slot = hash & mask;
  while (table[slot * STRIDE + 1] !== 0) slot = (slot + 1) & mask;
  const at = slot * STRIDE;
  table[at] = hash;
  table[at + 1] = entity + 1;
  table[at + 2] = end - start;
  if (end - start > INLINE) table[at + 3] = keepLong(memo, view, start, end);
  else for (let i = start, word = at + 3; i < end; i += 4) table[word++] = wordAt(view, i, end);
}

/** Brings the slot of a hash towards the processor while something else is done: what is returned only keeps the load from being optimised away. */
export function touch({ table, mask }: ValueMemo, hash: number): number {
  return table[(hash & mask) * STRIDE] as number;
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

function sameWords(table: Int32Array, word: number, view: DataView, start: number, end: number): boolean {
  for (let i = start; i < end; i += 4) if (table[word++] !== wordAt(view, i, end)) return false;
  return true;
}

function sameLong(memo: ValueMemo, at: number, view: DataView, start: number, end: number): boolean {
  const { long } = memo;
  const from = (memo.table[at + 3] as number) >>> 0;
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

function grow(memo: ValueMemo): void {
  const { table: old, mask: oldMask } = memo;
  const slots = (oldMask + 1) * 2;
  const table = new Int32Array(slots * STRIDE);
  const mask = slots - 1;
  for (let at = 0; at < old.length; at += STRIDE) {
    if (old[at + 1] === 0) continue;
    let slot = (old[at] as number) & mask;
    while (table[slot * STRIDE + 1] !== 0) slot = (slot + 1) & mask;
    for (let word = 0; word < STRIDE; word++) table[slot * STRIDE + word] = old[at + word] as number;
  }
  memo.table = table;
  memo.mask = mask;
}
