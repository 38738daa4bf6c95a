// One row as the scanners find it: where its fields lie in the window. The same for CSV and JSON lines, so that everything behind is one path.
import type { RejectReason } from '../model/records/rejected-row';
import { MAX_COLUMNS } from './limits';

/** What a scanner found: a record, the need for more bytes, the end of the file, or a record that is broken as a whole. */
export const RECORD = 0;
export const MORE = 1;
export const END = 2;
export const FAULT = 3;
export type ScanStatus = typeof RECORD | typeof MORE | typeof END | typeof FAULT;

/** How the bytes of a field are to be taken. */
export const PLAIN = 0;
/** Holds doubled quotes (CSV) that must be halved first. */
export const ESCAPED = 1;
/** A JSON object where a value belongs. */
export const OBJECT = 2;
/** A JSON array with several values; they are in `more`. */
export const SEVERAL = 3;

export type ScannedRecord = {
  /** 1-based: records, blank lines, skipped rows and the header counted as the file has them. */
  row: number;
  /** The record as written: `bytes[from..to)` of the window, without its line end. */
  from: number;
  to: number;
  /** Lines that it takes: more than one where a quoted value holds line ends. */
  lines: number;
  /** Fields found; only the first MAX_COLUMNS of them are below. */
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  forms: Uint8Array;
  /** The quote that ESCAPED fields double. */
  quote: number;
  /** Values after the first of fields that are SEVERAL: column, start, end, column, start, end ... */
  more: number[];
  /** Set with FAULT. */
  fault: RejectReason;
  detail: string;
};

export function createRecord(): ScannedRecord {
  return {
    row: 0,
    from: 0,
    to: 0,
    lines: 1,
    count: 0,
    starts: new Int32Array(MAX_COLUMNS),
    ends: new Int32Array(MAX_COLUMNS),
    forms: new Uint8Array(MAX_COLUMNS),
    quote: -1,
    more: [],
    fault: 'row-too-large',
    detail: '',
  };
}
