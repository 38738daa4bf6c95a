// The second world's time: eleven weeks from a Monday, with a model's release in the seventh.

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** Monday 2 March 2026, 00:00 UTC. */
export const START = Date.UTC(2026, 2, 2);
export const DAYS = 77;
/** A Tuesday. Half of the traffic turns to a new model within 24 hours of its release (PRODUCT.md, domain facts). */
export const RELEASE = START + 43 * DAY + 17 * HOUR;

export const dayOf = (at: number): number => Math.floor((at - START) / DAY);
export const isWeekend = (day: number): boolean => ((day % 7) + 7) % 7 >= 5;

/** Of the traffic at this moment, the share that goes to the new model: half after a day, four fifths in the end. */
export function newModelShare(at: number): number {
  const age = (at - RELEASE) / DAY;
  if (age <= 0) return 0;
  return age < 1 ? 0.5 * age : 0.8 - 0.3 * Math.exp(1 - age);
}
