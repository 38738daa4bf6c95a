// The first rows as they will be read: through the same scanner and mapper as the whole file, then spelled out cell by cell.
import type { KindRegistry } from '../model/kinds/registry';
import type { ColumnSpec, LogSpec } from '../model/records/import-spec';
import { fill, type ByteWindow } from './byte-window';
import { compileLog, readColumns } from './compile-log';
import { logFront } from './log-bytes';
import { createLogReader, named, nextRow } from './log-reader';
import { END, FAULT, MORE, OBJECT, type ScannedRecord } from './record';
import { rejectedRow } from './rejections';
import { mapRecord } from './row-mapper';
import { prepare, type RowMapper } from './row-state';
import type { LogFile, PreviewCell, PreviewRow, ReadPreview } from './types';
import { malformedAt, shownText, utf8Text } from './utf8';

const PREVIEW_BYTES = 1024 * 1024;
const SHOWN = 500;

/** @throws RetortError `log-header`, `log-too-many-columns`, `log-empty`, `log-gzip`, `log-unreadable`, `spec-invalid`, `kind-unknown`, `relation-unknown` */
export async function previewLog(
  file: LogFile,
  log: LogSpec,
  rows: number,
  kinds: KindRegistry,
): Promise<ReadPreview> {
  const front = await logFront(file, log, PREVIEW_BYTES, rows);
  const reader = createLogReader(log.format, readColumns(log));
  fill(reader.window, front.bytes);
  reader.window.ended = front.whole;
  const preview: ReadPreview = { rows: [], observationsPerRow: log.observations.length };
  if (!named(reader, log.format)) return preview;
  const names = reader.names ?? [];
  const mapper = compileLog(log, names, { kinds, seed: 0 });
  const { record, window } = reader;
  while (preview.rows.length < rows) {
    const status = nextRow(reader);
    if (status === END || status === MORE) break;
    const accepted = status !== FAULT && mapRecord(mapper, window, record);
    const rejected = accepted ? null : rejectedRow(window, record, status === FAULT ? null : mapper);
    const cells = status === FAULT ? [] : cellsOf(log.columns, names, window, record, kinds);
    preview.rows.push({ ...timeOf(mapper, accepted), row: record.row, cells, rejected });
  }
  return preview;
}

function timeOf({ time }: RowMapper, accepted: boolean): Pick<PreviewRow, 'time' | 'count'> {
  const isTimed = accepted && !Number.isNaN(time.first);
  return { time: isTimed ? time.first : null, count: accepted ? time.count : 1 };
}

function cellsOf(
  columns: readonly ColumnSpec[],
  names: readonly string[],
  window: ByteWindow,
  record: ScannedRecord,
  kinds: KindRegistry,
): PreviewCell[] {
  return columns.flatMap((column) => {
    const field = names.indexOf(column.column);
    if (field < 0 || field >= record.count) return [];
    return [cellOf(column, window, record, field, kinds)];
  });
}

function cellOf(
  { column, read }: ColumnSpec,
  window: ByteWindow,
  record: ScannedRecord,
  field: number,
  kinds: KindRegistry,
): PreviewCell {
  const filled = prepare(window, record, field);
  const [start, end] = [record.starts[field] as number, record.ends[field] as number];
  const written = shownText(window.bytes, start, end, SHOWN);
  const kind = read.as === 'entity' ? read.kind : null;
  const cell: PreviewCell = { column, written, kind, value: '', problem: null };
  if (read.as !== 'entity') return cell;
  if (!filled) return { ...cell, problem: read.required ? 'empty' : null };
  if (record.forms[field] === OBJECT) return { ...cell, problem: 'an object where a value belongs' };
  if (malformedAt(window.bytes, start, end) >= 0) return { ...cell, problem: 'not UTF-8' };
  const canonical = kinds.get(read.kind).canonical(utf8Text(window.bytes, start, end));
  return canonical.ok ? { ...cell, value: canonical.value } : { ...cell, problem: canonical.reason };
}
