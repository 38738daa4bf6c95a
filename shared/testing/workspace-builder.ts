// Small workspaces, sources and columns to start from in tests of the store and the archive.
import type { SourceDictionary } from '../model/records/dictionary';
import type { RejectedRow } from '../model/records/rejected-row';
import type { ObservationSegment } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceRecord } from '../model/records/workspace';
import type { WorkspaceStore } from '../ports/workspace-store';
import { spec } from './import-spec-builder';

export function workspaceRecord(id: string, overrides: Partial<WorkspaceRecord> = {}): WorkspaceRecord {
  return {
    id,
    name: 'summer-pools',
    marking: 'TLP:AMBER',
    createdAt: '2026-07-14T10:00:00.000Z',
    ...overrides,
  };
}

/** What one source is made of, before it is staged. */
export type SourceParts = {
  record: SourceRecord;
  dictionary: SourceDictionary;
  segments: ObservationSegment[];
  rejected: RejectedRow[][];
};

/** Accounts 0..rows-1 signed in from one address each; `seed` makes two sources differ. */
export function sourceParts(id: string, rows: number, seed = 1): SourceParts {
  const segments = rows === 0 ? [] : [segment(rows, seed)];
  const dictionary = dictionaryOf(rows, seed);
  return {
    record: sourceRecord(id, rows, segments.length, seed),
    dictionary,
    segments,
    rejected: [[rejectedRow(seed)]],
  };
}

export function segment(rows: number, seed = 1): ObservationSegment {
  const numbers = (from: (i: number) => number): number[] => Array.from({ length: rows }, (_, i) => from(i));
  return {
    subject: Uint32Array.from(numbers((i) => i)),
    object: Uint32Array.from(numbers((i) => rows + (i % 3))),
    relation: new Uint8Array(rows),
    first: Float64Array.from(numbers((i) => (i % 5 === 0 ? NaN : 1_752_400_000_000 + i * 1000 * seed))),
    last: null,
    count: Uint32Array.from(numbers((i) => i + seed)),
    row: Uint32Array.from(numbers((i) => i + 2)),
  };
}

export function rejectedRow(row: number): RejectedRow {
  return {
    row,
    offset: row * 80,
    column: 'ip',
    value: '198.51.100.300',
    reason: 'value-invalid',
    detail: 'part over 255',
    text: 'acct_1,198.51.100.300',
  };
}

export function sourceRecord(id: string, rows: number, segments: number, seed = 1): SourceRecord {
  return {
    id,
    sequence: 0,
    name: `sign-ins-${String(seed)}.csv`,
    size: rows * 80,
    digest: String(seed).padStart(64, '0'),
    state: 'staged',
    importedAt: '2026-07-14T11:00:00.000Z',
    spec: spec(),
    log: 0,
    rows: { read: rows + 1, accepted: rows, rejected: 1 },
    rejectedCounts: [],
    observations: rows,
    segments,
    entities: rows + 3,
    classes: classes(),
    entitiesOfClass: [rows, 3],
    relations: ['signed-in-from'],
    first: null,
    last: null,
  };
}

/** Stages the parts completely; commit is the caller's. */
export async function stageParts(store: WorkspaceStore, parts: SourceParts): Promise<void> {
  const staging = await store.stage(parts.record.id);
  for (const part of parts.segments) await staging.appendSegment(part);
  for (const rows of parts.rejected) await staging.appendRejected(rows);
  await staging.finish(parts.record, parts.dictionary);
}

export async function commitParts(store: WorkspaceStore, ...all: SourceParts[]): Promise<void> {
  for (const parts of all) await stageParts(store, parts);
  const sourceIds = all.map(({ record }) => record.id);
  await store.commit({ type: 'commit-sources', sourceIds, importedAt: '2026-07-14T12:00:00.000Z' });
}

function dictionaryOf(rows: number, seed: number): SourceDictionary {
  const values = Array.from({ length: rows }, (_, i) => `acct_${String(seed)}_${String(i)}`);
  for (let i = 0; i < 3; i++) values.push(`198.51.100.${String(i + seed)}`);
  const encoded = values.map((value) => new TextEncoder().encode(value));
  const offsets = new Uint32Array(values.length + 1);
  encoded.forEach((bytes, i) => (offsets[i + 1] = (offsets[i] as number) + bytes.length));
  const bytes = new Uint8Array(offsets[values.length] ?? 0);
  encoded.forEach((part, i) => bytes.set(part, offsets[i]));
  const classOf = Uint8Array.from(values, (_, i) => (i < rows ? 0 : 1));
  return { classes: classes(), classOf, offsets, bytes };
}

function classes(): SourceDictionary['classes'] {
  return [
    { kind: 'account', realm: '' },
    { kind: 'address', realm: '' },
  ];
}
