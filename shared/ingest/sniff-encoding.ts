// Which encoding a log is in, from its first bytes. Only UTF-8 and a byte order mark are certain; the rest is a guess and says so.
import type { Encoding } from '../model/records/import-spec';
import { declaredEncoding } from './graph/sniff-graph';
import { byteOrderMark } from './open-bytes';
import type { Sample } from './sample';
import { malformedAt } from './utf8';

export type EncodingGuess = { encoding: Encoding; /** Empty when there is no doubt. */ remark: string };

export function sniffEncoding({ bytes, whole }: Sample): EncodingGuess {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return { encoding: mark.encoding, remark: '' };
  const wide = zeroPattern(bytes);
  if (wide !== undefined) return guessed(wide);
  const declared = declaredEncoding(bytes);
  if (declared !== undefined) return { encoding: declared, remark: '' };
  const malformed = malformedAt(bytes, 0, bytes.length);
  if (malformed < 0 || (!whole && bytes.length - malformed < 4)) return { encoding: 'utf-8', remark: '' };
  return sniffNarrow(bytes);
}

function guessed(encoding: Encoding): EncodingGuess {
  return { encoding, remark: `encoding guessed: ${encoding}` };
}

/** ASCII in UTF-16 has a zero in every second byte. */
function zeroPattern(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : undefined;
}

/**
 * Accented letters stand alone between ASCII letters; in Chinese and Japanese encodings high bytes come in runs, kana led by 0x82 and 0x83. A mostly
 * valid UTF-8 file with a few bad bytes stays UTF-8: its bad rows are rejected one by one.
 */
function sniffNarrow(bytes: Uint8Array): EncodingGuess {
  const { high, alone, kana, malformed } = countHigh(bytes);
  if (malformed * 4 < high && malformed < 100) {
    return {
      encoding: 'utf-8',
      remark: `${String(malformed)} bytes of the sample are not UTF-8: their rows are rejected`,
    };
  }
  if (alone * 2 > high) return guessed(hasEuro8859(bytes) ? 'iso-8859-15' : 'windows-1252');
  if (kana * 5 > high && decodes(bytes, 'shift_jis')) return guessed('shift_jis');
  return guessed(decodes(bytes, 'gb18030') ? 'gb18030' : 'windows-1252');
}

type HighBytes = { high: number; alone: number; kana: number; malformed: number };

function countHigh(bytes: Uint8Array): HighBytes {
  const counts: HighBytes = { high: 0, alone: 0, kana: 0, malformed: 0 };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 128) continue;
    counts.high++;
    if ((bytes[i - 1] ?? 0) < 128 && (bytes[i + 1] ?? 0) < 128) counts.alone++;
    if (byte === 0x82 || byte === 0x83) counts.kana++;
  }
  for (let at = malformedAt(bytes, 0, bytes.length); at >= 0;) {
    counts.malformed++;
    at = malformedAt(bytes, at + 1, bytes.length);
  }
  return counts;
}

/** 0x80 to 0x9f are letters in windows-1252 and controls in ISO 8859; 0xa4 is a currency sign nobody writes, or the euro. */
function hasEuro8859(bytes: Uint8Array): boolean {
  return bytes.includes(0xa4) && !bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
