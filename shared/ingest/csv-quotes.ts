// From an opening quote to its closing one. Rules I1 and I8 of docs/spec/ingest.md.
import type { ByteWindow } from './byte-window';
import { CR, LF, type CsvScanner } from './csv-state';
import { MAX_QUOTED_BYTES, MAX_ROW_BYTES } from './limits';

/** No closing quote in the window (or what is there may yet turn out to be doubled). */
export const UNSEEN = -1;
/** The field runs over lines and cannot end well; `scanner.brokenAt` and `brokenBy` say where and why. */
export const BROKEN = -2;

/** Index of the quote that closes the field that begins at `from`, or UNSEEN, or BROKEN. Needs a line end behind the window's bytes. */
export function closingQuote(scanner: CsvScanner, window: ByteWindow, from: number): number {
  const { bytes, end } = window;
  const { quote } = scanner;
  scanner.doubled = false;
  scanner.breaksBefore = scanner.breaks;
  for (let at = from; ;) {
    let byte = bytes[at] as number;
    while (byte !== quote && byte > CR) byte = bytes[++at] as number;
    if (at >= end) return tooLong(scanner, window, from, end) ? BROKEN : UNSEEN;
    if (byte !== quote) {
      if ((byte === LF || byte === CR) && !crossLine(scanner, window, from, at)) return BROKEN;
      at++;
    } else if (at + 1 === end && !window.ended) return UNSEEN;
    else if (bytes[at + 1] === quote) {
      scanner.doubled = true;
      at += 2;
    } else return scanner.breaks > 0 && tooLong(scanner, window, from, at) ? BROKEN : at;
  }
}

/**
 * Steps over a line end inside quotes. Inside a record that was found to be broken, every line end lies inside quotes: a field of a later line that
 * reaches one is in the state that the broken record was in there, and ends as it did. So nothing is scanned more than twice.
 */
function crossLine(scanner: CsvScanner, window: ByteWindow, from: number, at: number): boolean {
  if (window.base + at < scanner.brokenAt) return false;
  const isSecondHalf = window.bytes[at] !== CR && window.bytes[at - 1] === CR;
  if (!isSecondHalf) scanner.breaks++;
  return !tooLong(scanner, window, from, at);
}

/** True with the reason noted when a field over several lines, or its row, is longer than may be. */
function tooLong(scanner: CsvScanner, window: ByteWindow, from: number, at: number): boolean {
  if (scanner.breaks === 0) return false;
  const rowLimit = scanner.record.from + MAX_ROW_BYTES;
  const fieldLimit = scanner.breaks > scanner.breaksBefore ? from + MAX_QUOTED_BYTES : Infinity;
  const limit = Math.min(rowLimit, fieldLimit);
  if (at <= limit) return false;
  noteBroken(scanner, window.base + limit, fieldLimit < rowLimit ? 'quote-unclosed' : 'row-too-large');
  return true;
}

/** Remembers that no field before `at` (offset in the file) that is open at a line end will end well. */
export function noteBroken(scanner: CsvScanner, at: number, reason: CsvScanner['brokenBy']): void {
  if (at < scanner.brokenAt) return;
  scanner.brokenAt = at;
  scanner.brokenBy = reason;
}
