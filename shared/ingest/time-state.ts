// What a reader of times remembers from one value to the next.

export type TimeState = {
  /** Why the last read gave NaN. */
  detail: string;
  /** The date read last (YYYYMMDD) and its midnight. */
  dateKey: number;
  dateMs: number;
};
