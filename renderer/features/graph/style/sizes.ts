// How large a mark is for a share of the most: by area, which is what people compare.
const SMALLEST = 4;
const LARGEST = 16;

/** Half the extent of the mark, in units of the graph. */
export function radiusAt(share: number): number {
  return Math.sqrt(SMALLEST ** 2 + share * (LARGEST ** 2 - SMALLEST ** 2));
}
