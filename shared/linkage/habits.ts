// How the members of a candidate ring live: what the benign explanations and the rank are made from.
import { countAt } from '../dataset/counts';
import { NO_TIME, type Dataset, type Edges } from '../dataset/types';
import { timeAt } from '../dataset/narrow';
import type { Incidence } from './incidence';

const DAY = 86_400;
const HOUR_MILLISECONDS = 3_600_000;

export type Habits = {
  accounts: number;
  /** Observation counts per member and day of its own activity; median. */
  dailyVolume: number;
  /** Share of the 24 hours of the day in which the ring was active, weighted to ignore stray hours, 0..1. */
  hoursCovered: number;
  /** Share of activity on Saturday and Sunday (UTC); 2/7 is a machine's. */
  weekendShare: number;
  /** Share of activity in the busiest three consecutive hours. */
  peakShare: number;
  /** Seconds between the 10th and 90th percentile of the sign-ups; undefined when fewer than two are known. */
  signUpSpread: number | undefined;
  /** Seconds since 1970 UTC; NO_TIME when unknown. */
  first: number;
  last: number;
  /** Sum of observation counts. */
  volume: number;
  /** Observation counts by hour of the day, UTC. */
  hours: Float64Array;
};

/** `members` are account positions; reads the members' observations once. */
export function habitsOf(
  dataset: Dataset,
  incidence: Incidence,
  signUps: Uint32Array,
  members: readonly number[],
): Habits {
  const hours = new Float64Array(24);
  const days = new Float64Array(7);
  const span = { first: NO_TIME, last: NO_TIME };
  const daily: number[] = [];
  let volume = 0;
  for (const account of members) {
    const own = memberActivity(dataset, incidence.accounts[account] as number, hours, days, span);
    volume += own.volume;
    daily.push(own.volume / own.days);
  }
  const timed = total(hours);
  return {
    accounts: members.length,
    dailyVolume: median(daily),
    hoursCovered: coveredHours(hours, timed),
    weekendShare: timed === 0 ? 0 : ((days[0] as number) + (days[6] as number)) / timed,
    peakShare: peak(hours, timed),
    signUpSpread: spreadOf(
      members.map((account) => signUps[account] as number).filter((time) => time !== NO_TIME),
    ),
    ...span,
    volume,
    hours,
  };
}

type Span = { first: number; last: number };

/** Adds one account's observations to the day's and week's histograms. */
function memberActivity(
  dataset: Dataset,
  account: number,
  hours: Float64Array,
  days: Float64Array,
  span: Span,
): { volume: number; days: number } {
  const { edges, outOffsets } = dataset.index;
  const own = { first: NO_TIME, last: 0, volume: 0 };
  for (let edge = outOffsets[account] as number; edge < (outOffsets[account + 1] as number); edge++) {
    own.volume += countAt(edges.count, edge);
    if (edges.first[edge] === NO_TIME) continue;
    own.first = Math.min(own.first, edges.first[edge] as number);
    own.last = Math.max(own.last, edges.last[edge] as number);
    addObservations(dataset, edges, edge, hours, days);
  }
  if (own.first === NO_TIME) return { volume: own.volume, days: 1 };
  span.first = Math.min(span.first, own.first);
  span.last = span.last === NO_TIME ? own.last : Math.max(span.last, own.last);
  return { volume: own.volume, days: Math.max(1, (own.last - own.first) / DAY) };
}

function addObservations(
  dataset: Dataset,
  edges: Edges,
  edge: number,
  hours: Float64Array,
  days: Float64Array,
): void {
  for (let at = edges.run[edge] as number; at < (edges.run[edge + 1] as number); at++) {
    const address = edges.order[at] as number;
    const segment = dataset.segments[address >>> 16];
    if (segment === undefined) continue;
    const time = timeAt(segment.first, address & 0xffff);
    if (Number.isNaN(time)) continue;
    const hour = Math.floor(time / HOUR_MILLISECONDS);
    const count = countAt(segment.count, address & 0xffff);
    hours[hour % 24] = (hours[hour % 24] as number) + count;
    // 1970-01-01 was a Thursday: day 0 of this week is Sunday.
    const weekday = (Math.floor(hour / 24) + 4) % 7;
    days[weekday] = (days[weekday] as number) + count;
  }
}

/** Hours with at least a quarter of an even share. */
function coveredHours(hours: Float64Array, timed: number): number {
  if (timed === 0) return 0;
  return hours.filter((count) => count >= timed / 24 / 4).length / 24;
}

function peak(hours: Float64Array, timed: number): number {
  if (timed === 0) return 0;
  let best = 0;
  for (let hour = 0; hour < 24; hour++) {
    const three =
      (hours[hour] as number) + (hours[(hour + 1) % 24] as number) + (hours[(hour + 2) % 24] as number);
    best = Math.max(best, three);
  }
  return best / timed;
}

function spreadOf(times: number[]): number | undefined {
  if (times.length < 2) return undefined;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.round(share * (times.length - 1))] as number;
  return times.length < 10 ? at(1) - at(0) : at(0.9) - at(0.1);
}

export function median(values: number[]): number {
  if (values.length === 0) return 0;
  values.sort((a, b) => a - b);
  return values[(values.length - 1) >> 1] as number;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
