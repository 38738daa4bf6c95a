// The content digest of a workspace: equal for equal content, whatever ids, segment sizes or stores it went through. Defined in docs/spec/workspace-archive.md.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CustomKind } from '../model/records/custom-kind';
import type { SourceDictionary } from '../model/records/dictionary';
import type { ImportSpec } from '../model/records/import-spec';
import { oldestFirst, type Judgement } from '../model/records/judgement';
import type { SavedView } from '../model/records/saved-view';
import { earliestFirst, type TimeMark } from '../model/records/time-mark';
import type { RejectedRow } from '../model/records/rejected-row';
import type { ObservationSegment } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';
import type { WarningList } from '../model/records/warning-list';
import type { WorkspaceRecord } from '../model/records/workspace';
import type { Progress } from '../kernel/progress';
import { checkCancelled, noProgress } from '../kernel/progress';
import type { WorkspaceReader } from '../ports/workspace-store';
import { archivedLinkage, type ArchivedLinkage } from './archived-linkage';
import { canonicalJson } from './canonical-json';
import { bytesOf, oneNaN } from './little-endian';

/** Everything of a source that is not an id, a place in an order or a way of storing. */
export type SourceContent = Omit<SourceRecord, 'id' | 'sequence' | 'state' | 'segments'>;

export type SourceHasher = {
  dictionary(dictionary: SourceDictionary): void;
  segment(segment: ObservationSegment): void;
  rejected(rows: readonly RejectedRow[]): void;
  /** What stands for the source in the workspace's digest. */
  finish(record: SourceRecord): unknown;
};

export type WorkspaceParts = {
  workspace: Omit<WorkspaceRecord, 'id'>;
  specs: ImportSpec[];
  kinds: CustomKind[];
  /** Left out when there are none. */
  warningLists?: WarningList[];
  /** Oldest first; left out when there are none. */
  judgements?: Judgement[];
  /** By name; left out when there are none. */
  views?: SavedView[];
  /** In order of time; left out when there are none. */
  marks?: TimeMark[];
  /** Left out when all is as it ships. */
  linkage?: ArchivedLinkage;
  sources: unknown[];
};

/** Hex SHA-256. @throws RetortError `cancelled`, and what the reader throws */
export async function contentDigest(
  reader: WorkspaceReader,
  progress: Progress = noProgress,
): Promise<string> {
  const sources: unknown[] = [];
  const records = await reader.sources();
  for (const record of records) {
    const hasher = sourceHasher();
    hasher.dictionary(await reader.dictionary(record.id));
    for await (const segment of reader.segments(record.id)) {
      checkCancelled(progress);
      hasher.segment(segment);
    }
    for await (const rows of reader.rejectedRows(record.id)) hasher.rejected(rows);
    sources.push(hasher.finish(record));
  }
  const [{ name, marking, createdAt }, specs, kinds] = [
    await reader.describe(),
    await reader.specs(),
    await reader.kinds(),
  ];
  const lists = await warningListsOf(reader);
  const judgements = await judgementsOf(reader);
  const views = await viewsOf(reader);
  const marks = await marksOf(reader);
  const linkage = await archivedLinkage(reader, records);
  const workspace = { name, marking, createdAt };
  return digestOfParts({
    workspace,
    specs,
    kinds,
    ...lists,
    ...judgements,
    ...views,
    ...marks,
    ...linkage,
    sources,
  });
}

/** Nothing where there are none, so that a workspace without lists has the digest it always had. */
export async function warningListsOf(reader: WorkspaceReader): Promise<Pick<WorkspaceParts, 'warningLists'>> {
  const warningLists = await reader.warningLists();
  return warningLists.length === 0 ? {} : { warningLists };
}

/** Nothing where there are none, as above. */
export async function judgementsOf(reader: WorkspaceReader): Promise<Pick<WorkspaceParts, 'judgements'>> {
  const judgements = await reader.judgements();
  return judgements.length === 0 ? {} : { judgements };
}

/** Nothing where there are none, as above. */
export async function viewsOf(reader: WorkspaceReader): Promise<Pick<WorkspaceParts, 'views'>> {
  const names = (await reader.views()).map(({ name }) => name).sort(order);
  if (names.length === 0) return {};
  const views: SavedView[] = [];
  for (const name of names) views.push(await reader.view(name));
  return { views };
}

/** Nothing where there are none, as above. */
export async function marksOf(reader: WorkspaceReader): Promise<Pick<WorkspaceParts, 'marks'>> {
  const marks = await reader.marks();
  return marks.length === 0 ? {} : { marks };
}

export function digestOfParts(parts: WorkspaceParts): string {
  const specs = [...parts.specs].sort((a, b) => order(a.name, b.name));
  const kinds = [...parts.kinds].sort((a, b) => order(a.id, b.id));
  const judgements = parts.judgements?.toSorted(oldestFirst);
  const views = parts.views?.toSorted((a, b) => order(a.name, b.name));
  const marks = parts.marks?.toSorted(earliestFirst);
  return hashText(
    canonicalJson({
      ...{ ...parts, specs, kinds },
      ...(judgements === undefined ? {} : { judgements }),
      ...(views === undefined ? {} : { views }),
      ...(marks === undefined ? {} : { marks }),
    }),
  );
}

const COLUMNS = ['subject', 'object', 'relation', 'first', 'last', 'count', 'row'] as const;

/** Each column is hashed on its own over all segments, so that where a segment ends does not show. */
export function sourceHasher(): SourceHasher {
  const columns = COLUMNS.map(() => sha256.create());
  const rejected = sha256.create();
  let dictionary: unknown = null;
  return {
    dictionary: (value) => {
      dictionary = dictionaryDigest(value);
    },
    segment: (segment) => {
      for (const [i, bytes] of columnBytes(segment).entries()) columns[i]?.update(bytes);
    },
    rejected: (rows) => {
      for (const row of rows) rejected.update(new TextEncoder().encode(`${canonicalJson(row)}\n`));
    },
    finish: (record) => ({
      record: sourceContent(record),
      dictionary,
      columns: Object.fromEntries(
        COLUMNS.map((name, i) => [name, bytesToHex(columns[i]?.digest() ?? new Uint8Array())]),
      ),
      rejected: bytesToHex(rejected.digest()),
    }),
  };
}

export function sourceContent(record: SourceRecord): SourceContent {
  const { id: _id, sequence: _sequence, state: _state, segments: _segments, ...content } = record;
  return content;
}

/** In the order of COLUMNS. A column that is left out counts as what it means: last as first, every count as 1. */
function columnBytes(segment: ObservationSegment): Uint8Array[] {
  const first = bytesOf(oneNaN(segment.first));
  return [
    bytesOf(segment.subject),
    bytesOf(segment.object),
    bytesOf(segment.relation),
    first,
    segment.last === null ? first : bytesOf(oneNaN(segment.last)),
    bytesOf(segment.count ?? new Uint32Array(segment.row.length).fill(1)),
    bytesOf(segment.row),
  ];
}

function dictionaryDigest({ classes, classOf, offsets, bytes }: SourceDictionary): unknown {
  const hash = (column: Uint8Array | Uint32Array): string => bytesToHex(sha256(bytesOf(column)));
  return { classes, classOf: hash(classOf), offsets: hash(offsets), bytes: hash(bytes) };
}

function hashText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** By UTF-16 code units, which no locale changes. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
