// Finds text in the values without making strings: one pass over the dictionary's bytes (Horspool 1980), upper and lower case of ASCII alike.
import type { Dictionary, EntityId } from '../dataset/types';

/** Text as the dictionary has it: UTF-8 with ASCII letters in lower case. */
export type Needle = { bytes: Uint8Array; skip: Uint8Array };

/** Lower case for ASCII alone, byte by byte. */
export const FOLD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);
const encoder = new TextEncoder();

export function needleOf(text: string): Needle {
  const bytes = encoder.encode(text).map((byte) => FOLD[byte] as number);
  const skip = new Uint8Array(256).fill(Math.min(255, bytes.length));
  // Capped at 255: a longer needle moves by less than it could, never by more.
  for (let i = 0; i + 1 < bytes.length; i++) {
    const distance = Math.min(255, bytes.length - 1 - i);
    skip[bytes[i] as number] = distance;
    if ((bytes[i] as number) >= 97 && (bytes[i] as number) <= 122) skip[(bytes[i] as number) - 32] = distance;
  }
  return { bytes, skip };
}

/** Visits, ascending, every entity whose value has the needle in it; `at` is the byte of the value where it first begins. */
export function eachMatch(
  dictionary: Dictionary,
  needle: Needle,
  visit: (id: EntityId, at: number) => void,
): void {
  const { bytes, offsets, size } = dictionary;
  const { length } = needle.bytes;
  if (length === 0) for (let id = 0; id < size; id++) visit(id, 0);
  if (length === 0) return;
  const end = size === 0 ? 0 : (offsets[size] as number);
  const final = needle.bytes[length - 1] as number;
  let id = 0;
  for (let tail = length - 1; tail < end;) {
    const byte = bytes[tail] as number;
    if (FOLD[byte] === final && matchesAt(bytes, tail - length + 1, needle.bytes)) {
      const start = tail - length + 1;
      id = entityAt(offsets, id, size, start);
      const next = offsets[id + 1] as number;
      if (start + length <= next) {
        visit(id, start - (offsets[id] as number));
        tail = next + length - 1;
        continue;
      }
      // Half in one value, half in the next: no match, and none can begin before the next value does.
    }
    tail += needle.skip[byte] as number;
  }
}

function matchesAt(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  for (let i = 0; i < needle.length; i++) if (FOLD[bytes[start + i] as number] !== needle[i]) return false;
  return true;
}

/** The entity that byte `position` belongs to, found by galloping on from `id`. */
function entityAt(offsets: Uint32Array, id: EntityId, size: number, position: number): EntityId {
  let step = 1;
  let low = id;
  while (low + step < size && (offsets[low + step] as number) <= position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(size, low + step);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= position) low = middle;
    else high = middle;
  }
  return low;
}
