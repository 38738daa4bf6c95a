// What rows sort by, as whole numbers of 32 bits: places of text, figures and times of any size. Keys lie as the rows do that they were made of.
import { rankValues, valueRanks } from '../dataset/value-order';
import type { Dictionary } from '../dataset/types';
import type { RowKey } from './table-source';

/** Rows without a value come last in either direction. */
export const MISSING = 0xffff_ffff;
/** Below this share of all entities it is cheaper to rank only those at hand. */
const FEW = 1 / 8;
const HALF = 2 ** 31;

export function keysOf(rows: Uint32Array, keyOf: RowKey): Uint32Array {
  const keys = new Uint32Array(rows.length);
  for (let at = 0; at < keys.length; at++) keys[at] = keyOf(rows[at] as number);
  return keys;
}

/** Of whole numbers of any size; NaN: there is none. */
export function numberKeys(rows: Uint32Array, valueOf: RowKey): Uint32Array[] {
  const values = new Float64Array(rows.length);
  for (let at = 0; at < values.length; at++) values[at] = valueOf(rows[at] as number);
  return keysOfNumbers(values);
}

/** From the least of them on; what is behind the point is left out. Spans beyond 31 bits take two keys: the lower 31 bits, and the rest. */
export function keysOfNumbers(values: Float64Array): Uint32Array[] {
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const low = new Uint32Array(values.length);
  const high = most - least < HALF ? null : new Uint32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = Math.floor((values[at] as number) - least);
    const known = value === value;
    const above = known && high !== null ? Math.floor(value / HALF) : 0;
    low[at] = known ? value - above * HALF : MISSING;
    if (high !== null) high[at] = known ? above : MISSING;
  }
  return high === null ? [low] : [low, high];
}

/** By value, as people read: of the entities that the rows name; MISSING: a row names none. */
export function valueKeys(dictionary: Dictionary, rows: Uint32Array, entityOf: RowKey): Uint32Array {
  const keys = keysOf(rows, entityOf);
  const few = rows.length < dictionary.size * FEW;
  const ranks = few ? rankValues(dictionary, distinct(keys)) : valueRanks(dictionary);
  for (let at = 0; at < keys.length; at++) {
    const entity = keys[at] as number;
    if (entity !== MISSING) keys[at] = ranks[entity] as number;
  }
  return keys;
}

/** By the alphabet, of the text whose place among `texts` a row has. */
export function textKeys(rows: Uint32Array, texts: readonly string[], placeOf: RowKey): Uint32Array {
  const alphabetical = [...new Set(texts)].sort();
  const ranks = Uint32Array.from(texts, (text) => alphabetical.indexOf(text));
  return keysOf(rows, (row) => ranks[placeOf(row)] as number);
}

function distinct(entities: Uint32Array): Uint32Array {
  const sorted = entities.slice().sort();
  return sorted.filter((entity, at) => entity !== MISSING && entity !== sorted[at - 1]);
}
