// What scanning a CSV remembers from record to record, and while one is being read.
import type { LogFormat } from '../model/records/import-spec';
import { createRecord, type ScannedRecord } from './record';

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
  /** Line on which the record being read begins, 1-based. */
  line: number;
  /** Lines before the header that are still to be passed over. */
  leading: number;
  /** True while the rest of a line that was given up is passed over. */
  skipping: boolean;
  /** Whether the last quoted field held doubled quotes. */
  doubled: boolean;
  /** Line ends inside quotes, so far in the record. */
  breaks: number;
  /** Line ends before the quote that was opened last. */
  breaksBefore: number;
  /** Where the last record with broken quotes was found to be broken (offset in the file), and for what. */
  brokenAt: number;
  brokenBy: 'quote-unclosed' | 'quote-misplaced' | 'row-too-large';
};

export const CR = 13;
export const LF = 10;

export function createCsvScanner(format: CsvFormat): CsvScanner {
  const delimiter = format.delimiter.charCodeAt(0);
  const quote = format.quote === '' ? -1 : format.quote.charCodeAt(0);
  const stops = new Uint8Array(256);
  stops[delimiter] = stops[CR] = stops[LF] = 1;
  const record = createRecord();
  record.quote = quote;
  return {
    record,
    delimiter,
    word: Math.imul(delimiter, 0x01010101),
    quote,
    trim: format.trim,
    stops,
    row: 0,
    line: 1,
    leading: format.skipRows,
    skipping: false,
    doubled: false,
    breaks: 0,
    breaksBefore: 0,
    brokenAt: 0,
    brokenBy: 'quote-unclosed',
  };
}
