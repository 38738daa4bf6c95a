// Pairs of accounts that have other positions now, in the order in which they would be scored.
import type { PairRows } from './scored-pairs';

/** `newOf`: present position by earlier one, -1: gone, and its pairs with it. `accounts`: how many there are now. */
export function renumberPairs(pairs: PairRows, newOf: Int32Array, accounts: number): PairRows {
  if (newOf.every((place, old) => place === old))
    return { ...pairs, offsets: extended(pairs.offsets, accounts) };
  const moved = move(pairs, newOf);
  return moved.ascending
    ? rowsOf(moved, accounts)
    : rowsOf(sortBy(sortBy(moved, 'to', accounts), 'from', accounts), accounts);
}

/** Later accounts have no pairs. */
function extended(offsets: Uint32Array, accounts: number): Uint32Array {
  const longer = new Uint32Array(accounts + 1).fill(offsets.at(-1) as number);
  longer.set(offsets);
  return longer;
}

type Moved = { from: Uint32Array; to: Uint32Array; bits: Float64Array };

function move(pairs: PairRows, newOf: Int32Array): Moved & { ascending: boolean } {
  const size = pairs.to.length;
  const moved = { from: new Uint32Array(size), to: new Uint32Array(size), bits: new Float64Array(size) };
  let count = 0;
  let ascending = true;
  newOf.forEach((one, old) => {
    const end = pairs.offsets[old + 1] as number;
    for (let at = pairs.offsets[old] as number; one >= 0 && at < end; at++) {
      const other = newOf[pairs.to[at] as number] as number;
      if (other < 0) continue;
      const [from, to] = one < other ? [one, other] : [other, one];
      ascending &&= count === 0 || isBefore(moved, count - 1, from, to);
      moved.from[count] = from;
      moved.to[count] = to;
      moved.bits[count++] = pairs.bits[at] as number;
    }
  });
  const { from, to, bits } = moved;
  return {
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    bits: bits.subarray(0, count),
    ascending,
  };
}

function isBefore({ from, to }: Moved, at: number, nextFrom: number, nextTo: number): boolean {
  return (from[at] as number) < nextFrom || (from[at] === nextFrom && (to[at] as number) < nextTo);
}

/** A counting sort: what is equal keeps its order. */
function sortBy(moved: Moved, end: 'from' | 'to', accounts: number): Moved {
  const cursor = offsetsOf(moved[end], accounts);
  const size = moved.to.length;
  const sorted = { from: new Uint32Array(size), to: new Uint32Array(size), bits: new Float64Array(size) };
  moved[end].forEach((account, at) => {
    const place = cursor[account] as number;
    cursor[account] = place + 1;
    sorted.from[place] = moved.from[at] as number;
    sorted.to[place] = moved.to[at] as number;
    sorted.bits[place] = moved.bits[at] as number;
  });
  return sorted;
}

function rowsOf({ from, to, bits }: Moved, accounts: number): PairRows {
  return { offsets: offsetsOf(from, accounts), to, bits };
}

function offsetsOf(ends: Uint32Array, accounts: number): Uint32Array {
  const offsets = new Uint32Array(accounts + 1);
  for (const account of ends) offsets[account + 1] = (offsets[account + 1] as number) + 1;
  for (let at = 1; at <= accounts; at++) offsets[at] = (offsets[at] as number) + (offsets[at - 1] as number);
  return offsets;
}
