// Stable sorts over typed arrays: no comparator is called and no row becomes an object.

const INSERTION_LENGTH = 24;
/** From here on counting digits is cheaper than merging. */
const RADIX_LENGTH = 4096;

/** Turns counts (`counts[i + 1]` rows of key `i`) into offsets in place: key `i` then lies at `counts[i]..counts[i + 1]`. */
export function prefixSums(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
}

/** Sorts each run `offsets[i]..offsets[i + 1]` of `keys` ascending, `payload` along with it, stably. */
export function sortRuns(keys: Uint32Array, payload: Uint32Array, offsets: Uint32Array): void {
  for (let i = 0; i + 1 < offsets.length; i++)
    sortRange(keys, payload, offsets[i] as number, offsets[i + 1] as number);
}

/** Sorts `keys[start..end)` ascending, `payload` along with it; equal keys keep their order. */
export function sortRange(keys: Uint32Array, payload: Uint32Array, start: number, end: number): void {
  if (end - start <= INSERTION_LENGTH) insertionSort(keys, payload, start, end);
  else if (end - start < RADIX_LENGTH) mergeSort(keys, payload, start, end);
  else radixSort(keys.subarray(start, end), payload.subarray(start, end));
}

/**
 * Sorts `keys` ascending, `payload` along with it; rows with equal keys keep their order. Least significant digit first, 11 bits a
 * pass; digits in which no row differs cost nothing.
 */
export function radixSort(keys: Uint32Array, payload: Uint32Array): void {
  let from = { keys, payload };
  let to = { keys: new Uint32Array(keys.length), payload: new Uint32Array(keys.length) };
  const counts = new Uint32Array(DIGITS + 1);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    if (!countDigits(from.keys, shift, counts)) continue;
    moveByDigit(from, to, shift, counts);
    [from, to] = [to, from as typeof to];
  }
  if (from.keys === keys) return;
  keys.set(from.keys);
  payload.set(from.payload);
}

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

type Pairs = { keys: Uint32Array; payload: Uint32Array };

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

function mergeSort(keys: Uint32Array, payload: Uint32Array, start: number, end: number): void {
  const scratch = { keys: new Uint32Array(end - start), payload: new Uint32Array(end - start) };
  for (let at = start; at < end; at += INSERTION_LENGTH)
    insertionSort(keys, payload, at, Math.min(end, at + INSERTION_LENGTH));
  for (let width = INSERTION_LENGTH; width < end - start; width *= 2)
    for (let at = start; at + width < end; at += 2 * width)
      mergeNeighbours({ keys, payload }, at, at + width, Math.min(end, at + 2 * width), scratch);
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
