// The order of values for people: byte by byte with ASCII letters in lower case. Four bytes are compared at a time, and only where earlier ones are equal.
import { sortRange } from './sort';
import type { Dictionary, EntityId } from './types';

const STEP = 4;
const ranksOfDictionary = new WeakMap<Dictionary, Uint32Array>();

/** Per entity its place among all values; equal values have equal places. Made once per dictionary. */
export function valueRanks(dictionary: Dictionary): Uint32Array {
  const known = ranksOfDictionary.get(dictionary);
  if (known) return known;
  const ranks = rankValues(
    dictionary,
    Uint32Array.from({ length: dictionary.size }, (_, id) => id),
  );
  ranksOfDictionary.set(dictionary, ranks);
  return ranks;
}

/** As `valueRanks` for some entities only; the places of the others are 0. */
export function rankValues(dictionary: Dictionary, ids: Uint32Array): Uint32Array {
  const order = ids.slice();
  sortByValue(dictionary, order);
  const ranks = new Uint32Array(dictionary.size);
  for (let at = 1; at < order.length; at++) {
    const id = order[at] as number;
    const before = order[at - 1] as number;
    ranks[id] = sameValue(dictionary, before, id) ? (ranks[before] as number) : at;
  }
  return ranks;
}

/** Sorts ids by value; equal values keep their order. */
export function sortByValue(dictionary: Dictionary, ids: Uint32Array): void {
  const keys = new Uint32Array(ids.length);
  let groups = [0, ids.length];
  for (let depth = 0; groups.length > 0; depth += STEP) {
    const unequal: number[] = [];
    for (let i = 0; i < groups.length; i += 2) {
      const start = groups[i] as number;
      const end = groups[i + 1] as number;
      for (let at = start; at < end; at++) keys[at] = fourBytes(dictionary, ids[at] as number, depth);
      sortRange(keys, ids, start, end);
      splitEqual(keys, start, end, unequal);
    }
    groups = unequal;
  }
}

/** Runs of equal keys that have not come to their values' end are looked at again, four bytes on. */
function splitEqual(keys: Uint32Array, start: number, end: number, groups: number[]): void {
  for (let from = start; from < end;) {
    let to = from + 1;
    while (to < end && keys[to] === keys[from]) to++;
    if (to - from > 1 && ((keys[from] as number) & 0xff) !== 0) groups.push(from, to);
    from = to;
  }
}

/** Bytes `depth..depth + 4` of a value, most significant first, zeros beyond its end. */
function fourBytes({ bytes, offsets }: Dictionary, id: EntityId, depth: number): number {
  const start = (offsets[id] as number) + depth;
  const length = (offsets[id + 1] as number) - start;
  let key = 0;
  for (let i = 0; i < STEP; i++) key = (key << 8) | (i < length ? folded(bytes[start + i] as number) : 0);
  return key >>> 0;
}

function sameValue({ bytes, offsets }: Dictionary, a: EntityId, b: EntityId): boolean {
  const start = offsets[a] as number;
  const other = offsets[b] as number;
  const length = (offsets[a + 1] as number) - start;
  if ((offsets[b + 1] as number) - other !== length) return false;
  for (let i = 0; i < length; i++)
    if (folded(bytes[start + i] as number) !== folded(bytes[other + i] as number)) return false;
  return true;
}

function folded(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}
