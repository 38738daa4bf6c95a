// The page that is killed: the store as the window has it, with a few verbs for the driver. Its origin and profile outlive it.
import { contentDigest } from '../../shared/archive/content-digest';
import type { ObservationSegment } from '../../shared/model/records/segment';
import { SEGMENT_ROWS } from '../../shared/model/records/segment';
import type { WorkspaceStore } from '../../shared/ports/workspace-store';
import { sourceParts, workspaceRecord } from '../../shared/testing/workspace-builder';
import { openRegistry } from '../../renderer/storage/workspace-registry';

const WORKSPACE = 'durability';
const IMPORTED_AT = '2026-07-14T12:00:00.000Z';

let store: WorkspaceStore | undefined;

const durability = {
  /** Opens the workspace, making it the first time. */
  async open(): Promise<void> {
    const registry = await openRegistry({ role: 'window', prefix: 'durability' });
    const known = (await registry.list()).some(({ id }) => id === WORKSPACE);
    store = known ? await registry.open(WORKSPACE) : await registry.create(workspaceRecord(WORKSPACE));
  },
  digest: (): Promise<string> => contentDigest(opened()),
  sweep: (): Promise<number> => opened().sweep(),
  staged: async (): Promise<string[]> => (await opened().staged()).map(({ id }) => id),
  committed: async (): Promise<string[]> => (await opened().sources()).map(({ id }) => id),
  discard: (sourceId: string): Promise<void> => opened().discard(sourceId),
  commit: (sourceIds: string[]): Promise<void> =>
    opened().commit({ type: 'commit-sources', sourceIds, importedAt: IMPORTED_AT }),
  retract: (sourceId: string): Promise<void> => opened().commit({ type: 'retract-source', sourceId }),
  stage,
  /** The whole way of an import. */
  async import(sourceId: string, rows: number): Promise<void> {
    await stage(sourceId, rows);
    await durability.commit([sourceId]);
  },
  /** Records of every table, as stored: what a killed staging left would show here. */
  rowCounts,
  /** Writes until the disk is full; the code of the refusal. */
  fill,
};

async function stage(sourceId: string, rows: number): Promise<void> {
  const parts = sourceParts(sourceId, 1000, sourceId.length);
  const staging = await opened().stage(sourceId);
  let segments = 0;
  for (let at = 0; at < rows; at += SEGMENT_ROWS, segments++)
    await staging.appendSegment(segmentAt(at, Math.min(SEGMENT_ROWS, rows - at)));
  for (const block of parts.rejected) await staging.appendRejected(block);
  await staging.finish({ ...parts.record, observations: rows, segments }, parts.dictionary);
}

function segmentAt(from: number, rows: number): ObservationSegment {
  const numbers = (value: (i: number) => number): Uint32Array<ArrayBuffer> =>
    Uint32Array.from({ length: rows }, (_, i) => value(from + i));
  return {
    subject: numbers((i) => Math.imul(i, 2_654_435_761) >>> 23),
    object: numbers((i) => 1000 + (i % 3)),
    relation: new Uint8Array(rows),
    first: Float64Array.from({ length: rows }, (_, i) => 1_752_400_000_000 + (from + i) * 1000),
    last: null,
    count: numbers((i) => i + 1),
    row: numbers((i) => i + 2),
  };
}

async function fill(sourceId: string): Promise<string> {
  const staging = await opened().stage(sourceId);
  try {
    for (let i = 0; i < 1000; i++) await staging.appendSegment(segmentAt(i * SEGMENT_ROWS, SEGMENT_ROWS));
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await staging.discard();
  }
}

function rowCounts(): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`durability:workspace:${WORKSPACE}`);
    request.onerror = () => reject(request.error ?? new Error('open'));
    request.onsuccess = () => {
      const database = request.result;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names);
      const counts: Record<string, number> = {};
      for (const name of names) {
        const count = transaction.objectStore(name).count();
        count.onsuccess = () => (counts[name] = count.result);
      }
      transaction.oncomplete = () => {
        database.close();
        resolve(counts);
      };
    };
  });
}

function opened(): WorkspaceStore {
  if (store === undefined) throw new Error('open first');
  return store;
}

export type Durability = typeof durability;
Object.assign(globalThis, { durability });
