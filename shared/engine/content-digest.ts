// One digest over everything that answers are made of: equal digests, equal answers. Names and columns count; random ids and the hour of the import do not.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Dataset, DatasetSegment } from '../dataset/types';

/** SHA-256 (FIPS 180-4), hex. Numbers enter little-endian, as they lie in memory on every machine that runs Retort. */
export function contentDigest(dataset: Dataset): string {
  const hash = sha256.create();
  const { dictionary } = dataset;
  const sources = dataset.sources.map(({ name, size, digest, rows }) => [name, size, digest, rows.accepted]);
  const classes = dictionary.classes.map(({ kind, realm }) => [kind, realm]);
  hash.update(framed(new TextEncoder().encode(JSON.stringify([sources, classes, dataset.relations]))));
  for (const column of [dictionary.classOf, dictionary.offsets, dictionary.bytes])
    hash.update(framed(column));
  for (const segment of dataset.segments)
    for (const column of columnsOf(segment)) hash.update(framed(column));
  return bytesToHex(hash.digest());
}

type Column = Uint8Array | Uint32Array | Float64Array;

function columnsOf(segment: DatasetSegment): Column[] {
  const { source, subject, object, relation, first, last, count, row } = segment;
  const absent = new Uint8Array(0);
  return [Uint32Array.of(source), subject, object, relation, first, last ?? absent, count ?? absent, row];
}

/** Length first: no two lists of columns give the same bytes. */
function framed(column: Column): Uint8Array {
  const framedBytes = new Uint8Array(8 + column.byteLength);
  new DataView(framedBytes.buffer).setFloat64(0, column.byteLength, true);
  framedBytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), 8);
  return framedBytes;
}
