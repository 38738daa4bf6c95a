// Finds the fields of CSV records in bytes (RFC 4180 and what is met beside it) without making a string. Rules I1 to I9 of docs/spec/ingest.md.
import type { ByteWindow } from './byte-window';
import { broken, giveUpLine, needMore, tooLarge } from './csv-broken';
import { BROKEN, closingQuote, UNSEEN } from './csv-quotes';
import { LF, type CsvScanner } from './csv-state';
import { lineBreakLength, skipLine } from './line-ends';
import { MAX_COLUMNS, MAX_ROW_BYTES } from './limits';
import { END, ESCAPED, MORE, PLAIN, RECORD, type ScanStatus } from './record';

const SPACE = 32;
const TAB = 9;
const BLANK = -1;

/** Advances `window` past one record, whose fields are then in `scanner.record`; MORE leaves it where it was. */
export function nextCsvRecord(scanner: CsvScanner, window: ByteWindow): ScanStatus {
  while (scanner.leading > 0) {
    if (!skipLine(window)) return window.ended ? END : MORE;
    scanner.leading--;
    scanner.row++;
    scanner.line++;
  }
  if (scanner.skipping) {
    if (!skipLine(window)) return window.ended ? END : MORE;
    scanner.skipping = false;
  }
  window.scratch = window.end + 1;
  window.bytes[window.end] = LF; // what every loop over a field stops at
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
  scanner.breaks = 0;
  let count = 0;
  for (;;) {
    if (trim) at = pastBlanks(scanner, bytes, at);
    let start = at;
    let stop: number;
    let form: number = PLAIN;
    if (bytes[at] === quote) {
      start = at + 1;
      stop = closingQuote(scanner, window, start);
      if (stop < 0) return unclosed(scanner, window, count, stop);
      at = trim ? pastBlanks(scanner, bytes, stop + 1) : stop + 1;
      if (stops[bytes[at] as number] === 0) return broken(scanner, window, at, 'quote-misplaced', count);
      if (scanner.doubled) form = ESCAPED;
    } else {
      at = pastField(scanner, window.view, at);
      while (stops[bytes[at] as number] === 0) at++;
      stop = trim ? beforeBlanks(bytes, start, at) : at;
    }
    if (at >= end && !window.ended) return needMore(scanner, window, count);
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
  if (length < 0 && at - record.from <= MAX_ROW_BYTES) return MORE;
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
  if (at - record.from > MAX_ROW_BYTES) return tooLarge(scanner, window, count);
  window.start = Math.min(at + lineBreak, window.end);
  scanner.row++;
  scanner.line += 1 + scanner.breaks;
  const blank = at === record.from || (scanner.trim && count === 1 && record.starts[0] === at);
  if (blank) return BLANK;
  record.row = scanner.row;
  record.to = at;
  record.count = count;
  record.lines = 1 + scanner.breaks;
  return RECORD;
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

/** A quote whose end is not there: perhaps not yet. */
function unclosed(scanner: CsvScanner, window: ByteWindow, field: number, stop: number): ScanStatus {
  if (stop === BROKEN) return giveUpLine(scanner, window, field);
  if (stop === UNSEEN && !window.ended) return needMore(scanner, window, field);
  return broken(scanner, window, window.end, 'quote-unclosed', field);
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
