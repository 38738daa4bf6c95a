// The record of a source between the end of its staging and its commit.
import { RetortError } from '../kernel/errors';
import type { SourceRecord } from '../model/records/source';
import { structuredCopy } from './structured-copy';

/** The record as it is stored with a staged source. @throws RetortError `internal` when it is not about what was staged */
export function stagedRecord(record: SourceRecord, sourceId: string, segments: number): SourceRecord {
  if (record.id !== sourceId || record.segments !== segments) {
    throw new RetortError('internal', { problem: 'record of another source', source: sourceId, segments });
  }
  return { ...structuredCopy(record), state: 'staged', sequence: 0 };
}
