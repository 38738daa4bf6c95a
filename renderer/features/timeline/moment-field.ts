// A moment as the browser's field for date and time writes it, in the reader's zone, to the second.
import { zoneOffset } from '../../ui/time';
import { momentIn } from '../../ui/time-ticks';

/** "2026-07-11T04:14:09" */
export function writeMoment(at: number, zone: string): string {
  return new Date(at + zoneOffset(at, zone)).toISOString().slice(0, 19);
}

/** Milliseconds since 1970 UTC; null: no moment of the years 1970 to 9999. */
export function readMoment(written: string, zone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/u.test(written)) return null;
  const local = Date.parse(`${written}Z`);
  const at = Number.isNaN(local) ? NaN : momentIn(local, zone);
  return at >= 0 ? at : null;
}
