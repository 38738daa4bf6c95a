// A log of any format as one stream of records: the header first, then rows.
import { RetortError } from '../kernel/errors';
import type { LogFormat } from '../model/records/import-spec';
import { createWindow, type ByteWindow } from './byte-window';
import { nextCsvRecord } from './csv-scanner';
import { createCsvScanner } from './csv-state';
import { columnNamesOf } from './header';
import { nextGraphRecord } from './graph/graph-scanner';
import { createJsonScanner, nextJsonRecord } from './json-scanner';
import { MAX_COLUMNS } from './limits';
import { END, FAULT, MORE, RECORD, type ScannedRecord, type ScanStatus } from './record';

export type LogReader = {
  window: ByteWindow;
  record: ScannedRecord;
  next(): ScanStatus;
  /** Names of the fields, in order: a CSV's header (undefined until it was read), the asked-for columns of JSON lines. */
  names: readonly string[] | undefined;
  /** True when the record that gave the names is a row itself and must be read as one. */
  replay: boolean;
};

/** `columns`: the keys wanted from JSON lines, which a graph has become; a CSV gives all it has. */
export function createLogReader(format: LogFormat, columns: readonly string[]): LogReader {
  const window = createWindow();
  if (format.type !== 'csv') {
    const scanner = createJsonScanner(columns);
    const nextRecord = format.type === 'graph' ? nextGraphRecord : nextJsonRecord;
    const next = (): ScanStatus => nextRecord(scanner, window);
    return { window, record: scanner.record, next, names: columns, replay: false };
  }
  const scanner = createCsvScanner(format);
  const next = (): ScanStatus => nextCsvRecord(scanner, window);
  return { window, record: scanner.record, next, names: undefined, replay: false };
}

/**
 * Reads a CSV's names from its first record: RECORD once they are there, MORE while bytes are missing, FAULT for a broken row before the first whole one
 * of a file without a header.
 * @throws RetortError `log-header`, `log-too-many-columns`, `log-empty`
 */
export function readNames(reader: LogReader, format: LogFormat): ScanStatus {
  if (reader.names !== undefined) return RECORD;
  const status = reader.next();
  const { record } = reader;
  const hasHeader = format.type === 'csv' && format.header;
  if (status === MORE || (status === FAULT && !hasHeader)) return status;
  if (status === END) throw new RetortError('log-empty');
  if (status === FAULT) throw new RetortError('log-header', { row: record.row, problem: record.detail });
  if (record.count > MAX_COLUMNS)
    throw new RetortError('log-too-many-columns', { columns: record.count, limit: MAX_COLUMNS });
  reader.names = columnNamesOf(reader.window, record, hasHeader);
  reader.replay = !hasHeader;
  return RECORD;
}

/** For looks at a file's front: true once the names are there, whatever is broken before them. */
export function named(reader: LogReader, format: LogFormat): boolean {
  let status = readNames(reader, format);
  while (status === FAULT) status = readNames(reader, format);
  return status === RECORD;
}

/** The next record, or the first one again when it had no header before it. */
export function nextRow(reader: LogReader): ScanStatus {
  if (!reader.replay) return reader.next();
  reader.replay = false;
  return RECORD;
}
