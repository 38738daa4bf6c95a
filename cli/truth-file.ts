// truth.csv: whose every account is. Read by the same scanner as logs; a row that is not in order is refused, not passed over.
import { openBytes } from '../shared/ingest/open-bytes';
import { fill } from '../shared/ingest/byte-window';
import { createLogReader, nextRow, readNames, type LogReader } from '../shared/ingest/log-reader';
import { END, FAULT, MORE } from '../shared/ingest/record';
import { prepare } from '../shared/ingest/row-state';
import { malformedAt, utf8Text } from '../shared/ingest/utf8';
import { RetortError } from '../shared/kernel/errors';
import { createTruth, type LabelledAccount, type Truth } from '../shared/linkage/truth';
import type { LogFormat } from '../shared/model/records/import-spec';
import { openLog } from './files';

const FORMAT: LogFormat = {
  type: 'csv',
  delimiter: ',',
  quote: '"',
  header: true,
  encoding: 'utf-8',
  skipRows: 0,
  trim: false,
};

/**
 * Columns `account`, `ring` (empty: in no ring) and, where there is one, `archetype`; others are not read.
 * @throws RetortError `truth-invalid` {file, row, problem}; `log-…` {file} for a file that cannot be read at all
 */
export async function readTruth(name: string): Promise<Truth> {
  const file = await openLog(name);
  const reader = createLogReader(FORMAT, []);
  const refuse: Refuse = (row, problem) => new RetortError('truth-invalid', { file: name, row, problem });
  const rows: LabelledAccount[] = [];
  const rowOf = new Map<string, number>();
  for await (const chunk of openBytes(file, 'utf-8', () => undefined).chunks) {
    fill(reader.window, chunk);
    takeRows(reader, rows, rowOf, refuse);
  }
  reader.window.ended = true;
  takeRows(reader, rows, rowOf, refuse);
  if (rows.length === 0) throw refuse(1, 'there is no account in it');
  return createTruth(rows);
}

type Refuse = (row: number, problem: string) => RetortError;

function takeRows(
  reader: LogReader,
  rows: LabelledAccount[],
  rowOf: Map<string, number>,
  refuse: Refuse,
): void {
  const columns = columnsOf(reader, refuse);
  if (columns === undefined) return;
  for (;;) {
    const status = nextRow(reader);
    if (status === MORE || status === END) return;
    const { row, fault, detail } = reader.record;
    if (status === FAULT) throw refuse(row, `${fault} ${detail}`.trim());
    const labelled = labelledAccount(reader, columns, refuse);
    const before = rowOf.get(labelled.account);
    if (before !== undefined) throw refuse(row, `the account is in row ${String(before)} already`);
    rowOf.set(labelled.account, row);
    rows.push(labelled);
  }
}

type Columns = { account: number; ring: number; archetype: number };

/** Undefined while the header is not there yet. */
function columnsOf(reader: LogReader, refuse: Refuse): Columns | undefined {
  if (readHeader(reader, refuse) === MORE) return undefined;
  const names = reader.names ?? [];
  for (const name of ['account', 'ring'])
    if (!names.includes(name)) throw refuse(1, `there is no column "${name}"`);
  return {
    account: names.indexOf('account'),
    ring: names.indexOf('ring'),
    archetype: names.indexOf('archetype'),
  };
}

function readHeader(reader: LogReader, refuse: Refuse): number {
  try {
    return readNames(reader, FORMAT);
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    throw refuse(1, String(error.data['problem'] ?? error.code));
  }
}

function labelledAccount(reader: LogReader, columns: Columns, refuse: Refuse): LabelledAccount {
  const { record, window, names = [] } = reader;
  if (record.count !== names.length)
    throw refuse(record.row, `${String(record.count)} of ${String(names.length)} fields`);
  const text = (field: number): string => {
    if (field < 0) return '';
    prepare(window, record, field);
    const [start, end] = [record.starts[field] as number, record.ends[field] as number];
    if (malformedAt(window.bytes, start, end) >= 0) throw refuse(record.row, 'not UTF-8');
    return utf8Text(window.bytes, start, end);
  };
  const account = text(columns.account);
  if (account === '') throw refuse(record.row, 'no account in it');
  return { account, ring: text(columns.ring), archetype: text(columns.archetype) };
}
