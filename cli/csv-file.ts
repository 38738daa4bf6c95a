// A table beside the logs (whose accounts are, what was judged): read by the same scanner as logs; a row that is not in order is refused, not passed over.
import { fill } from '../shared/ingest/byte-window';
import { createLogReader, nextRow, readNames, type LogReader } from '../shared/ingest/log-reader';
import { openBytes } from '../shared/ingest/open-bytes';
import { END, FAULT, MORE } from '../shared/ingest/record';
import { prepare } from '../shared/ingest/row-state';
import { malformedAt, utf8Text } from '../shared/ingest/utf8';
import { RetortError, type ErrorCode } from '../shared/kernel/errors';
import type { LogFormat } from '../shared/model/records/import-spec';
import { openFile } from './files';

const FORMAT: LogFormat = {
  type: 'csv',
  delimiter: ',',
  quote: '"',
  header: true,
  encoding: 'utf-8',
  skipRows: 0,
  trim: false,
};

/** The header is row 1. `text` of a column that the file does not have is empty. */
export type CsvRow = { row: number; text(column: string): string; refuse(problem: string): RetortError };

/**
 * Rows in order. `needed` are columns that must be there; others are not looked at unless they are asked for.
 * @throws RetortError of the code given {file, row, problem}; `log-…` {file} for a file that cannot be read at all; what `take` throws
 */
export async function readCsv(
  name: string,
  code: ErrorCode,
  needed: readonly string[],
  take: (row: CsvRow) => void,
): Promise<void> {
  const file = await openFile(name, 'log-unreadable');
  const reader = createLogReader(FORMAT, []);
  const refuse: Refuse = (row, problem) => new RetortError(code, { file: name, row, problem });
  for await (const chunk of openBytes(file, 'utf-8', () => undefined).chunks) {
    fill(reader.window, chunk);
    takeRows(reader, needed, take, refuse);
  }
  reader.window.ended = true;
  takeRows(reader, needed, take, refuse);
}

type Refuse = (row: number, problem: string) => RetortError;

function takeRows(
  reader: LogReader,
  needed: readonly string[],
  take: (row: CsvRow) => void,
  refuse: Refuse,
): void {
  const names = namesOf(reader, needed, refuse);
  if (names === undefined) return;
  for (;;) {
    const status = nextRow(reader);
    if (status === MORE || status === END) return;
    const { row, fault, detail } = reader.record;
    if (status === FAULT) throw refuse(row, `${fault} ${detail}`.trim());
    if (reader.record.count !== names.length)
      throw refuse(row, `${String(reader.record.count)} of ${String(names.length)} fields`);
    const text = (column: string): string => fieldText(reader, names.indexOf(column), refuse);
    take({ row, text, refuse: (problem) => refuse(row, problem) });
  }
}

/** Undefined while the header is not there yet. */
function namesOf(
  reader: LogReader,
  needed: readonly string[],
  refuse: Refuse,
): readonly string[] | undefined {
  if (readHeader(reader, refuse) === MORE) return undefined;
  const names = reader.names ?? [];
  for (const name of needed) if (!names.includes(name)) throw refuse(1, `there is no column "${name}"`);
  return names;
}

function readHeader(reader: LogReader, refuse: Refuse): number {
  try {
    return readNames(reader, FORMAT);
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    throw refuse(1, String(error.data['problem'] ?? error.code));
  }
}

function fieldText({ record, window }: LogReader, field: number, refuse: Refuse): string {
  if (field < 0) return '';
  prepare(window, record, field);
  const [start, end] = [record.starts[field] as number, record.ends[field] as number];
  if (malformedAt(window.bytes, start, end) >= 0) throw refuse(record.row, 'not UTF-8');
  return utf8Text(window.bytes, start, end);
}
