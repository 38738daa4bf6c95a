// Patterns with `*` (any text, also none) and `?` (one character) over the dictionary's bytes; upper and lower case of ASCII alike.
import { FOLD } from './text-match';

/** Tests the value at `bytes[start..end)`, the whole of it. */
export type ByteTest = (bytes: Uint8Array, start: number, end: number) => boolean;

const MANY = -1;
const ONE = -2;
const encoder = new TextEncoder();

/** Greedy with one way back, to the last `*`: the time is at most the product of both lengths (Krauss, "Matching Wildcards", 2008). */
export function wildcardTest(pattern: string): ByteTest {
  const wanted = stepsOf(pattern);
  return (bytes, start, end) => {
    let at = start;
    let step = 0;
    let star = -1;
    let resume = start;
    while (at < end) {
      if (wanted[step] === MANY) {
        star = step++;
        resume = at;
      } else {
        const taken = step < wanted.length ? bytesTaken(bytes, at, end, wanted[step] as number) : 0;
        if (taken === 0 && star < 0) return false;
        at = taken > 0 ? at + taken : ++resume;
        step = taken > 0 ? step + 1 : star + 1;
      }
    }
    while (wanted[step] === MANY) step++;
    return step === wanted.length;
  };
}

function stepsOf(pattern: string): Int16Array {
  return Int16Array.from(
    Array.from(pattern).flatMap((character) => {
      if (character === '*') return [MANY];
      if (character === '?') return [ONE];
      return [...encoder.encode(character)].map(folded);
    }),
  );
}

/** 0: the step does not fit here. A character is all the bytes that UTF-8 writes it with. */
function bytesTaken(bytes: Uint8Array, at: number, end: number, step: number): number {
  const byte = bytes[at] as number;
  if (step !== ONE) return folded(byte) === step ? 1 : 0;
  if (isContinuation(byte)) return 0;
  let next = at + 1;
  while (next < end && isContinuation(bytes[next] as number)) next++;
  return next - at;
}

const folded = (byte: number): number => FOLD[byte] as number;
const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;
