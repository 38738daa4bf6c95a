// Small datasets for tests, written as one would say them: seen('account:ann', 'signed-in-from', 'address:10.0.0.1').
import type { DatasetInput } from './dataset-of-columns';
import { buildDataset } from './dataset-of-columns';
import { createInterner } from '../dataset/interner';
import type { Dataset, EntityId, EntityKey, IndexedDataset } from '../dataset/types';
import type { EntityClass } from '../model/records/dictionary';
import type { ObservationSegment } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';

/** Ends are `kind:value` or `kind@realm:value`; accounts without a realm get `lab`. Times are milliseconds, NaN: none. */
export type Seen = {
  subject: string;
  relation: string;
  object: string;
  first: number;
  last: number;
  count: number;
};

const encoder = new TextEncoder();

export function seen(
  subject: string,
  relation: string,
  object: string,
  more: { first?: number; last?: number; count?: number } = {},
): Seen {
  const first = more.first ?? more.last ?? NaN;
  return { subject, relation, object, first, last: more.last ?? first, count: more.count ?? 1 };
}

export function keyOf(written: string): EntityKey {
  const match = /^([^:@]+)(?:@([^:]*))?:(.*)$/s.exec(written);
  if (!match) throw new Error(`not kind:value: ${written}`);
  const [, kind = '', realm, value = ''] = match;
  return { kind, realm: realm ?? (kind === 'account' ? 'lab' : ''), value };
}

/** One source per list, in order of commit. */
export function datasetOf(...sources: Seen[][]): Dataset {
  return buildDataset(datasetInput(sources));
}

/** @throws Error when the dataset has no such entity: a slip in the test itself. */
export function idOf(dataset: IndexedDataset, written: string): EntityId {
  const id = dataset.dictionary.find(keyOf(written));
  if (id === undefined) throw new Error(`no ${written} in the dataset`);
  return id;
}

/** What the store would hand over; segments of at most `segmentRows`, the optional columns left out where every row has the default. */
export function datasetInput(sources: readonly (readonly Seen[])[], segmentRows = 65_536): DatasetInput[] {
  return sources.map((rows, index) => sourceOf(rows, index + 1, segmentRows));
}

function sourceOf(rows: readonly Seen[], sequence: number, segmentRows: number): DatasetInput {
  const interner = createInterner();
  const classes: EntityClass[] = [];
  const relations = [...new Set(rows.map((row) => row.relation))];
  const classId = ({ kind, realm }: EntityKey): number => {
    const known = classes.findIndex((one) => one.kind === kind && one.realm === realm);
    return known >= 0 ? known : classes.push({ kind, realm }) - 1;
  };
  const intern = (written: string): number => {
    const key = keyOf(written);
    const bytes = encoder.encode(key.value);
    return interner.intern(classId(key), bytes, 0, bytes.length);
  };
  const segments: ObservationSegment[] = [];
  for (let at = 0; at < rows.length; at += segmentRows)
    segments.push(segmentOf(rows.slice(at, at + segmentRows), at + 2, intern, relations));
  const dictionary = interner.toDictionary(classes);
  return { record: recordOf(rows, sequence, relations, dictionary, segments.length), dictionary, segments };
}

function segmentOf(
  rows: readonly Seen[],
  firstRow: number,
  intern: (written: string) => number,
  relations: readonly string[],
): ObservationSegment {
  const ends = rows.map((row) => [intern(row.subject), intern(row.object)] as const);
  return {
    subject: Uint32Array.from(ends, ([subject]) => subject),
    object: Uint32Array.from(ends, ([, object]) => object),
    relation: Uint8Array.from(rows, (row) => relations.indexOf(row.relation)),
    first: Float64Array.from(rows, (row) => row.first),
    last: rows.every((row) => Object.is(row.first, row.last))
      ? null
      : Float64Array.from(rows, (row) => row.last),
    count: rows.every((row) => row.count === 1) ? null : Uint32Array.from(rows, (row) => row.count),
    row: Uint32Array.from(rows, (_, index) => firstRow + index),
  };
}

function recordOf(
  rows: readonly Seen[],
  sequence: number,
  relations: string[],
  dictionary: DatasetInput['dictionary'],
  segments: number,
): SourceRecord {
  const times = rows.flatMap((row) => [row.first, row.last]).filter((time) => !Number.isNaN(time));
  const entitiesOfClass = dictionary.classes.map(
    (_, id) => dictionary.classOf.filter((one) => one === id).length,
  );
  return {
    id: `source-${sequence}`,
    sequence,
    name: `log-${sequence}.csv`,
    size: rows.length * 40,
    digest: sequence.toString(16).padStart(64, '0'),
    state: 'committed',
    importedAt: '2026-01-01T00:00:00.000Z',
    spec: { format: 'retort-import-spec', version: 1, name: 'built in a test', kinds: [], logs: [] },
    log: 0,
    rows: { read: rows.length, accepted: rows.length, rejected: 0 },
    rejectedCounts: [],
    observations: rows.length,
    segments,
    entities: dictionary.classOf.length,
    classes: dictionary.classes,
    entitiesOfClass,
    relations,
    first: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
    last: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
  };
}
