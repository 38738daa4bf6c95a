// The order of values for people: byte by byte with ASCII letters in lower case. Four bytes are compared at a time, and only where earlier ones are equal.
import type { Pairs } from './sort';
import { createScratch, sortRange } from './sort';
import type { Dictionary, EntityId } from './types';

const STEP = 4;
/** Share of rows from which reading all keys in order is cheaper than reading some at random. */
const MOST = 1 / 4;
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

/** As `valueRanks` for some entities only (`ids` ascending); the places of the others are 0. */
export function rankValues(dictionary: Dictionary, ids: Uint32Array): Uint32Array {
  const { order, starts } = orderByValue(dictionary, ids);
  const ranks = new Uint32Array(dictionary.size);
  let rank = 0;
  for (let at = 0; at < order.length; at++) {
    if (starts[at] === 1) rank = at;
    ranks[order[at] as number] = rank;
  }
  return ranks;
}

/** `starts` is 1 where a value differs from the one before. */
type ValueOrder = { order: Uint32Array; starts: Uint8Array };

function orderByValue(dictionary: Dictionary, ids: Uint32Array): ValueOrder {
  const rows = { keys: new Uint32Array(ids.length), payload: ids.slice() };
  const starts = new Uint8Array(ids.length);
  const scratch = createScratch(ids.length);
  let groups = [0, ids.length];
  for (let depth = 0; groups.length > 0; depth += STEP) {
    const unequal: number[] = [];
    const column = countRows(groups) < ids.length * MOST ? null : columnAt(dictionary, ids, depth);
    for (let i = 0; i < groups.length; i += 2) {
      const start = groups[i] as number;
      const end = groups[i + 1] as number;
      if (column === null) readKeys(dictionary, rows, start, end, depth);
      else pickKeys(column, rows, start, end);
      sortRange(rows, start, end, scratch);
      splitEqual(rows.keys, start, end, starts, unequal);
    }
    groups = unequal;
  }
  return { order: rows.payload, starts };
}

function countRows(groups: readonly number[]): number {
  let rows = 0;
  for (let i = 0; i < groups.length; i += 2) rows += (groups[i + 1] as number) - (groups[i] as number);
  return rows;
}

/** While most rows are still unequal, their keys are read in the order in which the bytes lie, and picked from there. */
function columnAt(dictionary: Dictionary, ids: Uint32Array, depth: number): Uint32Array {
  const keys = new Uint32Array(dictionary.size);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    keys[id] = fourBytes(dictionary, id, depth);
  }
  return keys;
}

function pickKeys(column: Uint32Array, { keys, payload }: Pairs, start: number, end: number): void {
  for (let at = start; at < end; at++) keys[at] = column[payload[at] as number] as number;
}

function readKeys(
  dictionary: Dictionary,
  { keys, payload }: Pairs,
  start: number,
  end: number,
  depth: number,
): void {
  for (let at = start; at < end; at++) keys[at] = fourBytes(dictionary, payload[at] as number, depth);
}

/** Runs of equal keys that have not come to their values' end are looked at again, four bytes on. */
function splitEqual(
  keys: Uint32Array,
  start: number,
  end: number,
  starts: Uint8Array,
  groups: number[],
): void {
  for (let from = start; from < end;) {
    const key = keys[from] as number;
    let to = from + 1;
    while (to < end && keys[to] === key) to++;
    starts[from] = 1;
    if (to - from > 1 && (key & 0xff) !== 0) groups.push(from, to);
    from = to;
  }
}

/** Bytes `depth..depth + 4` of a value, most significant first, zeros beyond its end. */
function fourBytes({ bytes, offsets }: Dictionary, id: EntityId, depth: number): number {
  const start = (offsets[id] as number) + depth;
  const length = (offsets[id + 1] as number) - start;
  let key = 0;
  for (let i = 0; i < STEP; i++) {
    const byte = i < length ? (bytes[start + i] as number) : 0;
    key = (key << 8) | (byte >= 65 && byte <= 90 ? byte + 32 : byte);
  }
  return key >>> 0;
}
