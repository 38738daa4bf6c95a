// One source of an archive into a staged source: every id is checked before it is stored, since the engine follows them without looking.
import { RetortError } from '../kernel/errors';
import type { SourceDictionary } from '../model/records/dictionary';
import type { RejectedRow } from '../model/records/rejected-row';
import type { ObservationSegment } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';
import { rejectedRowSchema } from '../model/records/source-schema';
import type { SourceStaging, WorkspaceStore } from '../ports/workspace-store';
import type { SourceHasher } from './content-digest';
import { sourceHasher } from './content-digest';
import { readDictionary } from './dictionary-bytes';
import { rejectedName, segmentName } from './entry-names';
import { jsonOf } from './manifest';
import type { Cursor } from './cursor';
import { segmentOf } from './segment-bytes';

const MAX_BLOCK_ROWS = 1000;

/** Gives what stands for the source in the digest. @throws RetortError `archive-unreadable`, and what the store throws */
export async function readSource(
  store: WorkspaceStore,
  record: SourceRecord,
  source: number,
  cursor: Cursor,
): Promise<unknown> {
  const staging = await store.stage(record.id);
  try {
    const hasher = sourceHasher();
    const dictionary = await readDictionary(source, (name) => cursor.next(name));
    hasher.dictionary(dictionary);
    checkRecord(record, dictionary);
    await readSegments(staging, record, source, cursor, hasher);
    await readRejected(staging, source, cursor, hasher);
    await staging.finish(record, dictionary);
    return hasher.finish(record);
  } catch (error) {
    await staging.discard();
    throw error;
  }
}

async function readSegments(
  staging: SourceStaging,
  record: SourceRecord,
  source: number,
  cursor: Cursor,
  hasher: SourceHasher,
): Promise<void> {
  let rows = 0;
  for (let index = 1; index <= record.segments; index++) {
    const name = segmentName(source, index);
    const segment = segmentOf(await cursor.next(name), name);
    checkSegment(segment, record, name);
    hasher.segment(segment);
    rows += segment.row.length;
    await staging.appendSegment(segment);
  }
  if (rows !== record.observations)
    throw unreadable('another number of observations', `sources/${String(source)}`);
}

async function readRejected(
  staging: SourceStaging,
  source: number,
  cursor: Cursor,
  hasher: SourceHasher,
): Promise<void> {
  for (let block = 1; ; block++) {
    const name = rejectedName(source, block);
    const content = await cursor.nextIf(name);
    if (content === undefined) return;
    const rows = rejectedRows(content, name);
    hasher.rejected(rows);
    await staging.appendRejected(rows);
  }
}

function rejectedRows(content: Uint8Array, name: string): RejectedRow[] {
  const lines: Uint8Array[] = [];
  for (let at = 0, end = content.indexOf(10); end >= 0; at = end + 1, end = content.indexOf(10, at)) {
    lines.push(content.subarray(at, end));
  }
  if (lines.length > MAX_BLOCK_ROWS || content.at(-1) !== 10)
    throw unreadable('block of rejected rows', name);
  return lines.map((line) => {
    const row = rejectedRowSchema.safeParse(jsonOf(line, name));
    if (!row.success) throw unreadable('not a rejected row', name);
    return row.data;
  });
}

function checkRecord(record: SourceRecord, dictionary: SourceDictionary): void {
  const classes = (source: { classes: readonly unknown[] }): string => JSON.stringify(source.classes);
  if (record.entities !== dictionary.classOf.length || classes(record) !== classes(dictionary)) {
    throw unreadable('a dictionary of another source', record.name);
  }
}

function checkSegment(
  { subject, object, relation }: ObservationSegment,
  record: SourceRecord,
  name: string,
): void {
  const { entities } = record;
  if (subject.some((id) => id >= entities) || object.some((id) => id >= entities))
    throw unreadable('an entity that is not there', name);
  if (relation.some((index) => index >= record.relations.length))
    throw unreadable('a relation that is not there', name);
}

function unreadable(problem: string, entry: string): RetortError {
  return new RetortError('archive-unreadable', { problem, entry });
}
