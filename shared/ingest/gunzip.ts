// Gzip (RFC 1952) to its contents, chunk by chunk: several members one after another, each checked against its CRC-32 and length. Rules I5 and I6.
import { Gunzip } from 'fflate';
import { RetortError } from '../kernel/errors';
import { crc32 } from './crc32';

/** fflate unpacks what it is given at once: pieces of this size bound what one step can become. */
const PIECE = 64 * 1024;
/** Pieces that are kept: a member's trailer lies before the next one's header, which may carry a name, a comment and 64 KiB of extra fields. */
const KEPT = 4;
const TRAILER = 8;

/** @throws RetortError `log-gzip` with the byte of the compressed file that was reached */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  const state = createState(unpacked);
  for await (const piece of pieces(chunks)) {
    push(state, piece, false);
    yield* unpacked.splice(0);
  }
  push(state, new Uint8Array(0), true);
  yield* unpacked.splice(0);
  checkTrailer(state, state.read);
}

type State = {
  stream: Gunzip;
  /** Compressed bytes taken so far; the last ones of them, for trailers. */
  read: number;
  recent: Uint8Array[];
  /** Of the current member's contents. */
  checksum: number;
  length: number;
};

function createState(unpacked: Uint8Array[]): State {
  const stream = new Gunzip();
  const state: State = { stream, read: 0, recent: [], checksum: 0, length: 0 };
  stream.ondata = (data) => {
    if (data.length === 0) return;
    state.checksum = crc32(state.checksum, data);
    state.length += data.length;
    unpacked.push(data);
  };
  stream.onmember = (start) => {
    checkTrailer(state, start);
    state.checksum = 0;
    state.length = 0;
  };
  return state;
}

function push(state: State, piece: Uint8Array, last: boolean): void {
  state.read += piece.length;
  state.recent.push(piece);
  if (state.recent.length > KEPT) state.recent.shift();
  try {
    state.stream.push(piece, last);
  } catch (cause) {
    if (cause instanceof RetortError) throw cause;
    const problem = last ? 'the file ends too early' : cause instanceof Error ? cause.message : '';
    throw new RetortError('log-gzip', { byte: state.read, problem }, { cause });
  }
}

/** `end`: where the member ended in the compressed file. */
function checkTrailer(state: State, end: number): void {
  const recent = joined(state.recent);
  const at = recent.length - (state.read - end) - TRAILER;
  if (at < 0) throw new RetortError('log-gzip', { byte: end, problem: 'the file ends too early' });
  const trailer = new DataView(recent.buffer, at, TRAILER);
  const isWhole = trailer.getUint32(4, true) === state.length % 2 ** 32;
  if (isWhole && trailer.getUint32(0, true) === state.checksum) return;
  const problem = isWhole ? 'the checksum does not match' : 'the file ends too early, or is damaged';
  throw new RetortError('log-gzip', { byte: end, problem });
}

/** The same bytes, neither much larger nor, but for the last, smaller than PIECE. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let small: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const part = chunk.subarray(at, at + PIECE);
      small.push(part);
      length += part.length;
      if (length < PIECE) continue;
      yield joined(small);
      small = [];
      length = 0;
    }
  }
  if (length > 0) yield joined(small);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
