// A ring's waves, and what it says of an account that it begins with them: two binomials, as Fellegi & Sunter (1969) weigh any agreement.
import { BIN_MILLISECONDS, type Beginnings } from './beginnings';
import { findWindows, type Windows } from './windows';

export type Waves = Windows & {
  /** First and last bin of the ring's span; `strength` and `bar` count from the first. */
  from: number;
  to: number;
  /** Share of a member's starts that fall in a wave, its own part in making one left out. */
  inside: number;
  /** The same share of accounts in no ring. */
  outside: number;
};

/** An account's starts within the ring's span: in waves, and in all; and how many hours of the day (UTC) those in waves fill. */
export type Coincidences = { hits: number; all: number; hours: number };

const BINS_AN_HOUR = 3_600_000 / BIN_MILLISECONDS;
/** Fewer members, or fewer starts in all, show no habit. */
const LEAST_MEMBERS = 3;
/** Starts that are added to those of members, none in a wave: few starts must not say much. */
const PSEUDO_STARTS = 4;
/** Nobody's share of starts in waves is thought smaller: a clock may be wrong. */
const LEAST_OUTSIDE = 0.002;
/** Waves that members hit no oftener than this many times chance tell nobody apart. */
const LEAST_LIFT = 2;

/** `others`: starts by bin of accounts in no ring. Undefined where the members do not begin together. */
export function wavesOf(
  beginnings: Beginnings,
  members: readonly number[],
  others: Float64Array,
  leastStarts: number,
): Waves | undefined {
  const span = spanOf(beginnings, members);
  if (span.starts < leastStarts || members.length < LEAST_MEMBERS) return undefined;
  const windows = findWindows(startsOf(beginnings, members, span), span.to - span.from + 1);
  if (windows === undefined) return undefined;
  const waves = { ...windows, from: span.from, to: span.to, inside: 0, outside: 0 };
  waves.inside = shareInside(beginnings, waves, members);
  waves.outside = shareOutside(waves, others);
  return waves.inside > LEAST_LIFT * waves.outside ? waves : undefined;
}

type Span = { from: number; to: number; starts: number };

function spanOf({ accountOffsets, accountBins }: Beginnings, members: readonly number[]): Span {
  const span = { from: Infinity, to: -Infinity, starts: 0 };
  for (const account of members) {
    const begin = accountOffsets[account] as number;
    const end = accountOffsets[account + 1] as number;
    if (begin === end) continue;
    span.starts += end - begin;
    span.from = Math.min(span.from, accountBins[begin] as number);
    span.to = Math.max(span.to, accountBins[end - 1] as number);
  }
  return span;
}

/** The bin of every start of theirs, from the span's first on; ascending. */
function startsOf(
  { accountOffsets, accountBins }: Beginnings,
  members: readonly number[],
  span: Span,
): Uint32Array {
  const starts = new Uint32Array(span.starts);
  let count = 0;
  for (const account of members) {
    const end = accountOffsets[account + 1] as number;
    for (let at = accountOffsets[account] as number; at < end; at++)
      starts[count++] = (accountBins[at] as number) - span.from;
  }
  return starts.sort();
}

function shareInside(beginnings: Beginnings, waves: Waves, members: readonly number[]): number {
  let hits = 0;
  let all = PSEUDO_STARTS;
  for (const account of members) {
    const own = coincidences(beginnings, waves, account, true);
    hits += own.hits;
    all += own.all;
  }
  return hits / all;
}

function shareOutside({ from, strength }: Waves, others: Float64Array): number {
  let within = 0;
  let all = 0;
  for (let at = 0; at < strength.length; at++) {
    const there = others[from + at] as number;
    all += there;
    if ((strength[at] as number) > 0) within += there;
  }
  return (within + 1) / (all + 1 / LEAST_OUTSIDE);
}

/** Where `isMember`, only waves count that would be there without the account. */
export function coincidences(
  { accountOffsets, accountBins, origin }: Beginnings,
  { from, to, strength, bar }: Waves,
  account: number,
  isMember: boolean,
): Coincidences {
  const own = isMember ? 1 : 0;
  let hits = 0;
  let all = 0;
  let hours = 0;
  const end = accountOffsets[account + 1] as number;
  for (let at = accountOffsets[account] as number; at < end; at++) {
    const bin = (accountBins[at] as number) - from;
    if (bin < 0 || bin > to - from) continue;
    all++;
    const here = strength[bin] as number;
    if (here === 0 || here - own < (bar[bin] as number)) continue;
    hits++;
    hours |= 1 << (Math.floor((origin + from + bin) / BINS_AN_HOUR) % 24);
  }
  return { hits, all, hours: ones(hours) };
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Together never more than this, however often two begin at once. */
const MOST_BITS = 24;
/** Nor more than this for each hour of the day: a job that runs every night is one habit, and others run theirs at the same hour. */
const BITS_AN_HOUR = 8;

/** Bits for being of the ring, 0 to 24: log2 of how much likelier these coincidences are for a member than for an account in no ring. */
export function coincidenceBits({ inside, outside }: Waves, { hits, all, hours }: Coincidences): number {
  if (hits === 0) return 0;
  const bits = hits * Math.log2(inside / outside) + (all - hits) * Math.log2((1 - inside) / (1 - outside));
  return Math.min(MOST_BITS, BITS_AN_HOUR * hours, Math.max(0, bits));
}

/** The most bits that so many coincidences give. */
export function mostBits({ inside, outside }: Waves, hits: number): number {
  return Math.min(MOST_BITS, hits * Math.min(BITS_AN_HOUR, Math.log2(inside / outside)));
}
