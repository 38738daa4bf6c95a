// A workspace as one file: its backup, and the way to another machine. The same content gives the same bytes.
import type { Progress } from '../kernel/progress';
import { checkCancelled } from '../kernel/progress';
import type { RejectedRow } from '../model/records/rejected-row';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceReader } from '../ports/workspace-store';
import { archivedLinkage } from './archived-linkage';
import { canonicalJson } from './canonical-json';
import type { SourceHasher } from './content-digest';
import {
  digestOfParts,
  judgementsOf,
  marksOf,
  sourceContent,
  sourceHasher,
  viewsOf,
  warningListsOf,
} from './content-digest';
import { dictionaryEntries } from './dictionary-bytes';
import { DIGEST, MANIFEST, rejectedName, segmentName } from './entry-names';
import type { ArchivedSource, Manifest } from './manifest';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, manifestBytes } from './manifest';
import { segmentBytes } from './segment-bytes';
import type { ZipWriter } from './zip-writer';
import { createZipWriter } from './zip-writer';

/** Rejected rows in one entry. */
const BLOCK_ROWS = 1000;

export type WrittenArchive = { digest: string; bytes: number };

/**
 * Writes committed content only; what is staged is no part of a workspace. Progress counts observations.
 * @throws RetortError `cancelled`, and what the reader throws; what was written until then is no archive
 */
export async function writeArchive(
  reader: WorkspaceReader,
  sink: (bytes: Uint8Array) => Promise<void>,
  progress: Progress,
): Promise<WrittenArchive> {
  let bytes = 0;
  const zip = createZipWriter(async (piece) => {
    bytes += piece.length;
    await sink(piece);
  });
  const records = await reader.sources();
  const manifest = await manifestFor(reader, records);
  await zip.add(MANIFEST, manifestBytes(manifest));
  const report = reporter(records, progress);
  const sources: unknown[] = [];
  for (const [i, record] of records.entries())
    sources.push(await writeSource(zip, reader, record, i + 1, report));
  const { format: _format, version: _version, ...parts } = manifest;
  const digest = digestOfParts({ ...parts, sources });
  await zip.add(
    DIGEST,
    new TextEncoder().encode(`${canonicalJson({ algorithm: 'sha-256', value: digest })}\n`),
  );
  await zip.finish();
  return { digest, bytes };
}

async function manifestFor(reader: WorkspaceReader, records: readonly SourceRecord[]): Promise<Manifest> {
  const { name, marking, createdAt } = await reader.describe();
  return {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    workspace: { name, marking, createdAt },
    sources: records.map(archived),
    specs: await reader.specs(),
    kinds: await reader.kinds(),
    ...(await warningListsOf(reader)),
    ...(await judgementsOf(reader)),
    ...(await viewsOf(reader)),
    ...(await marksOf(reader)),
    ...(await archivedLinkage(reader, records)),
  };
}

async function writeSource(
  zip: ZipWriter,
  reader: WorkspaceReader,
  record: SourceRecord,
  source: number,
  report: (rows: number) => void,
): Promise<unknown> {
  const hasher = sourceHasher();
  const dictionary = await reader.dictionary(record.id);
  hasher.dictionary(dictionary);
  for (const { name, content } of dictionaryEntries(source, dictionary)) await zip.add(name, content);
  let index = 0;
  for await (const segment of reader.segments(record.id)) {
    report(segment.row.length);
    hasher.segment(segment);
    await zip.add(segmentName(source, ++index), segmentBytes(segment));
  }
  await writeRejected(zip, reader.rejectedRows(record.id), source, hasher);
  return hasher.finish(record);
}

async function writeRejected(
  zip: ZipWriter,
  blocks: AsyncIterable<RejectedRow[]>,
  source: number,
  hasher: SourceHasher,
): Promise<void> {
  let index = 0;
  for await (const rows of blocks) {
    hasher.rejected(rows);
    for (let at = 0; at < rows.length; at += BLOCK_ROWS) {
      const lines = rows.slice(at, at + BLOCK_ROWS).map((row) => `${canonicalJson(row)}\n`);
      await zip.add(rejectedName(source, ++index), new TextEncoder().encode(lines.join('')));
    }
  }
}

function archived(record: SourceRecord): ArchivedSource {
  return { ...sourceContent(record), segments: record.segments };
}

function reporter(records: readonly SourceRecord[], progress: Progress): (rows: number) => void {
  const total = records.reduce((sum, { observations }) => sum + observations, 0);
  let done = 0;
  return (rows) => {
    checkCancelled(progress);
    done += rows;
    progress.report({ phase: 'write-archive', done, total });
  };
}
