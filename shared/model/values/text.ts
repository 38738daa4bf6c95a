// Checks and forms that every textual kind shares. A value that passes here can be stored as UTF-8 and shown without moving the text around it.
import type { Canonical } from '../kinds/kind';
import { invalid, valid } from '../kinds/kind';

/** Longest value of any kind, in bytes of UTF-8. */
export const MAX_VALUE_BYTES = 4096;

// Controls break logs and terminals; half a surrogate pair has no UTF-8.
const FORBIDDEN = /[\p{Cc}\p{Cs}]/u;
// Direction marks and invisible characters let one value pass for another.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const SPACES = /[\s\u0085]+/gu;

/** The value exactly as written, unless it cannot be one: nothing is trimmed or folded. */
export function opaque(written: string): Canonical {
  if (written.length === 0) return invalid('empty');
  if (FORBIDDEN.test(written)) return invalid(describeForbidden(written));
  if (tooLong(written)) return invalid(`over ${String(MAX_VALUE_BYTES)} bytes`);
  return valid(written);
}

/** As written without surrounding white space. */
export function trimmed(written: string): Canonical {
  return opaque(written.trim());
}

/** Trimmed, runs of white space as one space, composed (NFC). */
export function collapsed(written: string): Canonical {
  return opaque(written.trim().replace(SPACES, ' ').normalize('NFC'));
}

/** For people: characters that cannot be seen, or that turn the direction of the text, are spelled out. */
export function visible(value: string): string {
  return value.replace(
    INVISIBLE,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

function tooLong(value: string): boolean {
  if (value.length * 3 <= MAX_VALUE_BYTES) return false;
  return value.length > MAX_VALUE_BYTES || new TextEncoder().encode(value).length > MAX_VALUE_BYTES;
}

function describeForbidden(value: string): string {
  for (const character of value) {
    if (!FORBIDDEN.test(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    return code >= 0xd800 && code <= 0xdfff
      ? 'half a surrogate pair'
      : `control character ${code.toString(16).padStart(2, '0')}`;
  }
  return 'control character';
}
