// The loop over a log's rows: fills the window, scans, maps, and stops for breath after every chunk so that its caller can store, report and cancel.
import { RetortError } from '../kernel/errors';
import type { LogFormat } from '../model/records/import-spec';
import { fill } from './byte-window';
import { readNames, nextRow, type LogReader } from './log-reader';
import { END, FAULT, MORE, RECORD } from './record';
import { noteFault, noteRejection, type Rejections } from './rejections';
import { flushBatch, isFull, queueRecord } from './row-batch';
import { mapRecord } from './row-mapper';
import type { RowMapper } from './row-state';

export type RowRun = {
  reader: LogReader;
  format: LogFormat;
  /** Called once, with the names of the columns. */
  compile(names: readonly string[]): RowMapper;
  mapper: RowMapper | undefined;
  rejections: Rejections;
  /** Rows after the header, rejected ones included; blank lines are none. */
  rows: number;
};

/** Smallest number of bytes worth a pass of the scanner. */
const PASS = 256 * 1024;

/** Yields after every pass; `run` has then everything up to there. @throws RetortError `log-header`, `log-too-many-columns`, `log-empty` */
export async function* readRows(run: RowRun, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RowMapper> {
  const { window } = run.reader;
  let waitFor = PASS;
  for await (const chunk of chunks) {
    fill(window, chunk);
    if (window.end - window.start < waitFor) continue;
    const mapper = pass(run);
    // A long unfinished row is looked at again only when the bytes have doubled: the cost stays linear.
    waitFor = Math.max(PASS, 2 * (window.end - window.start));
    if (mapper !== undefined) yield mapper;
  }
  window.ended = true;
  const mapper = pass(run);
  if (mapper === undefined) throw new RetortError('log-header', { problem: 'no header' });
  yield mapper;
}

/** Everything that the window holds whole. */
function pass(run: RowRun): RowMapper | undefined {
  const { reader, rejections } = run;
  if (!readHeader(run)) return undefined;
  const mapper = (run.mapper ??= run.compile(reader.names ?? []));
  const { window, record } = reader;
  const onRejected = (): void => noteRejection(rejections, window, record, mapper);
  for (;;) {
    const status = nextRow(reader);
    if (status === MORE || status === END) break;
    run.rows++;
    const isQueued = status === RECORD && queueRecord(mapper, window, record);
    if (!isQueued || isFull(mapper)) flushBatch(mapper, window, record, onRejected);
    if (isQueued) continue;
    if (status === FAULT) noteFault(rejections, window, record);
    else if (!mapRecord(mapper, window, record)) onRejected();
  }
  flushBatch(mapper, window, record, onRejected);
  return mapper;
}

/** False while bytes are missing. */
function readHeader(run: RowRun): boolean {
  const { reader, format, rejections } = run;
  for (;;) {
    const status = readNames(reader, format);
    if (status !== FAULT) return status === RECORD;
    run.rows++;
    noteFault(rejections, reader.window, reader.record);
  }
}
