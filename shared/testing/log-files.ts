// Logs in memory for tests: a file of given bytes in chunks of any size, and the tables and sources that reading it gives.
import { createLogReader, nextRow, readNames, type LogReader } from '../ingest/log-reader';
import { inlineDigest } from '../ingest/digest';
import { fill } from '../ingest/byte-window';
import { END, FAULT, MORE, RECORD } from '../ingest/record';
import { prepare } from '../ingest/row-state';
import { stageLog } from '../ingest/stage';
import type { LogFile, StageOptions } from '../ingest/types';
import { noProgress } from '../kernel/progress';
import type {
  ColumnSpec,
  ImportSpec,
  LogFormat,
  LogSpec,
  ObservationSpec,
} from '../model/records/import-spec';
import type { RejectedRow } from '../model/records/rejected-row';
import type { ObservationSegment } from '../model/records/segment';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceStore } from '../ports/workspace-store';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { workspaceRecord } from './workspace-builder';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export type CsvFormat = Extract<LogFormat, { type: 'csv' }>;

export function csvFormat(overrides: Partial<CsvFormat> = {}): CsvFormat {
  return {
    type: 'csv',
    delimiter: ',',
    quote: '"',
    header: true,
    encoding: 'utf-8',
    skipRows: 0,
    trim: false,
    ...overrides,
  };
}

export function logFile(content: string | Uint8Array, name = 'log.csv', chunk = 65_536): LogFile {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return { name, size: bytes.length, stream: () => chunksOf(bytes, chunk) };
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

export type ReadTable = {
  names: string[];
  rows: string[][];
  numbers: number[];
  /** Row and reason of each broken record; beside it where it begins (byte) and what was found. */
  faults: string[];
  details: string[];
};

/** Every record as strings, with the window filled `chunk` bytes at a time. */
export function readTable(content: string | Uint8Array, format: CsvFormat, chunk = Infinity): ReadTable {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const reader = createLogReader(format, []);
  const { window, record } = reader;
  const table: ReadTable = { names: [], rows: [], numbers: [], faults: [], details: [] };
  let isNamed = false;
  for (let at = 0; at <= bytes.length; at += Math.min(chunk, bytes.length + 1)) {
    fill(window, bytes.subarray(at, Math.min(bytes.length, at + chunk)));
    window.ended = at + chunk >= bytes.length;
    for (let status: number = FAULT; !isNamed && status === FAULT;) {
      status = readNames(reader, format);
      isNamed = status === RECORD;
      if (status === FAULT) noteFault(table, reader);
    }
    table.names = [...(reader.names ?? [])];
    for (
      let status = isNamed ? nextRow(reader) : MORE;
      status !== MORE && status !== END;
      status = nextRow(reader)
    ) {
      if (status === FAULT) {
        noteFault(table, reader);
        continue;
      }
      table.numbers.push(record.row);
      table.rows.push(
        Array.from({ length: record.count }, (_, i) => {
          prepare(window, record, i);
          return decoder.decode(window.bytes.subarray(record.starts[i], record.ends[i]));
        }),
      );
    }
    if (window.ended) break;
  }
  return table;
}

function noteFault(table: ReadTable, { window, record }: LogReader): void {
  table.faults.push(`${String(record.row)} ${record.fault}`);
  table.details.push(`${String(window.base + record.from)}: ${record.detail}`);
}

export const entity = (column: string, kind: string, required = false): ColumnSpec => ({
  column,
  read: { as: 'entity', kind, realm: '', required },
});

export const time = (column: string, overrides: object = {}): ColumnSpec => ({
  column,
  read: { as: 'time', which: 'first', format: 'iso8601', zone: 'UTC', required: false, ...overrides },
});

export const signedInFrom = (subject: string, object: string): ObservationSpec => ({
  subject,
  relation: 'signed-in-from',
  object,
});

export function specOf(...logs: Partial<LogSpec>[]): ImportSpec {
  const base: LogSpec = {
    name: 'log',
    match: { files: [], columns: [] },
    format: csvFormat(),
    columns: [entity('account', 'account'), entity('ip', 'address')],
    observations: [signedInFrom('account', 'ip')],
  };
  return {
    format: 'retort-import-spec',
    version: 1,
    name: 'spec',
    kinds: [],
    logs: logs.map((log, i) => ({ ...base, name: `log ${String(i + 1)}`, ...log })),
  };
}

export type Observed = {
  subject: string;
  relation: string;
  object: string;
  first: number | null;
  last: number | null;
  count: number;
  row: number;
};

export type Staged = {
  record: SourceRecord;
  rejected: RejectedRow[];
  observations: Observed[];
  store: WorkspaceStore;
};

export const noOptions: StageOptions = { stopAtRejectedShare: 1 };

/** Stages a file into an empty workspace in memory and spells out what it gave. */
export async function stageFile(file: LogFile, spec: ImportSpec, options = noOptions): Promise<Staged> {
  const store = createMemoryWorkspace(workspaceRecord('workspace'));
  const record = await stageInto(store, file, spec, options);
  const rejected: RejectedRow[] = [];
  for await (const rows of store.rejectedRows(record.id)) rejected.push(...rows);
  return { record, rejected, observations: await observationsOf(store, record), store };
}

export function stageInto(
  store: WorkspaceStore,
  file: LogFile,
  spec: ImportSpec,
  options = noOptions,
  sourceId = 'source',
): Promise<SourceRecord> {
  const now = (): number => Date.UTC(2026, 6, 14);
  return stageLog({
    file,
    spec,
    store,
    sourceId,
    options,
    digest: inlineDigest,
    now,
    onProgress: () => undefined,
    progress: noProgress,
  });
}

export async function observationsOf(store: WorkspaceStore, record: SourceRecord): Promise<Observed[]> {
  const { offsets, bytes } = await store.dictionary(record.id);
  const value = (id: number): string => decoder.decode(bytes.subarray(offsets[id], offsets[id + 1]));
  const observed: Observed[] = [];
  for await (const segment of store.segments(record.id)) {
    for (let i = 0; i < segment.row.length; i++)
      observed.push(observationAt(segment, i, record.relations, value));
  }
  return observed;
}

function observationAt(
  segment: ObservationSegment,
  i: number,
  relations: readonly string[],
  value: (id: number) => string,
): Observed {
  const orNull = (ms: number): number | null => (Number.isNaN(ms) ? null : ms);
  const first = segment.first[i] as number;
  return {
    subject: value(segment.subject[i] as number),
    relation: relations[segment.relation[i] as number] ?? '',
    object: value(segment.object[i] as number),
    first: orNull(first),
    last: orNull(segment.last?.[i] ?? first),
    count: segment.count?.[i] ?? 1,
    row: segment.row[i] as number,
  };
}
