// A day as a person picks it, in their zone, as moments.
import { zoneOffset } from '../../ui/time';

/** Midnight at the start of `YYYY-MM-DD` in an IANA zone, milliseconds UTC; null for an empty or unreadable day. */
export function dayStart(day: string, zone: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (parts === null) return null;
  const utc = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  // Where the zone changes its offset that very night, the second step settles on the offset that holds at midnight.
  const guess = utc - zoneOffset(utc, zone);
  return utc - zoneOffset(guess, zone);
}

/** Midnight at the end of that day. */
export function nextDay(day: string, zone: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (parts === null) return null;
  const next = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) + 1));
  return dayStart(next.toISOString().slice(0, 10), zone);
}
