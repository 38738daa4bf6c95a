// Which bin a time lies in, where bins are calendar steps of some zone and so not all of one width.

/** Bin of a time, milliseconds since 1970 UTC; or one of the three below. */
export type BinOf = (time: number) => number;

export const EARLIER = -1;
/** From the end of the last bin on. */
export const LATER = -2;
export const NO_BIN = -3;

/**
 * `edges` ascend strictly; bin `b` is `edges[b] <= time < edges[b + 1]`. Without bins every time is later. An even grid with as many cells as bins guesses, and a step
 * or two settles: calendar steps differ little in width.
 */
export function createBins(edges: readonly number[]): BinOf {
  const bins = Math.max(0, edges.length - 1);
  const ends = Float64Array.from(edges);
  const from = bins === 0 ? -Infinity : (edges[0] as number);
  const to = bins === 0 ? -Infinity : (edges[bins] as number);
  const perMillisecond = bins / (to - from);
  return (time) => {
    if (time >= to) return LATER;
    if (time < from) return EARLIER;
    // NaN compares with nothing.
    if (!(time >= from)) return NO_BIN;
    let bin = Math.min(bins - 1, Math.trunc((time - from) * perMillisecond));
    while (time < (ends[bin] as number)) bin--;
    while (time >= (ends[bin + 1] as number)) bin++;
    return bin;
  };
}
