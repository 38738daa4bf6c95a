// Rejected rows of a source, page by page, without ever holding them all: the store gives blocks, a person looks at a hundred at a time.
import type { RejectedCount, RejectedRow } from '../../../shared/model/records/rejected-row';
import type { WorkspaceReader } from '../../../shared/ports/workspace-store';
import type { SourceRecord } from '../../../shared/model/records/source';
import { rejectedCsv, rejectedCsvEnd, rejectedCsvRows } from '../../../shared/ingest/rejected-csv';

/** Null: every reason. */
export type RejectFilter = Pick<RejectedCount, 'reason' | 'column'> | null;

export type RejectPager = {
  /** The next rows in order, also when asked again before the answer; fewer than asked for only at the end. */
  next(rows: number): Promise<RejectedRow[]>;
};

export function rejectPager(reader: WorkspaceReader, sourceId: string, filter: RejectFilter): RejectPager {
  const blocks = reader.rejectedRows(sourceId)[Symbol.asyncIterator]();
  let held: RejectedRow[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const read = async (rows: number): Promise<RejectedRow[]> => {
    while (held.length < rows) {
      const block = await blocks.next();
      if (block.done === true) break;
      held = [...held, ...block.value.filter((row) => takes(filter, row))];
    }
    const page = held.slice(0, rows);
    held = held.slice(rows);
    return page;
  };
  return {
    next: (rows) => {
      const page = last.then(() => read(rows));
      last = page.catch(() => undefined);
      return page;
    },
  };
}

/** The rejected rows that are kept as the bytes of a CSV file, pulled block by block; the last row says when those are not all. */
export function rejectsStream(reader: WorkspaceReader, source: SourceRecord): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const blocks = reader.rejectedRows(source.id)[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(rejectedCsv([])));
    },
    pull: async (controller) => {
      const block = await blocks.next();
      if (block.done !== true) {
        controller.enqueue(encoder.encode(rejectedCsvRows(block.value)));
        return;
      }
      controller.enqueue(encoder.encode(rejectedCsvEnd(keptRows(source), source.rows.rejected)));
      controller.close();
    },
  });
}

/** "signins.csv.gz" gives "signins.rejected.csv", or "signins.rejected-first-100000.csv" where more were rejected than are kept. */
export function rejectsName(source: SourceRecord): string {
  const stem = source.name.replace(/(\.(csv|tsv|txt|jsonl|ndjson|json|log|graphml|gexf|xml))?(\.gz)?$/i, '');
  const kept = keptRows(source);
  return `${stem}.rejected${kept < source.rows.rejected ? `-first-${String(kept)}` : ''}.csv`;
}

/** Rejected rows that can be looked at and saved. */
export function keptRows({ rejectedKept, rows }: SourceRecord): number {
  return rejectedKept ?? rows.rejected;
}

function takes(filter: RejectFilter, row: RejectedRow): boolean {
  return filter === null || (row.reason === filter.reason && row.column === filter.column);
}
