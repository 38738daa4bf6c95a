// Exchanges each account's active days among each other: what it did on one of them happens on another, at the same time of day.
import type { Random } from '../kernel/random';

/** Quarter hours of a day. */
export const DAY_BINS = 96;

/** Days of one account, in order, and for each start which of them it is on. */
type Own = { days: Uint32Array; dayOf: Uint32Array; working: number[]; weekend: number[] };

/** Each call gives another draw, in the same arrays. `starts`: quarter hours since 1970 UTC, ascending per account. */
export function dayShuffler(starts: readonly Uint32Array[], random: Random): () => readonly Uint32Array[] {
  const all = starts.map(ownDays);
  const moved = starts.map((own) => own.slice());
  return () => {
    all.forEach(({ days, dayOf, working, weekend }, account) => {
      const target = days.slice();
      exchange(target, working, random);
      exchange(target, weekend, random);
      const from = starts[account] as Uint32Array;
      const to = moved[account] as Uint32Array;
      for (let at = 0; at < from.length; at++) {
        const day = dayOf[at] as number;
        to[at] = (from[at] as number) + ((target[day] as number) - (days[day] as number)) * DAY_BINS;
      }
    });
    return moved;
  };
}

function ownDays(starts: Uint32Array): Own {
  const days: number[] = [];
  const dayOf = starts.map((bin) => {
    const day = Math.floor(bin / DAY_BINS);
    if (days.at(-1) !== day) days.push(day);
    return days.length - 1;
  });
  const places = [...days.keys()];
  return {
    days: Uint32Array.from(days),
    dayOf,
    working: places.filter((at) => !isWeekend(days[at] as number)),
    weekend: places.filter((at) => isWeekend(days[at] as number)),
  };
}

/** 1 January 1970 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday === 0 || weekday === 6;
}

/** Fisher and Yates, among these places alone. */
function exchange(values: Uint32Array, places: readonly number[], random: Random): void {
  for (let left = places.length; left > 1; left--) {
    const [a, b] = [places[left - 1] as number, places[random.below(left)] as number];
    const value = values[a] as number;
    values[a] = values[b] as number;
    values[b] = value;
  }
}
