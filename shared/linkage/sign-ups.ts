// When each account was created, and how unusual it is that a selector's accounts were created together.
import { lowerBound } from '../kernel/lower-bound';
import { NO_TIME, type Dataset } from '../dataset/types';
import { selectorDegree, type Incidence } from './incidence';

/** Widths tried, seconds: an hour, six hours, a day, three days. */
const WINDOWS = [3_600, 21_600, 86_400, 259_200] as const;
/** A window counts as a burst when chance would give it less often than once in 2^24 tries. */
const SURPRISE_BITS = 24;
/** Fewer accounts than this make no burst. */
const SMALLEST_BURST = 4;

/** Seconds since 1970 UTC per account position; NO_TIME when the logs hold no sign-up. */
export function signUpTimes(dataset: Dataset, incidence: Incidence): Uint32Array {
  const times = new Uint32Array(incidence.accounts.length).fill(NO_TIME);
  const { edges, outOffsets } = dataset.index;
  const signUps = dataset.relations.map(
    (relation) => relation === 'signed-up-from' || relation === 'registered-with',
  );
  for (let account = 0; account < times.length; account++) {
    const id = incidence.accounts[account] as number;
    const end = outOffsets[id + 1] as number;
    for (let edge = outOffsets[id] as number; edge < end; edge++) {
      if (signUps[edges.relation[edge] as number] !== true) continue;
      const time = edges.first[edge] as number;
      if (time < (times[account] as number)) times[account] = time;
    }
  }
  return times;
}

/** A selector's accounts created together: `bits` is log2 of how much rarer that is among strangers. */
export type Burst = { from: number; to: number; accounts: number; bits: number };

/**
 * The most surprising window of each selector, against the sign-up rate of all other accounts (a Poisson surprise, the plain form of
 * Kleinberg 2002), by position; those without one are left out. Only selectors wider than `widerThan(selector)` are looked at: others lost nothing to their degree.
 */
export function findBursts(
  incidence: Incidence,
  signUps: Uint32Array,
  widerThan: (selector: number) => number,
): Map<number, Burst> {
  const order = orderOf(signUps);
  const bursts = new Map<number, Burst>();
  if (order.times.length === 0) return bursts;
  for (let selector = 0; selector < incidence.aloneFrom; selector++) {
    const degree = selectorDegree(incidence, selector);
    if (degree < SMALLEST_BURST || degree <= widerThan(selector)) continue;
    const burst = strongestWindow(ranksAt(incidence, order, selector), order);
    if (burst !== undefined) bursts.set(selector, burst);
  }
  return bursts;
}

/** Who signed up before whom: the times that are known, ascending; per account how many are before its own, all for those that are not known; and by such a rank, how many are not after it. */
type Order = { times: Uint32Array; rankOf: Uint32Array; endOf: Uint32Array };

/** Looked up once per account, and not for every window that begins or ends with it. */
function orderOf(signUps: Uint32Array): Order {
  const sorted = signUps.slice().sort();
  const times = sorted.subarray(0, lowerBound(sorted, NO_TIME));
  const endOf = new Uint32Array(times.length);
  for (let rank = times.length - 1; rank >= 0; rank--)
    endOf[rank] = times[rank] === times[rank + 1] ? (endOf[rank + 1] as number) : rank + 1;
  return { times, rankOf: signUps.map((time) => lowerBound(times, time)), endOf };
}

/** Ranks of the selector's accounts whose sign-up is known, ascending. */
function ranksAt(
  { selectorOffsets, selectorAccounts }: Incidence,
  { times, rankOf }: Order,
  selector: number,
): Uint32Array {
  const start = selectorOffsets[selector] as number;
  const ranks = new Uint32Array((selectorOffsets[selector + 1] as number) - start);
  for (let at = 0; at < ranks.length; at++)
    ranks[at] = rankOf[selectorAccounts[start + at] as number] as number;
  ranks.sort();
  return ranks.subarray(0, lowerBound(ranks, times.length));
}

function strongestWindow(ranks: Uint32Array, order: Order): Burst | undefined {
  const times = ranks.map((rank) => order.times[rank] as number);
  let best: Burst | undefined;
  for (const width of WINDOWS) {
    let low = 0;
    for (let high = 0; high < times.length; high++) {
      while ((times[high] as number) - (times[low] as number) > width) low++;
      const accounts = high - low + 1;
      if (
        accounts < SMALLEST_BURST ||
        (best !== undefined && accounts < best.accounts && best.to - best.from <= width)
      )
        continue;
      const candidate = weigh(ranks, low, high, order);
      if (
        candidate !== undefined &&
        (best === undefined || candidate.accounts * candidate.bits > best.accounts * best.bits)
      )
        best = candidate;
    }
  }
  return best;
}

function weigh(ranks: Uint32Array, low: number, high: number, order: Order): Burst | undefined {
  const first = ranks[low] as number;
  const last = ranks[high] as number;
  const accounts = high - low + 1;
  // The selector's own accounts are left out of the background: a large burst must not look ordinary because of itself.
  const others = (order.endOf[last] as number) - first - accounts;
  const share = (others + 1) / (order.times.length - ranks.length + 1);
  const expected = ranks.length * share;
  if (accounts <= 2 * expected || poissonSurprise(accounts, expected) < SURPRISE_BITS) return undefined;
  const [from, to] = [order.times[first] as number, order.times[last] as number];
  return { from, to, accounts, bits: Math.log2(accounts / ranks.length / share) };
}

/** -log2 of a bound on P(X >= k), X Poisson with this mean (Chernoff; Mitzenmacher & Upfal 2005, theorem 5.4). */
export function poissonSurprise(k: number, mean: number): number {
  if (k <= mean) return 0;
  return (k * Math.log(k / mean) - (k - mean)) / Math.LN2;
}
