// A day as a person picks it, in their zone, as moments.
import { momentIn } from '../../ui/time-ticks';
import { zoneOffset } from '../../ui/time';

/** Midnight at the start of `YYYY-MM-DD` in an IANA zone, milliseconds UTC; null for an empty or unreadable day. */
export function dayStart(day: string, zone: string): number | null {
  return midnightAfter(day, zone, 0);
}

/** Midnight at the end of that day. */
export function nextDay(day: string, zone: string): number | null {
  return midnightAfter(day, zone, 1);
}

/** `YYYY-MM-DD` of a moment in an IANA zone; empty: none. */
export function dayOf(ms: number | null, zone: string): string {
  return ms === null ? '' : new Date(ms + zoneOffset(ms, zone)).toISOString().slice(0, 10);
}

function midnightAfter(day: string, zone: string, days: number): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (parts === null) return null;
  return momentIn(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + days), zone);
}
