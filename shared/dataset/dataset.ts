// From the committed sources of a workspace to the one dataset that everything else asks.
import { RetortError } from '../kernel/errors';
import type { Progress } from '../kernel/progress';
import { noProgress } from '../kernel/progress';
import type { KeptIndex } from '../model/records/kept-index';
import type { SourceDictionary } from '../model/records/dictionary';
import type { ObservationSegment } from '../model/records/segment';
import { SEGMENT_ROWS } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';
import { narrowCounts } from './counts';
import { mergeDictionaries } from './dictionary';
import { buildIndex } from './entity-index';
import { restoreIndex } from './kept-index';
import { narrowRows, narrowTimes } from './narrow';
import type { Dataset, DatasetSegment, IndexedDataset } from './types';

/** A committed source as the store holds it. */
export type SourceColumns = { record: SourceRecord; dictionary: SourceDictionary };

type Renaming = (segment: ObservationSegment) => ObservationSegment;

const RELATION_LIMIT = 256;

/** A dataset on its way: segments are taken as they are read, in any order of sources, but each source's in its own order. */
export type DatasetBuilder = {
  /** @throws RetortError `store-failed` for columns that contradict each other or the source's dictionary */
  add(source: number, segment: ObservationSegment): void;
  /** @throws RetortError `too-many-values` (data says of what), `store-failed` when observations of a source are missing, `cancelled` */
  finish(): Dataset;
  /** Everything but the observations, by an index kept from before; undefined when it is not of these sources. */
  restore(kept: KeptIndex): IndexedDataset | undefined;
  /** As `finish`, once the segments are added to what was restored. */
  complete(restored: IndexedDataset): Dataset;
};

/**
 * Merges the dictionaries; segments then only have to be renamed as they come, in place. Same sources in the same order, same dataset.
 * @param seed any 32-bit integer; a random one denies prepared hash collisions and changes nothing else.
 * @throws RetortError `too-many-values` (data says of what), `cancelled`
 */
export function beginDataset(
  sources: readonly SourceColumns[],
  progress: Progress = noProgress,
  seed = 0,
): DatasetBuilder {
  const records = sources.map(({ record }) => record);
  const { dictionary, remaps } = mergeDictionaries(
    sources.map((source) => source.dictionary),
    progress,
    seed,
  );
  const relations = mergeRelations(records.map((record) => record.relations));
  const renamings = sources.map((source, at) =>
    renaming(source, remaps[at] ?? null, relations.remaps[at] as Uint8Array),
  );
  const segments: DatasetSegment[][] = sources.map(() => []);
  const known = {
    sources: records,
    dictionary,
    relations: relations.relations,
    observations: records.reduce((sum, { observations }) => sum + observations, 0),
    sourceOfSegment: Uint32Array.from(
      records.flatMap((record, at) => new Array<number>(record.segments).fill(at)),
    ),
  };
  return {
    add: (source, segment) => {
      const renamed = (renamings[source] as Renaming)(segment);
      (segments[source] as DatasetSegment[]).push(narrowed(renamed, source));
    },
    finish: () => {
      const all = checked(records, segments);
      const index = buildIndex(all, dictionary.size, Math.max(1, known.relations.length), progress);
      return { ...known, index, segments: all };
    },
    restore: (kept) => {
      const index = restoreIndex(kept, records, dictionary.size);
      return index === undefined ? undefined : { ...known, index };
    },
    complete: (restored) => ({ ...restored, segments: checked(records, segments) }),
  };
}

function checked(records: readonly SourceRecord[], segments: readonly DatasetSegment[][]): DatasetSegment[] {
  segments.forEach((own, at) => checkComplete(records[at] as SourceRecord, own));
  return segments.flat();
}

/** A database that lost rows must not look like a smaller workspace. */
function checkComplete({ id, observations }: SourceRecord, segments: readonly DatasetSegment[]): void {
  const found = segments.reduce((sum, segment) => sum + segment.subject.length, 0);
  if (found === observations) return;
  throw new RetortError('store-failed', {
    source: id,
    problem: 'observations are missing',
    observations,
    found,
  });
}

function narrowed(segment: ObservationSegment, source: number): DatasetSegment {
  const { subject, object, relation, first, last, count, row } = segment;
  const times = { first: narrowTimes(first), last: last && narrowTimes(last) };
  return {
    ...{ subject, object, relation, ...times },
    count: count && narrowCounts(count),
    row: narrowRows(row),
    source,
  };
}

function mergeRelations(lists: readonly (readonly string[])[]): {
  relations: string[];
  remaps: Uint8Array[];
} {
  const ids = new Map<string, number>();
  const remaps = lists.map((list) =>
    Uint8Array.from(list, (relation) => {
      if (!ids.has(relation)) ids.set(relation, ids.size);
      return ids.get(relation) as number;
    }),
  );
  if (ids.size > RELATION_LIMIT)
    throw new RetortError('too-many-values', { relations: ids.size, limit: RELATION_LIMIT });
  return { relations: [...ids.keys()], remaps };
}

/** Rewrites a source's segments to merged ids; what points outside the source's own tables is refused, so that nothing later reads past an array. */
function renaming(source: SourceColumns, remap: Uint32Array | null, relationRemap: Uint8Array): Renaming {
  const entities = source.dictionary.classOf.length;
  return (segment) => {
    const consistent =
      sameLengths(segment) &&
      below(segment.subject, entities) &&
      below(segment.object, entities) &&
      below(segment.relation, relationRemap.length);
    if (!consistent)
      throw new RetortError('store-failed', { source: source.record.id, problem: 'inconsistent segment' });
    if (remap) renameAll(segment.subject, remap);
    if (remap) renameAll(segment.object, remap);
    renameAll(segment.relation, relationRemap);
    return segment;
  };
}

function sameLengths(segment: ObservationSegment): boolean {
  const { subject, object, relation, first, last, count, row } = segment;
  const columns: unknown[] = [subject, object, relation, first, last ?? first, count ?? row, row];
  return columns.every(
    (column) =>
      ArrayBuffer.isView(column) &&
      (column as Uint8Array).length === subject.length &&
      subject.length <= SEGMENT_ROWS,
  );
}

function below(ids: Uint32Array | Uint8Array, limit: number): boolean {
  let largest = -1;
  for (let row = 0; row < ids.length; row++) if ((ids[row] as number) > largest) largest = ids[row] as number;
  return largest < limit;
}

function renameAll(ids: Uint32Array | Uint8Array, remap: Uint32Array | Uint8Array): void {
  for (let row = 0; row < ids.length; row++) ids[row] = remap[ids[row] as number] as number;
}
