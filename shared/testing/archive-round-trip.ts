// A workspace written to an archive and read back, in memory.
import { readArchive } from '../archive/read-archive';
import { writeArchive } from '../archive/write-archive';
import { noProgress } from '../kernel/progress';
import type { WorkspaceStore } from '../ports/workspace-store';
import { createMemoryRegistry } from '../workspace/memory-workspace';

export async function thereAndBack(store: WorkspaceStore): Promise<WorkspaceStore> {
  const pieces: Uint8Array[] = [];
  await writeArchive(store, async (bytes) => void pieces.push(bytes.slice()), noProgress);
  let ids = 0;
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* pieces;
  }
  return readArchive(whole(), createMemoryRegistry(), { newId: () => `new-${++ids}` }, noProgress);
}
