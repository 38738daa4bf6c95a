// Everything that a workspace holds, read through the port into one value, so that two workspaces can be compared member by member.
import type { SourceDictionary } from '../model/records/dictionary';
import type { RejectedRow } from '../model/records/rejected-row';
import type { ObservationSegment } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceReader } from '../ports/workspace-store';

export type SourceContent = {
  record: SourceRecord;
  dictionary: SourceDictionary;
  segments: ObservationSegment[];
  rejected: RejectedRow[];
};

export async function contentOf(
  reader: WorkspaceReader,
): Promise<Record<string, unknown> & { sources: SourceContent[] }> {
  const sources: SourceContent[] = [];
  for (const record of await reader.sources()) {
    const segments: ObservationSegment[] = [];
    for await (const segment of reader.segments(record.id)) segments.push(segment);
    const rejected: RejectedRow[] = [];
    for await (const rows of reader.rejectedRows(record.id)) rejected.push(...rows);
    sources.push({ record, dictionary: await reader.dictionary(record.id), segments, rejected });
  }
  return {
    workspace: await reader.describe(),
    sources,
    specs: await reader.specs(),
    kinds: await reader.kinds(),
    warningLists: await reader.warningLists(),
    judgements: await reader.judgements(),
    marks: await reader.marks(),
    views: await Promise.all((await reader.views()).map(({ name }) => reader.view(name))),
  };
}
