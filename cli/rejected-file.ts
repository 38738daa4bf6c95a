// Rejected rows of all logs in one CSV, each with the name of its log.
import { rejectedCsv, rejectedCsvEnd, rejectedCsvRows } from '../shared/ingest/rejected-csv';
import { csvCell } from '../shared/kernel/csv-cell';
import type { RejectedRow } from '../shared/model/records/rejected-row';
import { writeChunks } from './files';
import type { ReadLogs } from './read-logs';

/** Written even when nothing was rejected: then it holds the header alone. @throws RetortError `file-unwritable` */
export async function writeRejected(name: string, { store, sources }: ReadLogs): Promise<void> {
  await writeChunks(name, lines());

  async function* lines(): AsyncGenerator<Uint8Array> {
    const encoder = new TextEncoder();
    yield encoder.encode(rejectedCsv([]).replace('row,', 'log,row,'));
    for (const source of sources) {
      const log = csvCell(source.name);
      for await (const rows of store.rejectedRows(source.id)) yield encoder.encode(withLog(log, rows));
      const { rejected } = source.rows;
      const end = rejectedCsvEnd(source.rejectedKept ?? rejected, rejected);
      if (end !== '') yield encoder.encode(`${log},${end}`);
    }
  }
}

function withLog(log: string, rows: readonly RejectedRow[]): string {
  return rows.map((row) => `${log},${rejectedCsvRows([row])}`).join('');
}
