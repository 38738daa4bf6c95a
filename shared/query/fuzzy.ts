// Text with a few letters wrong, missing or extra, anywhere in a value: bit-parallel over the dictionary's bytes (Myers, "A fast bit-vector algorithm for approximate
// string matching based on dynamic programming", JACM 46(3), 1999). Upper and lower case of ASCII alike.
import { FOLD } from './text-match';

/** Bytes of a text that are compared: what one word of the machine holds. */
export const MOST_COMPARED = 32;
/** A text may have one error for so many bytes of it, and no more than the most. */
const BYTES_PER_ERROR = 4;
const MOST_ERRORS = 3;

export type FuzzyTest = {
  /** Errors that are let pass. */
  most: number;
  /** The fewest with which the text is in `bytes[start..end)`. */
  errors(bytes: Uint8Array, start: number, end: number): number;
};

export function fuzzyTest(text: string): FuzzyTest {
  const wanted = new TextEncoder().encode(text).subarray(0, MOST_COMPARED);
  const { length } = wanted;
  const most = Math.min(MOST_ERRORS, Math.floor(length / BYTES_PER_ERROR));
  const placesOf = placesByByte(wanted);
  const last = length === 0 ? 0 : 1 << (length - 1);
  return {
    most,
    errors: (bytes, start, end) => {
      let more = -1; // rows of the column that are one more than the row above, and
      let less = 0; // those that are one less
      let score = length;
      let fewest = score;
      for (let at = start; at < end && fewest > 0; at++) {
        const same = placesOf[bytes[at] as number] as number;
        const diagonal = same | less;
        const across = (((same & more) + more) ^ more) | same;
        let right = less | ~(across | more);
        let left = more & across;
        if ((right & last) !== 0) score++;
        else if ((left & last) !== 0) score--;
        if (score < fewest) fewest = score;
        right <<= 1;
        left <<= 1;
        more = left | ~(diagonal | right);
        less = right & diagonal;
      }
      return fewest;
    },
  };
}

/** By byte the places at which the text has it, a bit each; letters of ASCII in both cases. */
function placesByByte(wanted: Uint8Array): Int32Array {
  const places = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++)
    wanted.forEach((one, at) => {
      if (FOLD[one] === FOLD[byte]) places[byte] = (places[byte] as number) | (1 << at);
    });
  return places;
}
