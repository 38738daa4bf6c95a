// Logs in memory through the real ingest into a dataset, without a file.
import { loadDataset } from '../engine/load-dataset';
import type { FileDigest } from '../ingest/digest';
import { stageLog } from '../ingest/stage';
import type { Dataset } from '../dataset/types';
import { noProgress } from '../kernel/progress';
import type { ImportSpec } from '../model/records/import-spec';
import type { WorkspaceStore } from '../ports/workspace-store';
import { createMemoryWorkspace } from '../workspace/memory-workspace';

export type LogInMemory = { name: string; chunks(): Iterable<Uint8Array> };

/** @throws RetortError `spec-no-log-matches`; Error when a row is rejected: then the figures would mean nothing. */
export async function readWorld(logs: readonly LogInMemory[], spec: ImportSpec): Promise<Dataset> {
  return loadDataset(await storeWorld(logs, spec), noProgress, 0);
}

/** The workspace itself, for whoever adds to it. */
export async function storeWorld(logs: readonly LogInMemory[], spec: ImportSpec): Promise<WorkspaceStore> {
  const createdAt = new Date(0).toISOString();
  const store = createMemoryWorkspace({ id: 'bench', name: 'bench', marking: 'TLP:CLEAR', createdAt });
  const sourceIds: string[] = [];
  for (const { name, chunks } of logs) {
    const id = `source-${name}`;
    const record = await stageLog({
      file: { name, size: 0, stream: () => streamOf(chunks()) },
      spec,
      store,
      sourceId: id,
      options: { stopAtRejectedShare: 1 },
      digest: () => named(name),
      now: () => 0,
      onProgress: () => undefined,
      progress: noProgress,
    });
    if (record.rows.rejected > 0) throw new Error(`${name}: ${JSON.stringify(record.rejectedCounts)}`);
    sourceIds.push(id);
  }
  await store.commit({ type: 'commit-sources', sourceIds, importedAt: createdAt });
  return store;
}

/** What is in memory is told apart by its name: nothing is hashed. */
const named = (name: string): FileDigest => ({
  update: () => undefined,
  hex: () => Promise.resolve(hexOf(name)),
  abandon: () => undefined,
});

/** The name's first 32 bytes in hex, in the form of a SHA-256. */
function hexOf(name: string): string {
  const bytes = [...new TextEncoder().encode(name)].slice(0, 32);
  return bytes
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0');
}

async function* streamOf(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
