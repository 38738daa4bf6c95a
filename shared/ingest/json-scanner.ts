// JSON lines: one object per line, its wanted values as fields of a record. Rules I20 to I23.
import { reserveScratch, type ByteWindow } from './byte-window';
import { createPaths, type PathNode } from './json-paths';
import type { JsonText } from './json-tokens';
import { readObject } from './json-value';
import { MAX_ROW_BYTES } from './limits';
import { createRecord, END, FAULT, MORE, RECORD, type ScannedRecord, type ScanStatus } from './record';

export type JsonScanner = {
  record: ScannedRecord;
  paths: PathNode;
  columns: number;
  text: JsonText;
  row: number;
  /** True while the rest of a line that was given up is passed over. */
  skipping: boolean;
};

const LF = 10;
const CR = 13;
const OPEN_OBJECT = 123;

/** Fields of the records are the given columns, in their order. */
export function createJsonScanner(columns: readonly string[]): JsonScanner {
  const text: JsonText = {
    bytes: new Uint8Array(0),
    end: 0,
    scratch: 0,
    at: 0,
    escaped: false,
    reason: 'json-syntax',
    problem: '',
    problemAt: 0,
  };
  const paths = createPaths(columns);
  return { record: createRecord(), paths, columns: columns.length, text, row: 0, skipping: false };
}

/** As nextCsvRecord. */
export function nextJsonRecord(scanner: JsonScanner, window: ByteWindow): ScanStatus {
  for (;;) {
    const from = window.start;
    if (from >= window.end) return window.ended ? END : MORE;
    window.bytes[window.end] = LF;
    const at = window.bytes.indexOf(LF, from);
    if (at === window.end && !window.ended) return scanner.skipping ? drop(window) : tooLong(scanner, window);
    window.start = Math.min(at + 1, window.end);
    if (scanner.skipping) {
      scanner.skipping = false;
      continue;
    }
    scanner.row++;
    const first = pastBlanks(window.bytes, from, at);
    if (first < at) return readLine(scanner, window, from, first, at);
  }
}

function readLine(
  scanner: JsonScanner,
  window: ByteWindow,
  from: number,
  first: number,
  at: number,
): ScanStatus {
  const { record, text } = scanner;
  record.row = scanner.row;
  record.from = from;
  record.to = at > from && window.bytes[at - 1] === CR ? at - 1 : at;
  if (at - from > MAX_ROW_BYTES) {
    record.fault = 'row-too-large';
    record.detail = `${String(at - from)} of at most ${String(MAX_ROW_BYTES)} bytes`;
    return FAULT;
  }
  reset(scanner, window, at);
  if (window.bytes[first] !== OPEN_OBJECT) return notObject(scanner, first, at);
  const after = readObject(text, record, scanner.paths, first, 1);
  const behind = after < 0 ? at : pastBlanks(window.bytes, after, at);
  window.scratch = text.scratch;
  if (after >= 0 && behind === at) return RECORD;
  record.fault = after < 0 ? text.reason : 'json-syntax';
  const problem = after < 0 ? text.problem : 'text after the object';
  record.detail = `${problem}, at character ${String((after < 0 ? text.problemAt : behind) - from + 1)}`;
  return FAULT;
}

function reset(scanner: JsonScanner, window: ByteWindow, at: number): void {
  const { record, text, columns } = scanner;
  window.scratch = window.end + 1;
  reserveScratch(window, at - record.from + 1);
  text.bytes = window.bytes;
  text.end = at;
  text.scratch = window.scratch;
  text.reason = 'json-syntax';
  record.count = columns;
  record.more.length = 0;
  for (let i = 0; i < columns; i++) record.starts[i] = record.ends[i] = record.forms[i] = 0;
}

/** Another JSON value is told from text that is none at all. */
function notObject(scanner: JsonScanner, first: number, at: number): ScanStatus {
  const { record, text } = scanner;
  const isValue = /["[\dtfn-]/.test(String.fromCharCode(text.bytes[first] as number));
  record.fault = isValue ? 'json-not-object' : 'json-syntax';
  record.detail = isValue
    ? 'not an object'
    : `no value where one belongs, at character ${String(first - record.from + 1)}`;
  text.problemAt = at;
  return FAULT;
}

function drop(window: ByteWindow): ScanStatus {
  window.start = window.end;
  return MORE;
}

function tooLong(scanner: JsonScanner, window: ByteWindow): ScanStatus {
  if (window.end - window.start <= MAX_ROW_BYTES) return MORE;
  const { record } = scanner;
  scanner.row++;
  record.row = scanner.row;
  record.from = window.start;
  record.to = window.end;
  window.start = window.end;
  scanner.skipping = true;
  record.fault = 'row-too-large';
  record.detail = `more than ${String(MAX_ROW_BYTES)} bytes`;
  return FAULT;
}

function pastBlanks(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] === 32 || bytes[at] === 9 || bytes[at] === CR)) at++;
  return at;
}
