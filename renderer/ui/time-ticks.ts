// Where the labels of a time axis stand: at whole hours, days or months of the reader's zone, never more than fit.
import { formatter, zoneOffset } from './time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Tick = { at: number; label: string };

/** Steps a person counts in; months and years are taken as multiples of days and then moved to the first. */
const STEPS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  4 * DAY,
  7 * DAY,
  14 * DAY,
  31 * DAY,
  92 * DAY,
  184 * DAY,
  366 * DAY,
];

/** At most `most` ticks within [from, to], milliseconds since 1970 UTC. */
export function timeTicks(from: number, to: number, zone: string, most: number): Tick[] {
  const step =
    STEPS.find((each) => (to - from) / each <= most) ??
    366 * DAY * Math.ceil((to - from) / (366 * DAY * most));
  const ticks: Tick[] = [];
  let last = '';
  for (let at = firstTick(from, step, zone); at <= to; at = nextTick(at, step, zone)) {
    if (at < from) continue;
    const label = labelOf(at, step, zone, last);
    last = monthOf(at, zone);
    ticks.push({ at, label });
  }
  return ticks;
}

function firstTick(from: number, step: number, zone: string): number {
  if (step < DAY) return startOfDay(from, zone);
  const day = startOfDay(from, zone);
  if (step >= 31 * DAY) return startOfDay(day - (dayOfMonth(day, zone) - 1) * DAY + 2 * HOUR, zone);
  return day < from ? startOfDay(day + DAY + 2 * HOUR, zone) : day;
}

function nextTick(at: number, step: number, zone: string): number {
  if (step < DAY) return at + step;
  if (step < 31 * DAY) return startOfDay(at + step + 2 * HOUR, zone);
  const later = at + step + 2 * DAY;
  return startOfDay(later - (dayOfMonth(later, zone) - 1) * DAY, zone);
}

/** The month is said when it changes: "17 Jun", "21", "25", "3 Jul". */
function labelOf(at: number, step: number, zone: string, last: string): string {
  if (step >= 31 * DAY) return format(at, zone, { month: 'short', year: 'numeric' });
  const midnight = startOfDay(at, zone) === at;
  if (step < DAY && !midnight)
    return format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return monthOf(at, zone) === last && step >= DAY
    ? format(at, zone, { day: 'numeric' })
    : format(at, zone, { day: 'numeric', month: 'short' });
}

function monthOf(at: number, zone: string): string {
  return format(at, zone, { month: 'short', year: 'numeric' });
}

function dayOfMonth(at: number, zone: string): number {
  return Number(format(at, zone, { day: 'numeric' }));
}

/** Midnight of the day that holds `at`; where a day starts later (a clock is put forward), its first moment. */
export function startOfDay(at: number, zone: string): number {
  return momentIn(Math.floor((at + zoneOffset(at, zone)) / DAY) * DAY, zone);
}

/**
 * When clocks of the zone show what those of UTC show at `local`. Where the zone changes its offset in that very night, the second step settles on the offset
 * that holds then.
 */
export function momentIn(local: number, zone: string): number {
  const guess = local - zoneOffset(local, zone);
  return local - zoneOffset(guess, zone);
}

function format(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(zone, options).format(at);
}
