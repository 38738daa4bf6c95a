// Finds the fields of CSV records in bytes (RFC 4180 and what is met beside it) without making a string. Rules I1 to I9 of docs/spec/ingest.md.
import type { LogFormat } from '../model/records/import-spec';
import type { ByteWindow } from './byte-window';
import { findLineEnd, lineBreakLength, skipLine } from './line-ends';
import { MAX_COLUMNS, MAX_REREAD_BYTES, MAX_ROW_BYTES } from './limits';
import {
  createRecord,
  END,
  ESCAPED,
  FAULT,
  MORE,
  PLAIN,
  RECORD,
  type ScannedRecord,
  type ScanStatus,
} from './record';

type CsvFormat = Extract<LogFormat, { type: 'csv' }>;

export type CsvScanner = {
  record: ScannedRecord;
  delimiter: number;
  /** The delimiter in each byte of a word. */
  word: number;
  /** -1: quoting is off. */
  quote: number;
  trim: boolean;
  /** 1 for the bytes that end an unquoted field. */
  stops: Uint8Array;
  /** Rows passed, of whatever sort. */
  row: number;
  /** Lines before the header that are still to be passed over. */
  leading: number;
  /** True while the rest of a row that was given up is passed over. */
  skipping: boolean;
  /** Bytes read again after broken quotes. */
  reread: number;
  /** Whether the last quoted field held doubled quotes. */
  doubled: boolean;
};

const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;
const BLANK = -1;

export function createCsvScanner(format: CsvFormat): CsvScanner {
  const delimiter = format.delimiter.charCodeAt(0);
  const stops = new Uint8Array(256);
  stops[delimiter] = stops[CR] = stops[LF] = 1;
  const record = createRecord();
  record.quote = format.quote === '' ? -1 : format.quote.charCodeAt(0);
  return {
    record,
    delimiter,
    word: Math.imul(delimiter, 0x01010101),
    quote: record.quote,
    trim: format.trim,
    stops,
    row: 0,
    leading: format.skipRows,
    skipping: false,
    reread: 0,
    doubled: false,
  };
}

/** Advances `window` past one record, whose fields are then in `scanner.record`; MORE leaves it where it was. */
export function nextCsvRecord(scanner: CsvScanner, window: ByteWindow): ScanStatus {
  while (scanner.leading > 0) {
    if (!skipLine(window)) return window.ended ? END : MORE;
    scanner.leading--;
    scanner.row++;
  }
  if (scanner.skipping) {
    if (!skipLine(window)) return window.ended ? END : MORE;
    scanner.skipping = false;
  }
  window.scratch = window.end + 1;
  window.bytes[window.end] = LF; // what every loop over an unquoted field stops at
  for (;;) {
    const status = scanRecord(scanner, window);
    if (status !== BLANK) return status;
  }
}

function scanRecord(scanner: CsvScanner, window: ByteWindow): ScanStatus | typeof BLANK {
  const { bytes, end } = window;
  const { record, stops, quote, delimiter, trim } = scanner;
  let at = window.start;
  if (at >= end) return window.ended ? END : MORE;
  record.from = at;
  let count = 0;
  for (;;) {
    if (trim) at = pastBlanks(scanner, bytes, at);
    let start = at;
    let stop: number;
    let form: number = PLAIN;
    if (bytes[at] === quote) {
      start = at + 1;
      stop = closingQuote(scanner, window, start);
      if (stop < 0) return unclosed(scanner, window, count);
      at = trim ? pastBlanks(scanner, bytes, stop + 1) : stop + 1;
      if (stops[bytes[at] as number] === 0) return misplaced(scanner, window, at, count);
      if (scanner.doubled) form = ESCAPED;
    } else {
      at = pastField(scanner, window.view, at);
      while (stops[bytes[at] as number] === 0) at++;
      stop = trim ? beforeBlanks(bytes, start, at) : at;
    }
    if (at >= end && !window.ended) return needMore(scanner, window);
    if (count < MAX_COLUMNS) {
      record.starts[count] = start;
      record.ends[count] = stop;
      record.forms[count] = form;
    }
    count++;
    if (bytes[at] !== delimiter) break;
    at++;
  }
  const length = lineBreakLength(window, at);
  if (length < 0) return needMore(scanner, window);
  return finishRecord(scanner, window, at, length, count);
}

function finishRecord(
  scanner: CsvScanner,
  window: ByteWindow,
  at: number,
  lineBreak: number,
  count: number,
): ScanStatus | typeof BLANK {
  const { record } = scanner;
  window.start = Math.min(at + lineBreak, window.end);
  scanner.row++;
  const blank = at === record.from || (scanner.trim && count === 1 && record.starts[0] === at);
  if (blank) return BLANK;
  record.row = scanner.row;
  record.to = at;
  record.count = count;
  if (at - record.from <= MAX_ROW_BYTES) return RECORD;
  return fault(record, 'row-too-large', `${at - record.from} of at most ${MAX_ROW_BYTES} bytes`);
}

/**
 * Passes over bytes of an unquoted field four at a time, up to three short of its end: no byte of a word is the delimiter, and none is below 16
 * as CR and LF are ("determine if a word has a byte less than n": Anderson, Bit Twiddling Hacks).
 */
function pastField({ word }: CsvScanner, view: DataView, from: number): number {
  for (let at = from; ; at += 4) {
    const four = view.getInt32(at, true);
    const other = four ^ word;
    const hit = ((other - 0x01010101) & ~other) | ((four - 0x10101010) & ~four);
    if ((hit & 0x80808080) !== 0) return at;
  }
}

/** Index of the quote that closes the field, -1 when it is not in the window (or may yet turn out to be doubled). */
function closingQuote(scanner: CsvScanner, window: ByteWindow, from: number): number {
  const { bytes, end } = window;
  const { quote } = scanner;
  scanner.doubled = false;
  for (let at = from; at < end; at += 2) {
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end || (at + 1 === end && !window.ended)) return -1;
    if (bytes[at + 1] !== quote) return at;
    scanner.doubled = true;
  }
  return -1;
}

function unclosed(scanner: CsvScanner, window: ByteWindow, field: number): ScanStatus {
  const pending = window.end - scanner.record.from;
  if (!window.ended && pending <= MAX_ROW_BYTES) return MORE;
  return resumeAtNextLine(scanner, window, window.end, 'quote-unclosed', field);
}

function misplaced(scanner: CsvScanner, window: ByteWindow, at: number, field: number): ScanStatus {
  return resumeAtNextLine(scanner, window, at, 'quote-misplaced', field);
}

/** A record with broken quotes is given up to the end of its first line, so that one stray quote costs one row and not the file. */
function resumeAtNextLine(
  scanner: CsvScanner,
  window: ByteWindow,
  at: number,
  reason: 'quote-unclosed' | 'quote-misplaced',
  field: number,
): ScanStatus {
  const { record } = scanner;
  let lineEnd = findLineEnd(window, record.from);
  if (lineEnd < 0) {
    if (!window.ended) return needMore(scanner, window);
    lineEnd = window.end;
  }
  scanner.row++;
  record.row = scanner.row;
  scanner.reread += Math.max(0, at - lineEnd);
  const exhausted = scanner.reread > MAX_REREAD_BYTES && at > lineEnd;
  record.to = exhausted ? at : lineEnd;
  window.start = record.to;
  scanner.skipping = true;
  const opened = `quote of field ${field + 1}`;
  const detail = reason === 'quote-unclosed' ? `${opened} is not closed` : `text after the closing ${opened}`;
  return fault(
    record,
    reason,
    exhausted ? `${detail}, ${record.to - record.from} bytes passed over` : detail,
  );
}

/** MORE, unless the record is already too large to be held. */
function needMore(scanner: CsvScanner, window: ByteWindow): ScanStatus {
  const { record } = scanner;
  if (window.end - record.from <= MAX_ROW_BYTES) return MORE;
  scanner.row++;
  record.row = scanner.row;
  record.to = window.end;
  window.start = window.end;
  scanner.skipping = true;
  return fault(record, 'row-too-large', `more than ${MAX_ROW_BYTES} bytes`);
}

function fault(record: ScannedRecord, reason: ScannedRecord['fault'], detail: string): ScanStatus {
  record.fault = reason;
  record.detail = detail;
  return FAULT;
}

/** White space as RFC 4180 does not know it and people write it: spaces and tabs, unless they delimit. */
function pastBlanks(scanner: CsvScanner, bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === SPACE || (bytes[at] === TAB && scanner.delimiter !== TAB)) at++;
  return at;
}

function beforeBlanks(bytes: Uint8Array, start: number, stop: number): number {
  let at = stop;
  while (at > start && (bytes[at - 1] === SPACE || bytes[at - 1] === TAB)) at--;
  return at;
}
