// The kept index as it lies in the database: its columns end to end in one blob, which is read back in half the time that columns as values of their own take.
import type { KeptIndex } from '../../shared/model/records/kept-index';

type Column = Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
type ColumnName = Exclude<keyof KeptIndex, 'key'>;

/** `columns`: name, bytes of an element, and elements of each column, in the order of the blob; null columns are not there. */
export type PackedIndex = { key: string; columns: [ColumnName, 1 | 4, number][]; blob: Blob };

/** Wide columns begin where wide columns may. */
const ALIGNMENT = 4;

const NAMES: Record<ColumnName, true> = {
  object: true,
  relation: true,
  first: true,
  last: true,
  count: true,
  run: true,
  order: true,
  outOffsets: true,
  inOffsets: true,
  inEdges: true,
  degree: true,
};

export function packIndex(index: KeptIndex): PackedIndex {
  const columns: PackedIndex['columns'] = [];
  const parts: Column[] = [];
  for (const name of Object.keys(NAMES) as ColumnName[]) {
    const column = index[name];
    if (column === null) continue;
    columns.push([name, column instanceof Uint8Array ? 1 : 4, column.length]);
    parts.push(column, new Uint8Array(padding(column.byteLength)));
  }
  return { key: index.key, columns, blob: new Blob(parts) };
}

/** Undefined when the blob is gone from the disk or is not what was written: the index is built again. */
export async function unpackIndex({ key, columns, blob }: PackedIndex): Promise<KeptIndex | undefined> {
  const buffer = await blob.arrayBuffer().catch(() => undefined);
  if (buffer?.byteLength !== lengthOf(columns)) return undefined;
  const index: Record<string, Column | string | null> = { key };
  for (const name of Object.keys(NAMES)) index[name] = null;
  let at = 0;
  for (const [name, width, elements] of columns) {
    index[name] = width === 1 ? new Uint8Array(buffer, at, elements) : new Uint32Array(buffer, at, elements);
    at += padded(width * elements);
  }
  return index as KeptIndex;
}

function lengthOf(columns: PackedIndex['columns']): number {
  return columns.reduce((sum, [, width, elements]) => sum + padded(width * elements), 0);
}

function padded(bytes: number): number {
  return bytes + padding(bytes);
}

function padding(bytes: number): number {
  return (ALIGNMENT - (bytes % ALIGNMENT)) % ALIGNMENT;
}
