// Columns as bytes. Every engine that runs this is little-endian, as the archive is; on another one it refuses to start instead of writing swapped bytes.
import { RetortError } from '../kernel/errors';

if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1)
  throw new RetortError('internal', { problem: 'big-endian machine' });

/** The column's own bytes, not a copy. */
export function bytesOf(column: Uint8Array | Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

export function uint32Of(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  return new Uint32Array(bytes.slice().buffer);
}

export function float64Of(bytes: Uint8Array): Float64Array<ArrayBuffer> {
  return new Float64Array(bytes.slice().buffer);
}

/** Numbers with every NaN as the one quiet NaN, so that "no time" is one pattern of bits wherever it came from. */
export function oneNaN(column: Float64Array): Float64Array {
  const words = new Uint32Array(column.buffer, column.byteOffset, column.length * 2);
  const strange = (i: number): boolean =>
    Number.isNaN(column[i]) && (words[i * 2] !== 0 || words[i * 2 + 1] !== 0x7ff8_0000);
  if (!column.some((_, i) => strange(i))) return column;
  const copy = column.slice();
  const out = new Uint32Array(copy.buffer);
  for (let i = 0; i < copy.length; i++) if (strange(i)) out.set([0, 0x7ff8_0000], i * 2);
  return copy;
}
