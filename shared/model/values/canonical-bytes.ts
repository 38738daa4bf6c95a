// Quick tests over bytes that a value is canonical as it is written. Each may say no to a value that is; none may say yes to one that is not.
import { MAX_VALUE_BYTES } from './text';

const ZERO = 48;
const DOT = 46;

/** ASCII without spaces and controls. */
export function isVisibleAscii(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > MAX_VALUE_BYTES || end === start) return false;
  for (let i = start; i < end; i++) if (((bytes[i] as number) - 33) >>> 0 > 93) return false;
  return true;
}

/** The same, without capital letters. */
export function isLowerCaseAscii(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isVisibleAscii(bytes, start, end)) return false;
  for (let i = start; i < end; i++) if (((bytes[i] as number) - 65) >>> 0 < 26) return false;
  return true;
}

/** Four decimal parts of at most 255 without leading zeros. */
export function isDottedQuad(bytes: Uint8Array, start: number, end: number): boolean {
  let [parts, digits, value] = [1, 0, 0];
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const digit = byte - ZERO;
    if (digit >>> 0 < 10) {
      if (digits > 0 && value === 0) return false;
      value = value * 10 + digit;
      digits++;
      if (value > 255) return false;
    } else if (byte === DOT && digits > 0) {
      parts++;
      digits = 0;
      value = 0;
    } else return false;
  }
  return parts === 4 && digits > 0;
}
