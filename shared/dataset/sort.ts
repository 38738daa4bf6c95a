// Stable sorts over typed arrays: no comparator is called and no row becomes an object.

const INSERTION_LENGTH = 24;
/** From here on counting digits is cheaper than merging. */
const RADIX_LENGTH = 4096;

/** Turns counts (`counts[i + 1]` rows of key `i`) into offsets in place: key `i` then lies at `counts[i]..counts[i + 1]`. */
export function prefixSums(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
}

/** Keys and what travels with them. */
export type Pairs = { keys: Uint32Array; payload: Uint32Array };

/** Room for sorting up to `length` rows; made once where many runs are sorted. */
export function createScratch(length: number): Pairs {
  return { keys: new Uint32Array(length), payload: new Uint32Array(length) };
}

/** Sorts each run `offsets[i]..offsets[i + 1]` of `keys` ascending, `payload` along with it, stably. */
export function sortRuns(rows: Pairs, offsets: Uint32Array, scratch: Pairs): void {
  for (let i = 0; i + 1 < offsets.length; i++)
    sortRange(rows, offsets[i] as number, offsets[i + 1] as number, scratch);
}

/** Sorts rows `start..end` by key, ascending; equal keys keep their order. */
export function sortRange(rows: Pairs, start: number, end: number, scratch: Pairs): void {
  const { keys, payload } = rows;
  if (end - start <= INSERTION_LENGTH) insertionSort(keys, payload, start, end);
  else if (end - start < RADIX_LENGTH) mergeSort(rows, start, end, scratch);
  else radixSort(keys.subarray(start, end), payload.subarray(start, end), scratch);
}

/**
 * Sorts `keys` ascending, `payload` along with it; rows with equal keys keep their order. Least significant digit first, 11 bits a
 * pass; digits in which no row differs cost nothing.
 */
export function radixSort(
  keys: Uint32Array,
  payload: Uint32Array,
  scratch: Pairs = createScratch(keys.length),
): void {
  const size = keys.length;
  let from: Pairs = { keys, payload };
  let to: Pairs = { keys: scratch.keys.subarray(0, size), payload: scratch.payload.subarray(0, size) };
  const counts = new Uint32Array(DIGITS + 1);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    if (!countDigits(from.keys, shift, counts)) continue;
    moveByDigit(from, to, shift, counts);
    [from, to] = [to, from];
  }
  if (from.keys === keys) return;
  keys.set(from.keys);
  payload.set(from.payload);
}

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/** Offsets per digit into `counts`; false when every key has the same. */
function countDigits(keys: Uint32Array, shift: number, counts: Uint32Array): boolean {
  counts.fill(0);
  for (let i = 0; i < keys.length; i++) {
    const slot = (((keys[i] as number) >>> shift) & (DIGITS - 1)) + 1;
    counts[slot] = (counts[slot] as number) + 1;
  }
  const first = keys.length === 0 ? 0 : ((keys[0] as number) >>> shift) & (DIGITS - 1);
  if (counts[first + 1] === keys.length) return false;
  prefixSums(counts);
  return true;
}

function moveByDigit(from: Pairs, to: Pairs, shift: number, counts: Uint32Array): void {
  for (let i = 0; i < from.keys.length; i++) {
    const key = from.keys[i] as number;
    const digit = (key >>> shift) & (DIGITS - 1);
    const at = counts[digit] as number;
    counts[digit] = at + 1;
    to.keys[at] = key;
    to.payload[at] = from.payload[i] as number;
  }
}

function insertionSort(keys: Uint32Array, payload: Uint32Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const key = keys[i] as number;
    if ((keys[i - 1] as number) <= key) continue;
    const carried = payload[i] as number;
    let at = i;
    for (; at > start && (keys[at - 1] as number) > key; at--) {
      keys[at] = keys[at - 1] as number;
      payload[at] = payload[at - 1] as number;
    }
    keys[at] = key;
    payload[at] = carried;
  }
}

function mergeSort(rows: Pairs, start: number, end: number, scratch: Pairs): void {
  for (let at = start; at < end; at += INSERTION_LENGTH)
    insertionSort(rows.keys, rows.payload, at, Math.min(end, at + INSERTION_LENGTH));
  for (let width = INSERTION_LENGTH; width < end - start; width *= 2)
    for (let at = start; at + width < end; at += 2 * width)
      mergeNeighbours(rows, at, at + width, Math.min(end, at + 2 * width), scratch);
}

/** Merges the sorted `start..middle` and `middle..end`; the left one waits in the scratch arrays. */
function mergeNeighbours(rows: Pairs, start: number, middle: number, end: number, scratch: Pairs): void {
  const { keys, payload } = rows;
  if ((keys[middle - 1] as number) <= (keys[middle] as number)) return;
  const length = middle - start;
  scratch.keys.set(keys.subarray(start, middle));
  scratch.payload.set(payload.subarray(start, middle));
  let right = middle;
  let to = start;
  for (let left = 0; left < length; to++) {
    if (right < end && (keys[right] as number) < (scratch.keys[left] as number)) {
      keys[to] = keys[right] as number;
      payload[to] = payload[right++] as number;
    } else {
      keys[to] = scratch.keys[left] as number;
      payload[to] = scratch.payload[left++] as number;
    }
  }
}
