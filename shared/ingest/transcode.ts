// Other encodings to UTF-8, chunk by chunk (the Encoding Standard's decoders), remembering where lines lay: a rejected row names its byte in the file as it is.
import { RetortError } from '../kernel/errors';
import type { Encoding } from '../model/records/import-spec';
import { MAX_ROW_BYTES } from './limits';

const CR = 13;
const LF = 10;

/** A chunk before and after, until no row of it can be rejected any more. Both cursors stand behind the same line end. */
type Piece = {
  from: number;
  original: Uint8Array;
  utf8: Uint8Array;
  to: number;
  at: number;
  originalAt: number;
};

export class Transcoder {
  private readonly pieces: Piece[] = [];
  private readonly decoder: TextDecoder;
  private readonly encoder = new TextEncoder();
  /** Bytes of a code unit, and where its low byte is. */
  private readonly unit: number;
  private readonly low: number;

  /** `mark`: bytes of a byte order mark that was already taken. */
  constructor(
    encoding: Encoding,
    private readonly mark: number,
  ) {
    this.unit = encoding.startsWith('utf-16') ? 2 : 1;
    this.low = encoding === 'utf-16be' ? 1 : 0;
    this.decoder = createDecoder(encoding);
  }

  async *decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let odd = new Uint8Array(0);
    let from = this.mark;
    let to = 0;
    for await (const chunk of chunks) {
      const original = joined(odd, chunk);
      const whole = original.subarray(0, original.length - (original.length % this.unit));
      odd = original.slice(whole.length);
      const utf8 = this.encoder.encode(this.decoder.decode(whole, { stream: true }));
      this.pieces.push({ from, original: whole, utf8, to, at: 0, originalAt: 0 });
      from += whole.length;
      to += utf8.length;
      while (this.pieces.length > 1 && to - (this.pieces[1] as Piece).to > 2 * MAX_ROW_BYTES)
        this.pieces.shift();
      if (utf8.length > 0) yield utf8;
    }
    const rest = this.encoder.encode(this.decoder.decode(odd));
    if (rest.length > 0) yield rest;
  }

  /** Original offset of the start of a line at `offset` of the UTF-8; offsets must not fall. */
  offsetOf(offset: number): number {
    // Of pieces that begin at the offset the first is meant: a later one may lack the first byte of its character.
    const startsAt = (i: number): number => this.pieces[i]?.to ?? Infinity;
    while (startsAt(0) < offset && startsAt(1) <= offset) this.pieces.shift();
    const piece = this.pieces[0];
    if (piece === undefined) return this.mark;
    const { utf8, original } = piece;
    while (piece.to + piece.at < offset && piece.at < utf8.length) {
      if (!isBreak(utf8[piece.at++] as number)) continue;
      piece.originalAt = this.pastBreak(original, piece.originalAt);
    }
    return piece.from + piece.originalAt;
  }

  private pastBreak(original: Uint8Array, from: number): number {
    for (let at = from; at < original.length; at += this.unit) {
      const isUnit = this.unit === 1 || original[at + 1 - this.low] === 0;
      if (isUnit && isBreak(original[at + this.low] as number)) return at + this.unit;
    }
    return original.length;
  }
}

function createDecoder(encoding: Encoding): TextDecoder {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch (cause) {
    throw new RetortError('log-encoding', { encoding, problem: 'not known here' }, { cause });
  }
}

function joined(front: Uint8Array, chunk: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(front.length + chunk.length);
  both.set(front);
  both.set(chunk, front.length);
  return both;
}

function isBreak(byte: number): boolean {
  return byte === LF || byte === CR;
}
