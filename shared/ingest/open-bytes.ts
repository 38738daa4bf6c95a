// A log file's bytes as the scanners take them: unpacked when they are gzip, as UTF-8 whatever they were, without a mark at the front. Rules I4 to I7.
import { RetortError } from '../kernel/errors';
import type { Encoding } from '../model/records/import-spec';
import { gunzip } from './gunzip';
import { Transcoder } from './transcode';
import type { LogFile } from './types';

export type OpenBytes = {
  /** Decompressed, UTF-8. */
  chunks: AsyncIterable<Uint8Array>;
  /** Offset in the decompressed file as it was encoded, of an offset in `chunks` (each asked in rising order). */
  offsetOf(offset: number): number;
};

/** Bytes at a file's front that say what it is. */
const MAGIC = 8;

/** `onRead` sees every chunk as it lies on disk. @throws RetortError `log-unreadable`, `log-empty`, `log-gzip`, `log-encoding` while reading */
export function openBytes(file: LogFile, encoding: Encoding, onRead: (chunk: Uint8Array) => void): OpenBytes {
  const opened: { transcoder: Transcoder | undefined; mark: number } = { transcoder: undefined, mark: 0 };
  return {
    chunks: decoded(unpacked(onDisk(file, onRead), file.name), encoding, opened),
    offsetOf: (offset) => opened.transcoder?.offsetOf(offset) ?? offset + opened.mark,
  };
}

/** The decompressed bytes, not decoded. */
export function openRaw(file: LogFile): AsyncIterable<Uint8Array> {
  return unpacked(
    onDisk(file, () => undefined),
    file.name,
  );
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The encoding that a byte order mark at the front declares, and its length. */
export function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

async function* onDisk(file: LogFile, onRead: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    for await (const chunk of file.stream()) {
      read += chunk.length;
      onRead(chunk);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof RetortError) throw cause;
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new RetortError('log-unreadable', { file: file.name, byte: read, problem }, { cause });
  }
  if (read === 0) throw new RetortError('log-empty', { file: file.name });
}

async function* unpacked(chunks: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const front = await takeFront(chunks, MAGIC);
  refuseContainer(front, name);
  const all = behind(front, chunks);
  yield* isGzip(front) ? gunzip(all) : all;
}

async function* decoded(
  chunks: AsyncGenerator<Uint8Array>,
  encoding: Encoding,
  opened: { transcoder: Transcoder | undefined; mark: number },
): AsyncGenerator<Uint8Array> {
  const front = await takeFront(chunks, 3);
  const mark = byteOrderMark(front);
  const actual = mark?.encoding ?? encoding;
  opened.mark = mark?.length ?? 0;
  const rest = behind(front.subarray(opened.mark), chunks);
  if (actual === 'utf-8') {
    yield* rest;
    return;
  }
  opened.transcoder = new Transcoder(actual, opened.mark);
  yield* opened.transcoder.decode(rest);
}

/** At least `length` bytes, fewer only when there are no more. */
async function takeFront(chunks: AsyncIterator<Uint8Array>, length: number): Promise<Uint8Array> {
  let front = new Uint8Array(0);
  while (front.length < length) {
    const next = await chunks.next();
    if (next.done === true) break;
    if (front.length === 0 && next.value.length >= length) return next.value;
    const both = new Uint8Array(front.length + next.value.length);
    both.set(front);
    both.set(next.value, front.length);
    front = both;
  }
  return front;
}

async function* behind(front: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (front.length > 0) yield front;
  yield* rest;
}

const CONTAINERS: readonly [string, number[]][] = [
  ['a zip archive or a workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['Avro', [0x4f, 0x62, 0x6a, 0x01]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
];

function refuseContainer(front: Uint8Array, file: string): void {
  for (const [found, magic] of CONTAINERS) {
    if (magic.every((byte, i) => front[i] === byte)) throw new RetortError('log-unreadable', { file, found });
  }
}
