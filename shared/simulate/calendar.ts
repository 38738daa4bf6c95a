// Simulated time: whole seconds from the start of the observed window, negative before it. There is no clock.
import type { Random } from '../kernel/random';
import { lottery, type Lottery } from './draw';

export const DAY = 86_400;
export const HOUR = 3_600;
/** 2026-06-17T00:00:00Z, a Wednesday. */
export const WINDOW_START_MS = 1_781_654_400_000;
export const WINDOW_DAYS = 28;
export const WINDOW_END = WINDOW_DAYS * DAY;
/** Sign-ups are known this far back. */
export const HISTORY_DAYS = 730;
/** A new model is released: half the extraction turns to it within 24 hours, everyone else over weeks. */
export const RELEASE = 14 * DAY + 16 * HOUR;

export function isWeekend(day: number): boolean {
  const weekday = (day + 3) % 7;
  return weekday === 0 || weekday === 6;
}

/** When in the local day something happens; night runs are machines', `always` is round the clock. */
export type Hours = 'leisure' | 'work' | 'night' | 'always';

const WEIGHTS: Record<Hours, number[]> = {
  leisure: [4, 2, 1, 1, 1, 1, 2, 4, 6, 7, 7, 7, 7, 7, 7, 7, 8, 9, 10, 12, 13, 13, 11, 7],
  work: [0, 0, 0, 0, 0, 0, 1, 4, 9, 14, 15, 14, 9, 12, 15, 14, 12, 8, 4, 2, 1, 1, 1, 0],
  night: [6, 12, 16, 12, 6, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
  always: new Array<number>(24).fill(1),
};
const LOTTERIES = new Map<Hours, Lottery>(
  Object.entries(WEIGHTS).map(([hours, weights]) => [hours as Hours, lottery(weights)]),
);

/** A moment of `day` (UTC) that falls into `hours` at an offset of `zone` hours from UTC. */
export function momentOf(random: Random, day: number, hours: Hours, zone: number): number {
  const local = (LOTTERIES.get(hours) as Lottery)(random);
  const hour = (((local - zone) % 24) + 24) % 24;
  return Math.floor(day * DAY + hour * HOUR + random.next() * HOUR);
}

/** Up to `count` distinct days of [from, to), ascending. */
export function someDays(
  random: Random,
  count: number,
  from: number,
  to: number,
  workdaysOnly = false,
): number[] {
  const days: number[] = [];
  for (let day = from; day < to; day++) if (!workdaysOnly || !isWeekend(day)) days.push(day);
  let left = count;
  return days.filter((_, i) => {
    const taken = random.next() * (days.length - i) < left;
    if (taken) left--;
    return taken;
  });
}

const dayTexts = new Map<number, string>();

/** ISO 8601 in UTC, to the second. */
export function isoTime(seconds: number): string {
  const day = Math.floor(seconds / DAY);
  const rest = seconds - day * DAY;
  const two = (n: number): string => (n < 10 ? '0' : '') + String(n);
  const hour = Math.floor(rest / HOUR);
  return `${dayText(day)}T${two(hour)}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
}

export function unixSeconds(seconds: number): number {
  return WINDOW_START_MS / 1000 + seconds;
}

function dayText(day: number): string {
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = new Date(WINDOW_START_MS + day * DAY * 1000).toISOString().slice(0, 10);
    dayTexts.set(day, text);
  }
  return text;
}
