// Stable sorts over typed arrays: no comparator is called and no row becomes an object.

const INSERTION_LENGTH = 24;

/** Turns counts (`counts[i + 1]` rows of key `i`) into offsets in place: key `i` then lies at `counts[i]..counts[i + 1]`. */
export function prefixSums(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
}

/** Sorts each run `offsets[i]..offsets[i + 1]` of `keys` ascending, `payload` along with it. Runs are sorted where they lie, so long ones alone cost memory. */
export function sortRuns(keys: Uint32Array, payload: Uint32Array, offsets: Uint32Array): void {
  let longest = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const start = offsets[i] as number;
    const end = offsets[i + 1] as number;
    if (end - start > INSERTION_LENGTH) longest = Math.max(longest, end - start);
    else insertionSort(keys, payload, start, end);
  }
  if (longest === 0) return;
  const scratchKeys = new Uint32Array(longest);
  const scratchPayload = new Uint32Array(longest);
  for (let i = 0; i + 1 < offsets.length; i++) {
    const start = offsets[i] as number;
    const end = offsets[i + 1] as number;
    if (end - start > INSERTION_LENGTH) mergeSort(keys, payload, start, end, scratchKeys, scratchPayload);
  }
}

/**
 * Reorders `order` (row numbers) so that `keys[order[i]]` ascends; rows with equal keys keep their places. Least significant digit first,
 * 11 bits a pass; digits in which no row differs cost nothing.
 */
export function radixOrder(keys: Uint32Array, order: Uint32Array): void {
  let from = order;
  let to = new Uint32Array(order.length);
  const counts = new Uint32Array(2049);
  for (let shift = 0; shift < 32; shift += 11) {
    if (!countDigits(keys, from, shift, counts)) continue;
    for (let i = 0; i < from.length; i++) {
      const row = from[i] as number;
      const digit = ((keys[row] as number) >>> shift) & 2047;
      const at = counts[digit] as number;
      counts[digit] = at + 1;
      to[at] = row;
    }
    [from, to] = [to, from as Uint32Array<ArrayBuffer>];
  }
  if (from !== order) order.set(from);
}

/** Offsets per digit into `counts`; false when every row has the same. */
function countDigits(keys: Uint32Array, order: Uint32Array, shift: number, counts: Uint32Array): boolean {
  counts.fill(0);
  for (let i = 0; i < order.length; i++) {
    const slot = (((keys[order[i] as number] as number) >>> shift) & 2047) + 1;
    counts[slot] = (counts[slot] as number) + 1;
  }
  const first = order.length === 0 ? 0 : ((keys[order[0] as number] as number) >>> shift) & 2047;
  if (counts[first + 1] === order.length) return false;
  prefixSums(counts);
  return true;
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

function mergeSort(
  keys: Uint32Array,
  payload: Uint32Array,
  start: number,
  end: number,
  scratchKeys: Uint32Array,
  scratchPayload: Uint32Array,
): void {
  for (let at = start; at < end; at += INSERTION_LENGTH)
    insertionSort(keys, payload, at, Math.min(end, at + INSERTION_LENGTH));
  for (let width = INSERTION_LENGTH; width < end - start; width *= 2)
    for (let at = start; at + width < end; at += 2 * width)
      mergeNeighbours(
        keys,
        payload,
        at,
        at + width,
        Math.min(end, at + 2 * width),
        scratchKeys,
        scratchPayload,
      );
}

/** Merges the sorted `start..middle` and `middle..end`; the left one waits in the scratch arrays. */
function mergeNeighbours(
  keys: Uint32Array,
  payload: Uint32Array,
  start: number,
  middle: number,
  end: number,
  scratchKeys: Uint32Array,
  scratchPayload: Uint32Array,
): void {
  if ((keys[middle - 1] as number) <= (keys[middle] as number)) return;
  const length = middle - start;
  scratchKeys.set(keys.subarray(start, middle));
  scratchPayload.set(payload.subarray(start, middle));
  let right = middle;
  let to = start;
  for (let left = 0; left < length; to++) {
    if (right < end && (keys[right] as number) < (scratchKeys[left] as number)) {
      keys[to] = keys[right] as number;
      payload[to] = payload[right++] as number;
    } else {
      keys[to] = scratchKeys[left] as number;
      payload[to] = scratchPayload[left++] as number;
    }
  }
}
