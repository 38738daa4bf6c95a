// What a file is and how it is best read: everything that the mapping page starts from.
import type { KindRegistry } from '../model/kinds/registry';
import type { LogFormat } from '../model/records/import-spec';
import { guessLog } from './guess-log';
import { inspectGraph, reinspectGraph } from './graph/inspect-graph';
import { inspectedColumn, sampledColumn } from './sampled-column';
import { SAMPLE_BYTES } from './limits';
import { isGzip } from './open-bytes';
import { decodeSample, readSample, type Sample } from './sample';
import { sampleTable, type SampleTable } from './sample-table';
import { sniffEncoding } from './sniff-encoding';
import { sniffFormat } from './sniff-format';
import type { LogFile, LogInspection } from './types';

/** @throws RetortError `log-unreadable`, `log-empty`, `log-gzip`, `log-header`, `log-too-many-columns`, `log-encoding`, `graph-…` */
export async function inspectLog(file: LogFile, kinds: KindRegistry): Promise<LogInspection> {
  const sample = await readSample(file, SAMPLE_BYTES);
  const { encoding, remark } = sniffEncoding(sample);
  const format = sniffFormat(decodeSample(sample, encoding), sample.whole, encoding);
  if (format.type === 'graph') return inspectGraph(file, format, kinds, await startsAsGzip(file));
  return inspection(file, sample, format, remark === '' ? [] : [remark], kinds);
}

/** As inspectLog, under a format that a person chose. */
export async function reinspectLog(
  file: LogFile,
  format: LogFormat,
  kinds: KindRegistry,
): Promise<LogInspection> {
  if (format.type === 'graph') return reinspectGraph(file, format, kinds, await startsAsGzip(file));
  return inspection(file, await readSample(file, SAMPLE_BYTES), format, [], kinds);
}

async function inspection(
  file: LogFile,
  sample: Sample,
  format: LogFormat,
  remarks: string[],
  kinds: KindRegistry,
): Promise<LogInspection> {
  const table = sampleTable(decodeSample(sample, format.encoding), sample.whole, format);
  const columns = table.names.map((name, i) =>
    sampledColumn(
      name,
      table.rows.map((row) => row[i] ?? ''),
    ),
  );
  const guess = guessLog(file.name, format, columns, kinds);
  return {
    compressed: await startsAsGzip(file),
    spec: guess.log,
    columns: columns.map((column, i) => inspectedColumn(column, guess.guesses[i])),
    remarks: [...remarks, ...formatRemarks(table, format), ...guess.remarks],
  };
}

function formatRemarks({ rows, broken, ragged, renamed }: SampleTable, format: LogFormat): string[] {
  const remarks: string[] = [];
  const tried = `of the first ${String(rows.length + broken + ragged)} rows`;
  if (format.type === 'csv' && format.skipRows > 0)
    remarks.push(`${String(format.skipRows)} rows before the header are passed over`);
  if (format.type === 'csv' && !format.header) remarks.push('no header was recognised: columns are numbered');
  if (renamed.length > 0) remarks.push(`columns with the same name were numbered: ${renamed.join(', ')}`);
  if (ragged > 0) remarks.push(`${String(ragged)} ${tried} have another number of fields`);
  if (broken > 0) remarks.push(`${String(broken)} ${tried} are broken`);
  if (rows.length === 0) remarks.push('no rows in the sample');
  return remarks;
}

async function startsAsGzip(file: LogFile): Promise<boolean> {
  for await (const chunk of file.stream()) if (chunk.length > 1) return isGzip(chunk);
  return false;
}
