// A row of a log that was not taken, and why. A row is taken whole or rejected whole.

export const REJECT_REASONS = [
  'too-few-fields',
  'too-many-fields',
  'field-too-large',
  'row-too-large',
  'quote-unclosed',
  'quote-misplaced',
  'nul-byte',
  'encoding',
  'json-syntax',
  'json-not-object',
  'graph-broken',
  'empty-required',
  'value-invalid',
  'time-unreadable',
  'time-outside',
  'count-unreadable',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export type RejectedRow = {
  /** 1-based, counting records and the header as the file has them. */
  row: number;
  /** Byte offset of the row in the decompressed file. */
  offset: number;
  /** Column name, empty when the row as a whole is at fault. */
  column: string;
  /** The value at fault as written, cut to 200 characters. */
  value: string;
  reason: RejectReason;
  /** What was found, one clause: "hour 25", "part over 255", "11 of 10 fields". */
  detail: string;
  /** The row as written, cut to 2,000 characters. */
  text: string;
};

/** Rejections counted by reason and column, for the review page and the source record. */
export type RejectedCount = {
  reason: RejectReason;
  column: string;
  rows: number;
  firstRow: number;
  firstText: string;
  firstValue: string;
  firstDetail: string;
};
