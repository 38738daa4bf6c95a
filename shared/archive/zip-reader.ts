// Reads the zip files that zip-writer.ts writes, front to back, and no others: every byte that is not content must be exactly what the writer would write.
import { Inflate } from 'fflate';
import { RetortError } from '../kernel/errors';
import type { ByteSource } from './byte-source';
import { joined } from './byte-source';
import { crc32 } from './crc32';
import type { PlacedEntry, ZipEntry } from './zip-records';
import { LOCAL_HEADER_BYTES, LOCAL_SIGNATURE, localHeader, zipTail } from './zip-records';

const MAX_NAME_BYTES = 200;
/** Deflate expands at most 1,032 times: what one piece can become stays small. */
const PIECE_BYTES = 16_384;

export type ZipLimits = { entryBytes: number; totalBytes: number };
export type ReadEntry = { name: string; content: Uint8Array };

/**
 * Entries in order; after the last one the rest of the file is checked.
 * @throws RetortError `archive-unreadable` {problem, byte}, `archive-too-large` {limit}
 */
export async function* zipEntries(source: ByteSource, limits: ZipLimits): AsyncGenerator<ReadEntry> {
  const entries: PlacedEntry[] = [];
  let total = 0;
  for (;;) {
    const offset = source.position();
    const signature = await source.peek(4);
    if (signature.length < 4 || view(signature).getUint32(0, true) !== LOCAL_SIGNATURE) break;
    const entry = await readHeader(source);
    total += entry.size;
    if (entry.size > limits.entryBytes)
      throw new RetortError('archive-too-large', { limit: limits.entryBytes, entry: entry.name });
    if (total > limits.totalBytes) throw new RetortError('archive-too-large', { limit: limits.totalBytes });
    yield { name: entry.name, content: await readContent(source, entry, offset) };
    entries.push({ ...entry, offset });
  }
  await checkTail(source, entries);
}

async function readHeader(source: ByteSource): Promise<ZipEntry> {
  const byte = source.position();
  const fixed = (await source.take(LOCAL_HEADER_BYTES)).slice();
  const fields = view(fixed);
  const nameLength = fields.getUint16(26, true);
  if (nameLength > MAX_NAME_BYTES) throw unreadable('entry name too long', byte);
  const name = (await source.take(nameLength)).slice();
  const method = fields.getUint16(8, true);
  if (method !== 0 && method !== 8) throw unreadable('unknown compression', byte);
  const entry: ZipEntry = {
    name: new TextDecoder().decode(name),
    method,
    crc: fields.getUint32(14, true),
    compressed: fields.getUint32(18, true),
    size: fields.getUint32(22, true),
  };
  if (!equal(localHeader(entry), joined([fixed, name]))) throw unreadable('header of another writer', byte);
  if (entry.compressed > entry.size) throw unreadable('sizes that do not fit', byte);
  return entry;
}

async function readContent(source: ByteSource, entry: ZipEntry, byte: number): Promise<Uint8Array> {
  const body = await source.take(entry.compressed);
  const content = entry.method === 0 ? body.slice() : inflated(body, entry.size, byte);
  if (content.length !== entry.size) throw unreadable('sizes that do not fit', byte);
  if (crc32(content) !== entry.crc) throw unreadable(`checksum of ${entry.name}`, byte);
  return content;
}

/** Stops as soon as there is more than was declared. */
function inflated(body: Uint8Array, size: number, byte: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const state = { ended: false };
  const inflate = new Inflate((part, final) => {
    parts.push(part);
    length += part.length;
    state.ended = final;
  });
  try {
    for (let at = 0; at < body.length && length <= size; at += PIECE_BYTES) {
      inflate.push(body.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= body.length);
    }
  } catch (error) {
    throw unreadable('compressed data', byte, error);
  }
  if (!state.ended || length !== size) throw unreadable('sizes that do not fit', byte);
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : joined(parts);
}

async function checkTail(source: ByteSource, entries: readonly PlacedEntry[]): Promise<void> {
  const byte = source.position();
  const tail = zipTail(entries, byte);
  if (!equal(await source.peek(tail.length + 1), tail)) throw unreadable('directory', byte);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function unreadable(problem: string, byte: number, cause?: unknown): RetortError {
  return new RetortError('archive-unreadable', { problem, byte }, { cause });
}
