// Strings, numbers and words of JSON (RFC 8259) over bytes. Each returns the index behind the token, or -1 with `problem` set.
import type { RejectReason } from '../model/records/rejected-row';
import { sequenceLength } from './utf8';

export type JsonText = {
  /** The line's bytes are `..end`; `bytes[end]` is a line feed, which no token contains. */
  bytes: Uint8Array;
  end: number;
  /** Where unescaped strings go: behind everything unread. */
  scratch: number;
  /** Behind the last key. */
  at: number;
  /** Whether the last string holds escapes. */
  escaped: boolean;
  reason: RejectReason;
  problem: string;
  problemAt: number;
};

const QUOTE = 34;
const BACKSLASH = 92;

export function skipString(text: JsonText, from: number): number {
  const { bytes, end } = text;
  text.escaped = false;
  let at = from + 1;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) {
      const length = escapeLength(bytes, at, end);
      if (length === 0) return fail(text, at, 'an escape that JSON does not have');
      text.escaped = true;
      at += length;
    } else if (byte < 32)
      return fail(text, at, `control character ${byte.toString(16).padStart(2, '0')} in a string`);
    else if (byte < 128) at++;
    else {
      const length = sequenceLength(bytes, at, end);
      if (length === 0) return failEncoding(text, at);
      at += length;
    }
  }
  return fail(text, at, '');
}

export function skipNumber(text: JsonText, from: number): number {
  const { bytes } = text;
  let at = bytes[from] === 45 ? from + 1 : from;
  const whole = at;
  at = pastDigits(bytes, at);
  if (at === whole) return fail(text, at, 'no value where one belongs');
  if (bytes[whole] === 48 && at > whole + 1) return fail(text, whole, 'a number with a leading zero');
  if (bytes[at] === 46) {
    const fraction = at + 1;
    at = pastDigits(bytes, fraction);
    if (at === fraction) return fail(text, at, 'no digit after the point');
  }
  if (((bytes[at] as number) | 0x20) !== 101) return at;
  at++;
  if (bytes[at] === 43 || bytes[at] === 45) at++;
  const exponent = at;
  at = pastDigits(bytes, at);
  return at === exponent ? fail(text, at, 'no digit in the exponent') : at;
}

export function skipWord(text: JsonText, at: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    if (text.bytes[at + i] !== word.charCodeAt(i)) return fail(text, at + i, 'no value where one belongs');
  }
  return at + word.length;
}

/** Writes the string `start..end` without its escapes into the scratch space and returns where. Half a surrogate pair becomes bytes that are no UTF-8. */
export function unescapeString(text: JsonText, start: number, end: number): [number, number] {
  const { bytes } = text;
  const to = text.scratch;
  let out = to;
  for (let at = start; at < end;) {
    const byte = bytes[at] as number;
    if (byte !== BACKSLASH) {
      bytes[out++] = byte;
      at++;
    } else if (bytes[at + 1] !== 117) {
      bytes[out++] = SIMPLE.get(bytes[at + 1] as number) ?? 0;
      at += 2;
    } else {
      const high = hexAt(bytes, at + 2);
      const low =
        isHigh(high) && bytes[at + 6] === BACKSLASH && bytes[at + 7] === 117 ? hexAt(bytes, at + 8) : 0;
      const paired = low >= 0xdc00 && low <= 0xdfff;
      out = putCodePoint(bytes, out, paired ? 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00) : high);
      at += paired ? 12 : 6;
    }
  }
  text.scratch = out;
  return [to, out];
}

const SIMPLE = new Map(
  Array.from('"\\/bfnrt', (letter, i) => [letter.charCodeAt(0), '"\\/\b\f\n\r\t'.charCodeAt(i)]),
);

function escapeLength(bytes: Uint8Array, at: number, end: number): number {
  const letter = bytes[at + 1] as number;
  if (letter !== 117) return SIMPLE.has(letter) && at + 1 < end ? 2 : 0;
  if (at + 6 > end) return 0;
  for (let i = at + 2; i < at + 6; i++) if (hexDigit(bytes[i] as number) < 0) return 0;
  return 6;
}

function hexAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) value = value * 16 + hexDigit(bytes[i] as number);
  return value;
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = (byte | 0x20) - 97;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function putCodePoint(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    bytes[at] = code;
    return at + 1;
  }
  const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (let i = length - 1; i > 0; i--) bytes[at + i] = 0x80 | ((code >>> (6 * (length - 1 - i))) & 0x3f);
  bytes[at] = ((0xf00 >>> length) & 0xff) | (code >>> (6 * (length - 1)));
  return at + length;
}

function pastDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (((bytes[at] as number) - 48) >>> 0 < 10) at++;
  return at;
}

function fail(text: JsonText, at: number, problem: string): number {
  text.reason = 'json-syntax';
  text.problem = at >= text.end ? 'the line ends too early' : problem;
  text.problemAt = at;
  return -1;
}

function failEncoding(text: JsonText, at: number): number {
  text.reason = 'encoding';
  text.problem = `not UTF-8: byte ${(text.bytes[at] as number).toString(16)}`;
  text.problemAt = at;
  return -1;
}
