// Bins of a time axis as a person counts: minutes to years of the reader's zone.
import { zoneOffset } from './time';
import { momentIn, startOfDay } from './time-ticks';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type CalendarStep = {
  /** "15 minutes": what one bar stands for. */
  label: string;
  unit: 'part' | 'day' | 'week' | 'month';
  /** Milliseconds of a part of a day; days, weeks or months of the others. */
  size: number;
  /** Milliseconds of the longest. */
  longest: number;
};

const part = (label: string, size: number): CalendarStep => ({ label, unit: 'part', size, longest: size });
const months = (label: string, size: number): CalendarStep => ({
  ...{ label, unit: 'month', size },
  longest: Math.min(size * 31, Math.ceil(size * 30.5)) * DAY,
});

const STEPS: readonly CalendarStep[] = [
  part('minute', MINUTE),
  part('5 minutes', 5 * MINUTE),
  part('15 minutes', 15 * MINUTE),
  part('hour', HOUR),
  part('6 hours', 6 * HOUR),
  { label: 'day', unit: 'day', size: 1, longest: DAY },
  { label: 'week', unit: 'week', size: 7, longest: 7 * DAY },
  months('month', 1),
  months('quarter', 3),
  months('year', 12),
];

/** The shortest step of which at most about `most` fill the span; more than one year where even years are too many. */
export function stepFor(from: number, to: number, most: number): CalendarStep {
  const known = STEPS.find(({ longest }) => (to - from) / longest <= most);
  if (known !== undefined) return known;
  const years = Math.ceil((to - from) / (366 * DAY * most));
  return months(`${years} years`, 12 * years);
}

/**
 * Ends of the bins that cover [from, to], ascending: the first at or before `from`, the last after `to`. On a day on which the clock is moved, a bin may be
 * longer or shorter by that.
 */
export function calendarEdges(from: number, to: number, step: CalendarStep, zone: string): number[] {
  if (step.unit === 'part') return partEdges(from, to, step.size, zone);
  const edges = [startOfStep(from, step, zone)];
  for (let last = edges[0] as number; last <= to; last = edges.at(-1) as number)
    edges.push(nextStep(last, step, zone));
  return edges;
}

/** Every day begins anew, so that quarters of it stay quarters when the clock was moved. */
function partEdges(from: number, to: number, size: number, zone: string): number[] {
  const edges: number[] = [];
  for (let day = startOfDay(from, zone); (edges.at(-1) ?? -Infinity) <= to;) {
    const midnight = nextDay(day, 1, zone);
    // What is left of a longer day belongs to its last part.
    const parts = Math.round((midnight - day) / size);
    const first = Math.min(parts - 1, Math.max(0, Math.floor((from - day) / size)));
    for (let nth = first; nth < parts && (edges.at(-1) ?? -Infinity) <= to; nth++)
      edges.push(day + nth * size);
    day = midnight;
  }
  return edges;
}

function startOfStep(at: number, { unit, size }: CalendarStep, zone: string): number {
  const day = startOfDay(at, zone);
  if (unit === 'day') return day;
  const local = new Date(day + zoneOffset(day, zone));
  // Weeks begin on Monday.
  if (unit === 'week') return momentIn(local.getTime() - ((local.getUTCDay() + 6) % 7) * DAY, zone);
  return monthStart(Math.floor(monthOf(local) / size) * size, zone);
}

function nextStep(at: number, { unit, size }: CalendarStep, zone: string): number {
  if (unit !== 'month') return nextDay(at, size, zone);
  return monthStart(monthOf(new Date(at + zoneOffset(at, zone))) + size, zone);
}

/** Midnight so many days after one. */
function nextDay(midnight: number, days: number, zone: string): number {
  return startOfDay(midnight + days * DAY + 2 * HOUR, zone);
}

/** Of a local time written as UTC. */
function monthOf(local: Date): number {
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
}

/** Months count from January of the year 0. */
function monthStart(month: number, zone: string): number {
  const local = new Date(Date.UTC(2000, month % 12, 1));
  local.setUTCFullYear(Math.floor(month / 12));
  return momentIn(local.getTime(), zone);
}
