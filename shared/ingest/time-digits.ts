// Digits, fractions and offsets of written times, over bytes. -1 and NaN say "not there".

const ZERO = 48;

/** Two digits at `at`, -1 when they are not both digits. */
export function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO;
  const ones = (bytes[at + 1] as number) - ZERO;
  return tens >>> 0 < 10 && ones >>> 0 < 10 ? tens * 10 + ones : -1;
}

/** Four digits at `at`, -1 when they are not all digits. */
export function fourDigits(bytes: Uint8Array, at: number): number {
  const high = twoDigits(bytes, at);
  const low = twoDigits(bytes, at + 2);
  return high < 0 || low < 0 ? -1 : high * 100 + low;
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && (byte - ZERO) >>> 0 < 10;
}

/** Index after the run of digits that starts at `at`. */
export function pastDigits(bytes: Uint8Array, at: number, end: number): number {
  let after = at;
  while (after < end && isDigit(bytes[after])) after++;
  return after;
}

/** Milliseconds of the fraction whose digits are `at..end`; what is below a millisecond is dropped. */
export function fractionMilliseconds(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let i = 0; i < 3; i++) value = value * 10 + (at + i < end ? (bytes[at + i] as number) - ZERO : 0);
  return value;
}

/** The integer written in `at..end`; NaN unless it is 1 to 15 digits. */
export function integer(bytes: Uint8Array, at: number, end: number): number {
  if (end <= at || end - at > 15) return Number.NaN;
  let value = 0;
  for (let i = at; i < end; i++) {
    const digit = (bytes[i] as number) - ZERO;
    if (digit >>> 0 > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Milliseconds east of UTC of `Z`, `UTC`, `GMT`, `+02`, `+0200` or `+02:00` filling `at..end`; NaN for anything else. */
export function offsetMilliseconds(bytes: Uint8Array, at: number, end: number): number {
  const length = end - at;
  const sign = bytes[at] as number;
  if (length === 1 && (sign | 0x20) === 122) return 0;
  if (sign !== 43 && sign !== 45) return isUniversal(bytes, at, length) ? 0 : Number.NaN;
  if (length !== 3 && length !== 5 && length !== 6) return Number.NaN;
  if (length === 6 && bytes[at + 3] !== 58) return Number.NaN;
  const hours = twoDigits(bytes, at + 1);
  const minutes = length === 3 ? 0 : twoDigits(bytes, end - 2);
  if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) return Number.NaN;
  const size = (hours * 60 + minutes) * 60_000;
  return sign === 45 ? -size : size;
}

function isUniversal(bytes: Uint8Array, at: number, length: number): boolean {
  if (length !== 3) return false;
  const name = String.fromCharCode(...bytes.subarray(at, at + 3)).toUpperCase();
  return name === 'UTC' || name === 'GMT';
}
