// Sources that come, go, are set aside and come back, each inside the caller's transaction. Whichever it is, the kept index is of other sources then.
import { RetortError } from '../../shared/kernel/errors';
import type { SourceRecord } from '../../shared/model/records/source';
import { inserted, renumbered } from '../../shared/workspace/order';
import { committed } from './reader';
import { deleteSource, type Tables } from './tables';

/** `importedAt` null: as the staged records have it. */
export async function commitSources(
  tables: Tables,
  sourceIds: readonly string[],
  importedAt: string | null,
): Promise<void> {
  await tables.indexes.clear();
  let sequence = (await committed(tables)).length;
  for (const id of sourceIds) {
    const record = await tables.sources.get(id);
    if (record?.state !== 'staged') throw new RetortError('staged-not-found', { source: id });
    const at = importedAt ?? record.importedAt;
    await tables.sources.put({ ...record, state: 'committed', sequence: ++sequence, importedAt: at });
    await tables.stagings.delete(id);
  }
}

export async function retractSource(tables: Tables, sourceId: string): Promise<void> {
  const all = await committed(tables);
  refuseMissing(all, sourceId);
  await tables.indexes.clear();
  await deleteSource(tables, sourceId);
  await renumber(tables, all.filter(({ id }) => id !== sourceId)); // prettier-ignore
}

export async function setAsideSources(tables: Tables, sourceIds: readonly string[]): Promise<void> {
  const all = await committed(tables);
  for (const id of sourceIds) refuseMissing(all, id);
  await tables.indexes.clear();
  const leaving = all.filter(({ id }) => sourceIds.includes(id));
  await tables.sources.bulkPut(leaving.map((record) => ({ ...record, state: 'set-aside', sequence: 0 })));
  await renumber(tables, all.filter((record) => !leaving.includes(record))); // prettier-ignore
}

export async function bringBackSources(
  tables: Tables,
  sources: readonly { id: string; sequence: number }[],
): Promise<void> {
  let all = await committed(tables);
  for (const { id, sequence } of sources) {
    const record = await tables.sources.get(id);
    if (record?.state !== 'set-aside') throw new RetortError('source-not-found', { source: id });
    all = inserted(all, { ...record, state: 'committed' }, sequence);
  }
  await tables.indexes.clear();
  await renumber(tables, all);
}

/** Writes those whose number or state is another one than is stored. */
async function renumber(tables: Tables, records: readonly SourceRecord[]): Promise<void> {
  const numbered = renumbered(records);
  await tables.sources.bulkPut(numbered.filter(({ sequence }, at) => records[at]?.sequence !== sequence));
}

function refuseMissing(all: readonly SourceRecord[], sourceId: string): void {
  if (!all.some(({ id }) => id === sourceId)) throw new RetortError('source-not-found', { source: sourceId });
}
