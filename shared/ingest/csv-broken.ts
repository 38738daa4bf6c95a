// Rows that cannot be read as a whole: how much of them is given up, where reading goes on, and what is said. Rules I8 and I9 of docs/spec/ingest.md.
import type { ByteWindow } from './byte-window';
import { noteBroken } from './csv-quotes';
import type { CsvScanner } from './csv-state';
import { findLineEnd } from './line-ends';
import { MAX_QUOTED_BYTES, MAX_ROW_BYTES } from './limits';
import { FAULT, MORE, type ScanStatus } from './record';

const TOO_LARGE = `more than ${grouped(MAX_ROW_BYTES)} bytes`;

/** MORE, unless the record is already larger than a row may be. */
export function needMore(scanner: CsvScanner, window: ByteWindow, field: number): ScanStatus {
  if (window.end - scanner.record.from <= MAX_ROW_BYTES) return MORE;
  return tooLarge(scanner, window, field);
}

/** A record of more than MAX_ROW_BYTES: over several lines, its quotes are taken to be broken. */
export function tooLarge(scanner: CsvScanner, window: ByteWindow, field: number): ScanStatus {
  return broken(scanner, window, scanner.record.from + MAX_ROW_BYTES, 'row-too-large', field);
}

/** Gives the record up to the end of its first line, so that a stray quote costs one row; `at`: where it was found to be broken. */
export function broken(
  scanner: CsvScanner,
  window: ByteWindow,
  at: number,
  reason: CsvScanner['brokenBy'],
  field: number,
): ScanStatus {
  const limit = scanner.record.from + MAX_ROW_BYTES;
  const why = at > limit ? 'row-too-large' : reason;
  noteBroken(scanner, window.base + Math.min(at, limit), why);
  return giveUpLine(scanner, window, field, why);
}

/** As `broken`, for a record that runs into what `scanner.brokenAt` tells of already. */
export function giveUpLine(
  scanner: CsvScanner,
  window: ByteWindow,
  field: number,
  reason = scanner.brokenBy,
): ScanStatus {
  const { record } = scanner;
  const limit = record.from + MAX_ROW_BYTES;
  const lineEnd = findLineEnd(window, record.from);
  if (lineEnd < 0 && !window.ended && window.end <= limit) return MORE;
  const stop = lineEnd < 0 ? window.end : lineEnd;
  record.to = Math.min(stop, limit);
  window.start = record.to;
  scanner.skipping = true;
  scanner.row++;
  record.row = scanner.row;
  record.fault = stop > limit ? 'row-too-large' : reason;
  record.detail = stop > limit ? TOO_LARGE : detailOf(scanner, reason, field);
  scanner.line++;
  return FAULT;
}

function detailOf(scanner: CsvScanner, reason: CsvScanner['brokenBy'], field: number): string {
  if (reason === 'row-too-large')
    return `${TOO_LARGE} over several lines, from line ${grouped(scanner.line)} on`;
  const quote = `quote of field ${field + 1} on line ${grouped(scanner.line + scanner.breaksBefore)}`;
  if (reason === 'quote-misplaced') return `text behind the closing ${quote}`;
  return `${quote} is not closed within ${grouped(MAX_QUOTED_BYTES)} bytes or the file`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
