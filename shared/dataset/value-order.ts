// The order of values for people: byte by byte with ASCII letters in lower case. What a run of values begins with alike is skipped, the rest is compared four bytes at a time.
import type { Pairs } from './sort';
import { createScratch, sortRange } from './sort';
import type { Dictionary } from './types';

/** A key is four bytes. */
const STEP = 4;
/** Runs from this length on are looked at as a whole again, for what all of them begin with. */
const LARGE = 2048;
const ranksOfDictionary = new WeakMap<Dictionary, Uint32Array>();

/** Per entity its place among all values; equal values have equal places. Made once per dictionary. */
export function valueRanks(dictionary: Dictionary): Uint32Array {
  const known = ranksOfDictionary.get(dictionary);
  if (known) return known;
  const ids = new Uint32Array(dictionary.size);
  for (let id = 0; id < ids.length; id++) ids[id] = id;
  const ranks = rankValues(dictionary, ids);
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
  const work: Work = {
    dictionary,
    rows,
    starts: new Uint8Array(ids.length),
    ahead: new Uint32Array(dictionary.size),
    scratch: createScratch(ids.length),
    waiting: ids.length > 0 ? [0, ids.length, 0] : [],
  };
  for (let depth = work.waiting.pop(); depth !== undefined; depth = work.waiting.pop()) {
    const end = work.waiting.pop() as number;
    sortRun(work, work.waiting.pop() as number, end, depth);
  }
  return { order: rows.payload, starts: work.starts };
}

type Work = {
  dictionary: Dictionary;
  rows: Pairs;
  starts: Uint8Array;
  /** Per entity the key after the present one: read with it, as the bytes lie side by side. */
  ahead: Uint32Array;
  scratch: Pairs;
  /** Start, end and depth of runs of values that are equal up to that depth. */
  waiting: number[];
};

/** Sorts values that are equal up to `depth` by the eight bytes from where they differ; runs that are still equal then have to wait. */
function sortRun(work: Work, start: number, end: number, depth: number): void {
  const { rows, scratch, starts, waiting } = work;
  const from = depth + sharedLength(work.dictionary, rows.payload, start, end, depth);
  readKeys(work, start, end, from);
  sortRange(rows, start, end, scratch);
  for (let at = start; at < end;) {
    const to = runEnd(rows.keys, at, end);
    starts[at] = 1;
    if (goesOn(rows.keys, at, to)) {
      if (to - at < LARGE) sortAhead(work, at, to, from + STEP);
      else waiting.push(at, to, from + STEP);
    }
    at = to;
  }
}

/** As `sortRun`, with keys that are read already. */
function sortAhead(
  { rows, ahead, scratch, starts, waiting }: Work,
  start: number,
  end: number,
  depth: number,
): void {
  const { keys, payload } = rows;
  for (let at = start; at < end; at++) keys[at] = ahead[payload[at] as number] as number;
  sortRange(rows, start, end, scratch);
  for (let at = start; at < end;) {
    const to = runEnd(keys, at, end);
    starts[at] = 1;
    if (goesOn(keys, at, to)) waiting.push(at, to, depth + STEP);
    at = to;
  }
}

/** How many bytes from `depth` on all of these values have in common. */
function sharedLength(
  { bytes, offsets }: Dictionary,
  ids: Uint32Array,
  start: number,
  end: number,
  depth: number,
): number {
  const first = (offsets[ids[start] as number] as number) + depth;
  let shared = (offsets[(ids[start] as number) + 1] as number) - first;
  for (let at = start + 1; at < end && shared > 0; at++) {
    const id = ids[at] as number;
    const own = (offsets[id] as number) + depth;
    const most = Math.min(shared, (offsets[id + 1] as number) - own);
    let same = 0;
    while (same < most && FOLDED[bytes[own + same] as number] === FOLDED[bytes[first + same] as number])
      same++;
    shared = same;
  }
  return Math.max(0, shared);
}

function readKeys({ dictionary, rows, ahead }: Work, start: number, end: number, depth: number): void {
  const { bytes, offsets } = dictionary;
  const { keys, payload } = rows;
  for (let at = start; at < end; at++) {
    const id = payload[at] as number;
    const from = (offsets[id] as number) + depth;
    const to = offsets[id + 1] as number;
    keys[at] = fourBytes(bytes, from, to);
    ahead[id] = fourBytes(bytes, from + STEP, to);
  }
}

function runEnd(keys: Uint32Array, start: number, end: number): number {
  const key = keys[start] as number;
  let to = start + 1;
  while (to < end && keys[to] === key) to++;
  return to;
}

/** Several rows have this key, and their values are not at their end with it. */
function goesOn(keys: Uint32Array, start: number, end: number): boolean {
  return end - start > 1 && ((keys[start] as number) & 0xff) !== 0;
}

/** Bytes `from..from + 4` as one number, most significant first, zeros from `to` on. */
function fourBytes(bytes: Uint8Array, from: number, to: number): number {
  if (from + STEP <= to)
    return (
      (((FOLDED[bytes[from] as number] as number) << 24) |
        ((FOLDED[bytes[from + 1] as number] as number) << 16) |
        ((FOLDED[bytes[from + 2] as number] as number) << 8) |
        (FOLDED[bytes[from + 3] as number] as number)) >>>
      0
    );
  let key = 0;
  for (let at = from; at < from + STEP; at++)
    key = (key << 8) | (at < to ? (FOLDED[bytes[at] as number] as number) : 0);
  return key >>> 0;
}

/** Bytes with ASCII letters in lower case. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));
