// Rejected rows on their way to the store: kept with their text up to a bound, counted by reason and column beyond it.
import type { RejectedCount, RejectedRow } from '../model/records/rejected-row';
import type { ByteWindow } from './byte-window';
import {
  MAX_REJECTED_CHARACTERS,
  MAX_REJECTED_COUNTS,
  MAX_REJECTED_KEPT,
  REJECTED_TEXT_CHARACTERS,
  REJECTED_VALUE_CHARACTERS,
} from './limits';
import type { ScannedRecord } from './record';
import type { RowMapper } from './row-state';
import { shownText } from './utf8';

export type Rejections = {
  total: number;
  /** Not yet stored. */
  waiting: RejectedRow[];
  kept: number;
  /** A bound is reached: what is kept are the first rows, without gaps. */
  isFull: boolean;
  characters: number;
  counts: Map<string, RejectedCount>;
  /** Offset in the decompressed file of an offset in the bytes as UTF-8. */
  offsetOf(offset: number): number;
};

export function createRejections(offsetOf: (offset: number) => number): Rejections {
  return { total: 0, waiting: [], kept: 0, isFull: false, characters: 0, counts: new Map(), offsetOf };
}

/** A record that is broken as a whole. */
export function noteFault(rejections: Rejections, window: ByteWindow, record: ScannedRecord): void {
  const { fault: reason, detail } = record;
  note(rejections, { ...base(rejections, window, record), column: '', value: '', reason, detail });
}

/** A record that the mapper did not take. */
export function noteRejection(
  rejections: Rejections,
  window: ByteWindow,
  record: ScannedRecord,
  { rejection }: RowMapper,
): void {
  const { column, reason, detail, start, end } = rejection;
  const value = shownText(window.bytes, start, end, REJECTED_VALUE_CHARACTERS);
  note(rejections, { ...base(rejections, window, record), column, value, reason, detail });
}

/** The rejected row of the mapper's last refusal, without counting it: for the preview. */
export function rejectedRow(
  window: ByteWindow,
  record: ScannedRecord,
  mapper: RowMapper | null,
): RejectedRow {
  const rejections = createRejections((offset) => offset);
  if (mapper === null) noteFault(rejections, window, record);
  else noteRejection(rejections, window, record, mapper);
  return rejections.waiting[0] as RejectedRow;
}

/** Counts, most frequent first. */
export function rejectedCounts(rejections: Rejections): RejectedCount[] {
  return [...rejections.counts.values()].sort((a, b) => b.rows - a.rows || a.firstRow - b.firstRow);
}

type Base = Pick<RejectedRow, 'row' | 'offset' | 'text'>;

function base(rejections: Rejections, window: ByteWindow, record: ScannedRecord): Base {
  const text = shownText(window.bytes, record.from, record.to, REJECTED_TEXT_CHARACTERS);
  return { row: record.row, offset: rejections.offsetOf(window.base + record.from), text };
}

function note(rejections: Rejections, row: RejectedRow): void {
  rejections.total++;
  count(rejections.counts, row);
  const characters = row.text.length + row.value.length;
  if (rejections.kept >= MAX_REJECTED_KEPT) rejections.isFull = true;
  if (rejections.characters + characters > MAX_REJECTED_CHARACTERS) rejections.isFull = true;
  if (rejections.isFull) return;
  rejections.kept++;
  rejections.characters += characters;
  rejections.waiting.push(row);
}

function count(counts: Map<string, RejectedCount>, row: RejectedRow): void {
  const key = `${row.reason} ${row.column}`;
  const column = counts.has(key) || counts.size < MAX_REJECTED_COUNTS ? row.column : '';
  const known = counts.get(`${row.reason} ${column}`);
  if (known !== undefined) {
    known.rows++;
    return;
  }
  counts.set(`${row.reason} ${column}`, {
    reason: row.reason,
    column,
    rows: 1,
    firstRow: row.row,
    firstText: row.text,
    firstValue: row.value,
    firstDetail: row.detail,
  });
}
