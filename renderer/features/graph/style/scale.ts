// From amounts to 0..1, as colours and sizes are chosen by.

/**
 * `logarithmic` counts in multiples of the smallest amount above zero, so that zero has a place of its own whatever the unit (log(1 + x / smallest)).
 * `ranked`: by how many are below, so that one that is far off does not make all others alike.
 */
export type ScaleType = 'linear' | 'logarithmic' | 'ranked';

export type Scale = {
  least: number;
  /** What is at a half. */
  middle: number;
  most: number;
  /** Of an amount that was given: 0 for the least, 1 for the most; a half where all are equal. */
  shareOf(amount: number): number;
};

/** Null without amounts; those on a logarithmic scale are at least 0. */
export function scaleOf(amounts: readonly number[], type: ScaleType): Scale | null {
  const sorted = [...new Set(amounts)].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const { place, amountAt } = type === 'ranked' ? ranks(amounts) : type === 'linear' ? linear : bent(sorted);
  const [from, until] = [place(least), place(most)];
  const shareOf = (amount: number): number =>
    until === from ? 0.5 : Math.min(1, Math.max(0, (place(amount) - from) / (until - from)));
  return { least, middle: amountAt((from + until) / 2), most, shareOf };
}

/** A monotone way to measure, there and back. */
type Measure = { place: (amount: number) => number; amountAt: (place: number) => number };

const linear: Measure = { place: (amount) => amount, amountAt: (place) => place };

function bent(sorted: readonly number[]): Measure {
  const smallest = sorted.find((amount) => amount > 0) ?? 1;
  const unit = Math.max(smallest, (sorted.at(-1) ?? 0) * LEAST_UNIT);
  return {
    place: (amount) => Math.log1p(amount / unit),
    amountAt: (place) => Math.expm1(place) * unit,
  };
}

/** Of the most: what is smaller is as good as zero, and nothing overflows. */
const LEAST_UNIT = 1e-12;

/** Equal amounts have the same place, the middle of theirs. Asked for the given amounts alone. */
function ranks(amounts: readonly number[]): Measure {
  const sorted = amounts.toSorted((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const amount of sorted) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  let below = 0;
  const places = new Map<number, number>();
  for (const [amount, count] of counts) {
    places.set(amount, below + count / 2);
    below += count;
  }
  return {
    place: (amount) => places.get(amount) ?? 0,
    amountAt: (place) => sorted[Math.min(sorted.length - 1, Math.floor(place))] as number,
  };
}
