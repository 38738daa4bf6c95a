// Windows in which far more of a group begins than around them: two quarter hours against the twelve hours about them.

/** By bin: how many begin in the better of its two windows, and how few would do; 0 where neither is one. */
export type Windows = { strength: Uint16Array; bar: Uint16Array };

/** Bins on either side that a window is measured against: the hour of the day, and a busy day, are in both. */
const AROUND = 24;
/** Fewer than this that begin together are no wave. */
const LEAST_MEMBERS = 3;
/** Standard deviations above what the hours around give (Poisson); about once in a thousand years of quarter hours. */
const SIGMAS = 4;

/** `starts`: the bin of each start, ascending, below `bins`. Undefined where there is no window: of most groups. */
export function findWindows(starts: Uint32Array, bins: number): Windows | undefined {
  let windows: Windows | undefined;
  let last = -1;
  const look = (bin: number, from: number, to: number): void => {
    const here = to - from;
    if (here < LEAST_MEMBERS || bin < 0 || bin + 1 >= bins) return;
    const bar = leastOf(starts, bins, bin, here);
    if (here < bar) return;
    windows ??= { strength: new Uint16Array(bins), bar: new Uint16Array(bins) };
    if (starts[from] === bin) raise(windows, bin, here, bar);
    if (starts[to - 1] === bin + 1) raise(windows, bin + 1, here, bar);
  };
  for (let at = 0; at < starts.length;) {
    const bin = starts[at] as number;
    const next = endOf(starts, at, bin);
    // A window may begin in an empty quarter hour before the first that is not.
    if (last < bin - 1) look(bin - 1, at, next);
    look(bin, at, endOf(starts, next, bin + 1));
    last = bin;
    at = next;
  }
  return windows;
}

/** Behind the starts that lie in this bin. */
function endOf(starts: Uint32Array, from: number, bin: number): number {
  let end = from;
  while (end < starts.length && starts[end] === bin) end++;
  return end;
}

function leastOf(starts: Uint32Array, bins: number, bin: number, here: number): number {
  const low = Math.max(0, bin - AROUND);
  const high = Math.min(bins, bin + 2 + AROUND);
  const around = firstFrom(starts, high) - firstFrom(starts, low) - here;
  const expected = (2 * around) / Math.max(1, high - low - 2);
  // Twice the rate around: a wave must stand out by size, too, not only against chance.
  return Math.max(LEAST_MEMBERS, Math.ceil(2 * expected + SIGMAS * Math.sqrt(2 * expected) + 1));
}

/** How many starts lie before this bin. */
function firstFrom(starts: Uint32Array, bin: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < bin) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of two windows that a bin is in, the one that exceeds its bar by more. */
function raise({ strength, bar }: Windows, bin: number, here: number, least: number): void {
  if (strength[bin] !== 0 && here - least < (strength[bin] as number) - (bar[bin] as number)) return;
  strength[bin] = here;
  bar[bin] = least;
}
