// Reads a workspace. Columns come in batches, the next one on its way while the caller works on this one.
import { RetortError } from '../../shared/kernel/errors';
import type { SourceDictionary } from '../../shared/model/records/dictionary';
import type { HistoryName, KeptHistory } from '../../shared/model/records/history-step';
import { oldestFirst } from '../../shared/model/records/judgement';
import { shippedSettings } from '../../shared/model/records/linkage-settings';
import type { RejectedRow } from '../../shared/model/records/rejected-row';
import type { RunMembers } from '../../shared/model/records/run';
import { newestViewFirst, type SavedView } from '../../shared/model/records/saved-view';
import type { ObservationSegment } from '../../shared/model/records/segment';
import type { SourceRecord } from '../../shared/model/records/source';
import { earliestFirst } from '../../shared/model/records/time-mark';
import type { WorkspaceReader } from '../../shared/ports/workspace-store';
import { storing } from './store-error';
import type { DictionaryRow, RejectedRowBlock, SegmentRow, Tables } from './tables';
import { LINKAGE_KEY, ofHistory, ofSource, WORKSPACE_KEY } from './tables';

/** Segments in one read: about 16 MB. Fewer take longer, more take memory. */
const SEGMENTS_A_READ = 8;
const BLOCKS_A_READ = 16;

export function readerOf(tables: Tables): WorkspaceReader {
  return {
    describe: () => storing(async () => found(await tables.meta.get(WORKSPACE_KEY), '')),
    sources: () => storing(() => committed(tables)),
    staged: () => storing(() => staged(tables)),
    setAside: () => storing(() => setAside(tables)),
    dictionary: (id) =>
      storing(async () =>
        dictionaryOf(found(await finished(tables, id, () => tables.dictionaries.get(id)), id)),
      ),
    segments: (id) => segments(tables, id),
    rejectedRows: (id) => rejectedRows(tables, id),
    specs: () => storing(() => tables.specs.orderBy(':id').toArray()),
    kinds: () => storing(() => tables.kinds.orderBy(':id').toArray()),
    warningLists: () => storing(() => tables.warningLists.orderBy(':id').toArray()),
    judgements: () => storing(async () => (await tables.judgements.toArray()).sort(oldestFirst)),
    linkageSettings: () => storing(async () => (await tables.linkage.get(LINKAGE_KEY)) ?? shippedSettings),
    views: () => storing(async () => (await tables.views.toArray()).sort(newestViewFirst)),
    marks: () => storing(async () => (await tables.marks.toArray()).sort(earliestFirst)),
    view: (name) => storing(() => view(tables, name)),
    runs: () => storing(() => tables.runs.orderBy(':id').reverse().toArray()),
    runMembers: (id) => storing(() => runMembers(tables, id)),
    history: (name) => storing(() => history(tables, name)),
    stepContents: (name, from, to) => storing(() => ofHistory(tables.stepContents, name, from, to).toArray()),
  };
}

/** In order of commit. */
export async function committed(tables: Tables): Promise<SourceRecord[]> {
  const all = await tables.sources.toArray();
  return all.filter((source) => source.state === 'committed').sort((a, b) => a.sequence - b.sequence);
}

/** In order of their ids. */
export async function setAside(tables: Tables): Promise<SourceRecord[]> {
  return tables.sources.filter(({ state }) => state === 'set-aside').toArray();
}

async function staged(tables: Tables): Promise<SourceRecord[]> {
  return tables.database.transaction('r', [tables.sources, tables.stagings], async () => {
    const stagings = (await tables.stagings.toArray()).filter(({ finished: done }) => done);
    const ids = stagings.sort((a, b) => a.order - b.order).map(({ sourceId }) => sourceId);
    const records = await tables.sources.bulkGet(ids);
    return records.filter((record) => record !== undefined);
  });
}

async function* segments(tables: Tables, sourceId: string): AsyncGenerator<ObservationSegment> {
  const total = (await storing(async () => found(await tables.sources.get(sourceId), sourceId))).segments;
  const read = (from: number): Promise<(SegmentRow | undefined)[]> => {
    const indexes = Array.from({ length: Math.min(SEGMENTS_A_READ, total - from) }, (_, i) => from + i);
    return storing(() =>
      tables.segments.bulkGet(indexes.map((index): [string, number] => [sourceId, index])),
    );
  };
  for await (const row of ahead(read, total, SEGMENTS_A_READ)) yield segmentOf(found(row, sourceId));
}

async function* rejectedRows(tables: Tables, sourceId: string): AsyncGenerator<RejectedRow[]> {
  const total = await storing(async () => {
    found(await tables.sources.get(sourceId), sourceId);
    return ofSource(tables.rejected, sourceId).count();
  });
  const read = (from: number): Promise<RejectedRowBlock[]> =>
    storing(() => ofSource(tables.rejected, sourceId).offset(from).limit(BLOCKS_A_READ).toArray());
  for await (const block of ahead(read, total, BLOCKS_A_READ)) yield block.rows;
}

/** Batches from 0 to `total`, one read ahead of the caller. */
async function* ahead<T>(
  read: (from: number) => Promise<T[]>,
  total: number,
  size: number,
): AsyncGenerator<T> {
  let next = total > 0 ? read(0) : undefined;
  for (let from = 0; next !== undefined; from += size) {
    const batch = await next;
    next = from + size < total ? read(from + size) : undefined;
    // A caller that stops early leaves this read to itself.
    next?.catch(() => undefined);
    yield* batch;
  }
}

async function view(tables: Tables, name: string): Promise<SavedView> {
  return tables.database.transaction('r', [tables.views, tables.viewContents], async () => {
    const [record, content] = [await tables.views.get(name), await tables.viewContents.get(name)];
    if (record === undefined || content === undefined) throw new RetortError('view-not-found', { name });
    return { ...record, ...content };
  });
}

async function runMembers(tables: Tables, id: string): Promise<RunMembers> {
  const members = await tables.runMembers.get(id);
  if (members === undefined) throw new RetortError('run-not-found', { run: id });
  return members;
}

async function history(tables: Tables, name: HistoryName): Promise<KeptHistory> {
  return tables.database.transaction('r', [tables.histories, tables.steps], async () => {
    const rows = await ofHistory(tables.steps, name).toArray();
    const done = (await tables.histories.get(name))?.done ?? 0;
    return { steps: rows.map(({ history: _, ...step }) => step), done };
  });
}

/** Reads of a source that is not completely staged find nothing. */
async function finished<T>(tables: Tables, sourceId: string, read: () => PromiseLike<T>): Promise<T> {
  found(await tables.sources.get(sourceId), sourceId);
  return read();
}

function found<T>(record: T | undefined, sourceId: string): T {
  if (record === undefined) throw new RetortError('source-not-found', { source: sourceId });
  return record;
}

function segmentOf({ subject, object, relation, first, last, count, row }: SegmentRow): ObservationSegment {
  return { subject, object, relation, first, last, count, row };
}

function dictionaryOf({ classes, classOf, offsets, bytes }: DictionaryRow): SourceDictionary {
  return { classes, classOf, offsets, bytes };
}
