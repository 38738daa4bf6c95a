// Observations are stored as columns: up to 65,536 rows a segment, one source per segment. Retracting a source drops its segments.

export const SEGMENT_ROWS = 65_536;

/**
 * Columns of equal length. `subject` and `object` are ids of the same source's dictionary; `relation` indexes the source's `relations`.
 * Times are milliseconds since 1970 UTC, NaN where the log has none.
 */
export type ObservationSegment = {
  subject: Uint32Array<ArrayBuffer>;
  object: Uint32Array<ArrayBuffer>;
  relation: Uint8Array<ArrayBuffer>;
  first: Float64Array<ArrayBuffer>;
  /** Null: the same as `first` in every row. */
  last: Float64Array<ArrayBuffer> | null;
  /** Null: 1 in every row. */
  count: Uint32Array<ArrayBuffer> | null;
  /** Row of the log that said so, 1-based, the header counted as a person's editor counts it. */
  row: Uint32Array<ArrayBuffer>;
};
