// Every row that the filter leaves as the bytes of a CSV file, a page at a time, as fast as whoever saves it takes them.
import type { TablePage } from '../../../shared/engine/engine';
import { checkCancelled, type Progress } from '../../../shared/kernel/progress';
import type { ColumnRecord } from './table-record';
import { csvHeader, csvRows } from './table.model';

/** Rows that are asked for at once: large enough to be fast, small enough that other questions need not wait. */
const PAGE = 5_000;

export type ExportStream = {
  content: ReadableStream<Uint8Array>;
  /** Rows so far. */
  rows: number;
};

/** RFC 4180 with a header, UTF-8 with a mark. Ends with an error once `progress` says that it is cancelled. */
export function exportStream(
  page: (offset: number, limit: number) => Promise<Pick<TablePage, 'rows' | 'total'>>,
  columns: readonly ColumnRecord[],
  progress: Progress,
  pageRows = PAGE,
): ExportStream {
  const encoder = new TextEncoder();
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    checkCancelled(progress);
    const { rows, total } = await page(made.rows, pageRows);
    checkCancelled(progress);
    const head = made.rows === 0 ? csvHeader(columns) : '';
    controller.enqueue(encoder.encode(`${head}${csvRows(rows, columns)}`));
    made.rows += rows.length;
    progress.report({ phase: 'Writing rows', done: made.rows, total });
    if (rows.length === 0 || made.rows >= total) controller.close();
  };
  // Nothing is asked for before somebody takes it: a person may still be choosing where to.
  const content = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
  const made: ExportStream = { content, rows: 0 };
  return made;
}
