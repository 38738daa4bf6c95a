// The bytes of a log that the scanners of its format take: those of the file, or the lines that a graph becomes.
import type { LogSpec } from '../model/records/import-spec';
import { readColumns } from './compile-log';
import { graphLines } from './graph/graph-lines';
import type { RowsOptions } from './graph/graph-rows';
import { openBytes, type OpenBytes } from './open-bytes';
import { decodeSample, readSample } from './sample';
import type { LogFile } from './types';

/** All of them. @throws RetortError while reading: what openBytes throws; for a graph `graph-…`, too */
export function logBytes(file: LogFile, log: LogSpec, onRead: (chunk: Uint8Array) => void): OpenBytes {
  const { format } = log;
  const opened = openBytes(file, format.encoding, onRead);
  if (format.type !== 'graph') return opened;
  return graphLines(
    { ...opened, name: file.name },
    { ...columnsOf(log), format, most: Infinity, mostCharacters: Infinity, surveyed: false },
  );
}

export type LogFront = { bytes: Uint8Array; whole: boolean };

/** What a preview of some rows is read from: the first `limit` bytes, or the lines of a graph's first `rows` edges. @throws as logBytes */
export async function logFront(file: LogFile, log: LogSpec, limit: number, rows: number): Promise<LogFront> {
  const { format } = log;
  if (format.type !== 'graph') {
    const sample = await readSample(file, limit);
    return { bytes: decodeSample(sample, format.encoding), whole: sample.whole };
  }
  const opened = openBytes(file, format.encoding, () => undefined);
  const { chunks } = graphLines(
    { ...opened, name: file.name },
    { ...columnsOf(log), format, most: rows, mostCharacters: limit, surveyed: false },
  );
  const lines = await chunks.next();
  await chunks.return(undefined);
  return { bytes: lines.done === true ? new Uint8Array(0) : lines.value, whole: true };
}

function columnsOf(log: LogSpec): Pick<RowsOptions, 'wanted' | 'named'> {
  return { wanted: new Set(readColumns(log)), named: new Set(log.columns.map(({ column }) => column)) };
}
