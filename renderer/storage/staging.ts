// Writes a source on its way in: pieces go to the database in batches while more are read, held back when the disk is slower than the reader.
import { RetortError } from '../../shared/kernel/errors';
import type { SourceDictionary } from '../../shared/model/records/dictionary';
import type { RejectedRow } from '../../shared/model/records/rejected-row';
import type { SourceRecord } from '../../shared/model/records/source';
import type { SourceStaging } from '../../shared/ports/workspace-store';
import { compactDictionary, compactSegment } from '../../shared/workspace/columns';
import { stagedRecord } from '../../shared/workspace/staged-record';
import { holdStaging } from './locks';
import { storing } from './store-error';
import type { RejectedRowBlock, SegmentRow, Tables } from './tables';
import { deleteSource, sourceTables } from './tables';

/** A strict transaction costs a flush of the disk: four segments (about 8 MB) share one. */
const SEGMENTS_A_WRITE = 4;
const BLOCKS_A_WRITE = 64;

type Queue = { segments: SegmentRow[]; rejected: RejectedRowBlock[]; writing: Promise<void> | undefined };
type Open = {
  tables: Tables;
  sourceId: string;
  queue: Queue;
  segments: number;
  blocks: number;
  closed: boolean;
  release: () => void;
};

/** @throws RetortError `store-failed` when the source id is in use */
export async function startStaging(
  tables: Tables,
  databaseName: string,
  sourceId: string,
): Promise<SourceStaging> {
  const release = await holdStaging(databaseName, sourceId);
  if (release === undefined) throw taken(sourceId);
  try {
    await storing(() => begin(tables, sourceId));
  } catch (error) {
    release();
    throw error;
  }
  const queue: Queue = { segments: [], rejected: [], writing: undefined };
  return stagingOf({ tables, sourceId, queue, segments: 0, blocks: 0, closed: false, release });
}

function stagingOf(open: Open): SourceStaging {
  return {
    sourceId: open.sourceId,
    appendSegment: async (segment) => {
      refuseClosed(open);
      open.queue.segments.push({
        ...compactSegment(segment),
        sourceId: open.sourceId,
        index: open.segments++,
      });
      if (open.queue.segments.length >= SEGMENTS_A_WRITE) await write(open);
    },
    appendRejected: async (rows: RejectedRow[]) => {
      refuseClosed(open);
      if (rows.length > 0) open.queue.rejected.push({ sourceId: open.sourceId, index: open.blocks++, rows });
      if (open.queue.rejected.length >= BLOCKS_A_WRITE) await write(open);
    },
    finish: (record, dictionary) => finish(open, record, dictionary),
    discard: () => discardOpen(open),
  };
}

/** Waits for the write before, then starts one with what is queued and lets the caller go on. */
async function write(open: Open): Promise<void> {
  const { queue, tables } = open;
  await queue.writing;
  const { segments, rejected } = queue;
  queue.segments = [];
  queue.rejected = [];
  queue.writing = storing(() =>
    tables.database.transaction('rw', [tables.segments, tables.rejected], async () => {
      await Promise.all([tables.segments.bulkAdd(segments), tables.rejected.bulkAdd(rejected)]);
    }),
  );
  // Awaited by the next write or by finish; until then it must not count as unhandled.
  queue.writing.catch(() => undefined);
}

async function finish(open: Open, record: SourceRecord, dictionary: SourceDictionary): Promise<void> {
  refuseClosed(open);
  const stored = stagedRecord(record, open.sourceId, open.segments);
  const { tables, sourceId } = open;
  await write(open);
  await open.queue.writing;
  await storing(() =>
    tables.database.transaction('rw', [tables.sources, tables.stagings, tables.dictionaries], async () => {
      await tables.dictionaries.add({ ...compactDictionary(dictionary), sourceId });
      await tables.sources.add(stored);
      await tables.stagings.update(sourceId, { finished: true });
    }),
  );
  close(open);
}

async function discardOpen(open: Open): Promise<void> {
  open.queue.segments = [];
  open.queue.rejected = [];
  await open.queue.writing?.catch(() => undefined);
  await discardStaged(open.tables, open.sourceId);
  close(open);
}

/** Removes a source that is staged, wholly or in part; a committed one stays. */
export async function discardStaged(tables: Tables, sourceId: string): Promise<void> {
  await storing(() =>
    tables.database.transaction('rw', sourceTables(tables), async () => {
      if ((await tables.stagings.get(sourceId)) !== undefined) await deleteSource(tables, sourceId);
    }),
  );
}

async function begin(tables: Tables, sourceId: string): Promise<void> {
  await tables.database.transaction('rw', [tables.sources, tables.stagings], async () => {
    const [known, staging, all] = await Promise.all([
      tables.sources.get(sourceId),
      tables.stagings.get(sourceId),
      tables.stagings.toArray(),
    ]);
    if (known !== undefined || staging !== undefined) throw taken(sourceId);
    const order = all.reduce((most, row) => Math.max(most, row.order), 0) + 1;
    await tables.stagings.add({ sourceId, order, finished: false });
  });
}

function close(open: Open): void {
  open.closed = true;
  open.release();
}

function refuseClosed(open: Open): void {
  if (open.closed) throw new RetortError('staged-not-found', { source: open.sourceId });
}

function taken(sourceId: string): RetortError {
  return new RetortError('store-failed', { reason: 'source id taken', source: sourceId });
}
