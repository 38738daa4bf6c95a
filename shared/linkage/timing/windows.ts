// Windows in which far more of a group begins than around them: two quarter hours against the twelve hours about them.

/** By bin: how many begin in the better of its two windows, and how few would do; 0 where neither is one. */
export type Windows = { strength: Uint16Array; bar: Uint16Array };

/** Bins on either side that a window is measured against: the hour of the day, and a busy day, are in both. */
const AROUND = 24;
/** Fewer than this that begin together are no wave. */
const LEAST_MEMBERS = 3;
/** Standard deviations above what the hours around give (Poisson); about once in a thousand years of quarter hours. */
const SIGMAS = 4;

/** `counts`: how many begin in each bin. */
export function findWindows(counts: Uint16Array): Windows {
  const windows = { strength: new Uint16Array(counts.length), bar: new Uint16Array(counts.length) };
  const sums = new Uint32Array(counts.length + 1);
  for (let bin = 0; bin < counts.length; bin++)
    sums[bin + 1] = (sums[bin] as number) + (counts[bin] as number);
  for (let bin = 0; bin + 1 < counts.length; bin++) {
    const here = (counts[bin] as number) + (counts[bin + 1] as number);
    if (here < LEAST_MEMBERS) continue;
    const bar = leastOf(sums, bin, here);
    if (here < bar) continue;
    for (const one of [bin, bin + 1]) if (counts[one] !== 0) raise(windows, one, here, bar);
  }
  return windows;
}

function leastOf(sums: Uint32Array, bin: number, here: number): number {
  const low = Math.max(0, bin - AROUND);
  const high = Math.min(sums.length - 1, bin + 2 + AROUND);
  const around = (sums[high] as number) - (sums[low] as number) - here;
  const expected = (2 * around) / Math.max(1, high - low - 2);
  // Twice the rate around: a wave must stand out by size, too, not only against chance.
  return Math.max(LEAST_MEMBERS, Math.ceil(2 * expected + SIGMAS * Math.sqrt(2 * expected) + 1));
}

/** Of two windows that a bin is in, the one that exceeds its bar by more. */
function raise({ strength, bar }: Windows, bin: number, here: number, least: number): void {
  if (strength[bin] !== 0 && here - least < (strength[bin] as number) - (bar[bin] as number)) return;
  strength[bin] = here;
  bar[bin] = least;
}
