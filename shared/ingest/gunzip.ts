// Gzip (RFC 1952) to its contents, chunk by chunk: several members one after another, each checked against its CRC-32 and length. Rules I5 and I6.
import { Gunzip } from 'fflate';
import { RetortError } from '../kernel/errors';
import { crc32 } from './crc32';

/** fflate unpacks what it is given at once: pieces of this size bound what one step can become. */
const PIECE = 64 * 1024;
/** A member's header may carry a name and a comment; its trailer lies before it. */
const RECENT = 256 * 1024;
const TRAILER = 8;

/** @throws RetortError `log-gzip` with the byte of the compressed file that was reached */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  const state = createState(unpacked);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      push(state, chunk.subarray(at, at + PIECE), false);
      yield* unpacked.splice(0);
    }
  }
  push(state, new Uint8Array(0), true);
  yield* unpacked.splice(0);
  checkTrailer(state, state.read);
}

type State = {
  stream: Gunzip;
  /** Compressed bytes taken so far; the last ones of them, for trailers. */
  read: number;
  recent: Uint8Array;
  /** Of the current member's contents. */
  checksum: number;
  length: number;
};

function createState(unpacked: Uint8Array[]): State {
  const stream = new Gunzip();
  const state: State = { stream, read: 0, recent: new Uint8Array(0), checksum: 0, length: 0 };
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
  state.recent = lastBytes(state.recent, piece);
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
  const at = state.recent.length - (state.read - end) - TRAILER;
  if (at < 0) throw new RetortError('log-gzip', { byte: end, problem: 'the file ends too early' });
  const trailer = new DataView(state.recent.buffer, state.recent.byteOffset + at, TRAILER);
  const isWhole = trailer.getUint32(4, true) === state.length % 2 ** 32;
  if (isWhole && trailer.getUint32(0, true) === state.checksum) return;
  const problem = isWhole ? 'the checksum does not match' : 'the file ends too early, or is damaged';
  throw new RetortError('log-gzip', { byte: end, problem });
}

function lastBytes(recent: Uint8Array, piece: Uint8Array): Uint8Array {
  const kept = recent.subarray(Math.max(0, recent.length + piece.length - RECENT));
  const both = new Uint8Array(kept.length + piece.length);
  both.set(kept);
  both.set(piece, kept.length);
  return both;
}
