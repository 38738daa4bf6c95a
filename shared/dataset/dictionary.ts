// The merged dictionary: every entity of every source once. Values stay bytes; a string is made only for what is shown.
import { RetortError } from '../kernel/errors';
import type { Progress } from '../kernel/progress';
import { checkCancelled } from '../kernel/progress';
import type { EntityClass, SourceDictionary } from '../model/records/dictionary';
import { hashValue, sameBytes } from './hash';
import { CLASS_LIMIT, createInterner } from './interner';
import type { Dictionary, EntityId, EntityKey } from './types';

/** `remaps[i]` takes local ids of source `i` to merged ones; null where they are the same. */
export type MergedDictionary = { dictionary: Dictionary; remaps: (Uint32Array | null)[] };

/** Making the table costs as much as a hundred scans: a workspace that is only opened and glanced at never pays for it. */
const SCANS_BEFORE_TABLE = 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Ids in order of first appearance. @throws RetortError `too-many-values` beyond 256 classes or 4 GiB of values. */
export function mergeDictionaries(
  sources: readonly SourceDictionary[],
  progress: Progress,
  seed = 0,
): MergedDictionary {
  const { classes, remaps: classRemaps } = mergeClasses(sources.map((source) => source.classes));
  const only = sources.length === 1 ? sources[0] : undefined;
  if (only?.classes.length === classes.length)
    return { dictionary: createDictionary(only, seed), remaps: [null] };
  const interner = createInterner({
    entities: sources.reduce((sum, source) => sum + source.classOf.length, 0),
    bytes: sources.reduce((sum, source) => Math.max(sum, source.bytes.length), 0),
    seed,
  });
  const remaps = sources.map((source, index) => {
    checkCancelled(progress);
    return internAll(source, classRemaps[index] as Uint8Array, interner.intern);
  });
  return { dictionary: createDictionary(interner.toDictionary(classes), seed), remaps };
}

/** Reads columns that hold each value once. `find` reads them through at first, and makes its table when it is asked often. */
export function createDictionary(source: SourceDictionary, seed = 0): Dictionary {
  const { classes, classOf, offsets, bytes } = source;
  const classIds = new Map(classes.map((one, id) => [classKey(one), id]));
  let table: Uint32Array | undefined;
  let scans = 0;
  const value = (id: EntityId): string => decoder.decode(bytes.subarray(offsets[id], offsets[id + 1]));
  return {
    size: classOf.length,
    classes,
    classOf,
    offsets,
    bytes,
    value,
    key: (id) => ({ ...(classes[classOf[id] as number] as EntityClass), value: value(id) }),
    find: (key: EntityKey) => {
      const classId = classIds.get(classKey(key));
      if (classId === undefined) return undefined;
      const written = encoder.encode(key.value);
      if (table === undefined && ++scans > SCANS_BEFORE_TABLE) table = lookupTable(source, seed);
      const id = table
        ? findIn(table, source, seed, classId, written, 0, written.length)
        : scan(source, classId, written);
      return id < 0 ? undefined : id;
    },
  };
}

/** Per local id of `source` its id in `dictionary`, -1 where that has none: what is new and what is known. */
export function matchDictionary(
  dictionary: Dictionary,
  source: Values & { readonly classes: readonly EntityClass[] },
): Int32Array {
  const matches = new Int32Array(source.classOf.length).fill(-1);
  const known = new Map(dictionary.classes.map((one, id) => [classKey(one), id]));
  const classIds = source.classes.map((one) => known.get(classKey(one)) ?? -1);
  let table: Uint32Array | undefined;
  for (let id = 0; id < matches.length; id++) {
    const classId = classIds[source.classOf[id] as number] as number;
    if (classId < 0) continue;
    const start = source.offsets[id] as number;
    const end = source.offsets[id + 1] as number;
    // What was there before an import has the same id after it: then no table is needed.
    if (isAt(dictionary, id, classId, source.bytes, start, end)) matches[id] = id;
    else {
      table ??= lookupTable(dictionary, 0);
      matches[id] = findIn(table, dictionary, 0, classId, source.bytes, start, end);
    }
  }
  return matches;
}

/** Union in order of first appearance, and per list the way from its indexes to the union's. */
export function mergeClasses(lists: readonly (readonly EntityClass[])[]): {
  classes: EntityClass[];
  remaps: Uint8Array[];
} {
  const ids = new Map<string, number>();
  const classes: EntityClass[] = [];
  const remaps = lists.map((list) =>
    Uint8Array.from(list, (one) => {
      const known = ids.get(classKey(one));
      if (known !== undefined) return known;
      ids.set(classKey(one), classes.length);
      return classes.push({ kind: one.kind, realm: one.realm }) - 1;
    }),
  );
  if (classes.length > CLASS_LIMIT)
    throw new RetortError('too-many-values', { classes: classes.length, limit: CLASS_LIMIT });
  return { classes, remaps };
}

type Values = Pick<Dictionary, 'classOf' | 'offsets' | 'bytes'>;

function classKey(one: EntityClass): string {
  return `${one.kind}\u0000${one.realm}`;
}

function internAll(
  source: SourceDictionary,
  classRemap: Uint8Array,
  intern: (classId: number, bytes: Uint8Array, start: number, end: number) => number,
): Uint32Array {
  const { classOf, offsets, bytes } = source;
  const remap = new Uint32Array(classOf.length);
  for (let id = 0; id < remap.length; id++) {
    const classId = classRemap[classOf[id] as number] as number;
    remap[id] = intern(classId, bytes, offsets[id] as number, offsets[id + 1] as number);
  }
  return remap;
}

/** Open addressing; slots hold id + 1, 0: free. */
function lookupTable(values: Values, seed: number): Uint32Array {
  const size = values.classOf.length;
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(8, size * 2))));
  const mask = table.length - 1;
  for (let id = 0; id < size; id++) {
    const start = values.offsets[id] as number;
    const end = values.offsets[id + 1] as number;
    let at = hashValue(seed, values.classOf[id] as number, values.bytes, start, end) & mask;
    while (table[at] !== 0) at = (at + 1) & mask;
    table[at] = id + 1;
  }
  return table;
}

/** Id of the value, -1 when it is not there: lengths tell most apart before a byte is compared. */
function scan({ classOf, offsets, bytes }: Values, classId: number, written: Uint8Array): number {
  for (let id = 0; id < classOf.length; id++) {
    const offset = offsets[id] as number;
    if (classOf[id] !== classId || (offsets[id + 1] as number) - offset !== written.length) continue;
    if (sameBytes(bytes, offset, written, 0, written.length)) return id;
  }
  return -1;
}

function findIn(
  table: Uint32Array,
  values: Values,
  seed: number,
  classId: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  const mask = table.length - 1;
  for (let at = hashValue(seed, classId, bytes, start, end) & mask; ; at = (at + 1) & mask) {
    const id = (table[at] as number) - 1;
    if (id < 0) return -1;
    if (isAt(values, id, classId, bytes, start, end)) return id;
  }
}

function isAt(
  { classOf, offsets, bytes }: Values,
  id: number,
  classId: number,
  written: Uint8Array,
  start: number,
  end: number,
): boolean {
  const offset = offsets[id] as number;
  if (classOf[id] !== classId || (offsets[id + 1] as number) - offset !== end - start) return false;
  return sameBytes(bytes, offset, written, start, end - start);
}
