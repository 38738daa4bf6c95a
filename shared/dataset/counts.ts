// How often, in two bytes each: nearly all counts of a log are small, and one that is large must not widen all others.
import { lowerBound } from '../kernel/lower-bound';

/** `values` as they are; where they are Uint16, what does not fit stands as MARK, and in `large` by its place, ascending. */
export type Counts = {
  values: Uint16Array | Uint32Array;
  large: { places: Uint32Array; counts: Uint32Array };
};

const MARK = 0xffff;
/** A large one costs eight bytes beside its two, a wide column two more for everybody. */
const LARGE_WORTH = 4;

export function narrowCounts(counts: Uint32Array): Counts {
  const places = placesOfLarge(counts);
  if (places.length * LARGE_WORTH > counts.length)
    return { values: counts, large: largeOf(counts, places.slice(0, 0)) };
  return {
    values: Uint16Array.from(counts, (count) => Math.min(count, MARK)),
    large: largeOf(counts, places),
  };
}

function placesOfLarge(counts: Uint32Array): Uint32Array {
  let found = 0;
  for (let at = 0; at < counts.length; at++) if ((counts[at] as number) >= MARK) found++;
  const places = new Uint32Array(found);
  for (let at = 0, to = 0; to < found; at++) if ((counts[at] as number) >= MARK) places[to++] = at;
  return places;
}

function largeOf(counts: Uint32Array, places: Uint32Array): Counts['large'] {
  return { places, counts: places.map((place) => counts[place] as number) };
}

/** No counts at all: each row happened once. */
export function countAt(counts: Counts | null, at: number): number {
  if (counts === null) return 1;
  const { values, large } = counts;
  const value = values[at] as number;
  return value === MARK && large.places.length > 0
    ? (large.counts[lowerBound(large.places, at)] as number)
    : value;
}

/** All at once, for who keeps or reads every one. */
export function wideCounts({ values, large }: Counts): Uint32Array<ArrayBuffer> {
  const counts = Uint32Array.from(values);
  large.places.forEach((place, at) => {
    counts[place] = large.counts[at] as number;
  });
  return counts;
}
