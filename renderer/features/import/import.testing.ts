// Builders for this feature's tests: files, inspections, staged sources, with every field that a test does not name at a plain value.
import type { LogFile, LogInspection } from '../../../shared/ingest/types';
import type { ColumnRead, LogSpec, ObservationSpec } from '../../../shared/model/records/import-spec';
import type { SourceRecord } from '../../../shared/model/records/source';
import type { ImportFile } from './import.model';

export function logFile(name: string, text = ''): LogFile {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    size: bytes.length,
    stream: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
}

export const entity = (kind: string, required = false): ColumnRead => ({
  as: 'entity',
  kind,
  realm: '',
  required,
});

export function logSpec(reads: Record<string, ColumnRead>, observations: ObservationSpec[] = []): LogSpec {
  return {
    name: 'log',
    match: { files: [], columns: Object.keys(reads) },
    format: {
      type: 'csv',
      delimiter: ',',
      quote: '"',
      header: true,
      encoding: 'utf-8',
      skipRows: 0,
      trim: false,
    },
    columns: Object.entries(reads).map(([column, read]) => ({ column, read })),
    observations,
  };
}

export function inspection(spec: LogSpec, undecided: readonly string[] = []): LogInspection {
  const columns = spec.columns.map(({ column }) => ({
    column,
    firstValue: 'x',
    empty: 0,
    distinct: 1,
    sampled: 1,
    remark: '',
    undecided: undecided.includes(column),
  }));
  return { compressed: false, spec, columns, remarks: [] };
}

export const signinSpec = (): LogSpec =>
  logSpec({ account_id: entity('account', true), ip: entity('address'), note: { as: 'ignore' } }, [
    { subject: 'account_id', relation: 'signed-in-from', object: 'ip' },
  ]);

export function importFile(id: number, patch: Partial<ImportFile> = {}): ImportFile {
  const name = `file-${String(id)}.csv`;
  const log = logFile(name);
  return {
    id,
    name,
    size: 1,
    log,
    phase: { at: 'columns' },
    mapping: null,
    preview: null,
    again: false,
    ...patch,
  };
}

export function sourceRecord(patch: Partial<SourceRecord> & { id: string }): SourceRecord {
  const spec = {
    format: 'retort-import-spec' as const,
    version: 1 as const,
    name: 'spec',
    kinds: [],
    logs: [signinSpec()],
  };
  return {
    sequence: 0,
    name: `${patch.id}.csv`,
    size: 100,
    digest: patch.id,
    state: 'staged',
    importedAt: '2026-07-14T10:00:00.000Z',
    spec,
    log: 0,
    rows: { read: 10, accepted: 8, rejected: 2 },
    rejectedCounts: [],
    observations: 8,
    segments: 1,
    entities: 3,
    classes: [],
    entitiesOfClass: [],
    relations: [],
    first: 1000,
    last: 2000,
    ...patch,
  };
}
