// An archive back into a workspace: read front to back, everything checked, committed in one transaction at the end, and gone without trace when refused.
import { RetortError } from '../kernel/errors';
import type { Progress } from '../kernel/progress';
import { checkCancelled } from '../kernel/progress';
import type { SourceRecord } from '../model/records/source';
import type { WorkspaceRegistry, WorkspaceStore } from '../ports/workspace-store';
import type { ReadableBytes } from './byte-source';
import { byteSource } from './byte-source';
import type { Cursor } from './cursor';
import { createCursor } from './cursor';
import { digestOfParts } from './content-digest';
import { restoredLinkage } from './archived-linkage';
import { DIGEST, MANIFEST } from './entry-names';
import type { Manifest } from './manifest';
import { jsonOf, manifestOf } from './manifest';
import { readSource } from './read-source';
import type { ZipLimits } from './zip-reader';
import { zipEntries } from './zip-reader';

export type ReadOptions = {
  /** Random ids for the workspace and its sources. */
  newId: () => string;
  /** Size of the file for the progress, when it is known. */
  size?: number;
  limits?: ZipLimits;
};

/** An entry is held in memory; in all, as much as fits a large laptop's disk. */
export const ARCHIVE_LIMITS: ZipLimits = {
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024 * 1024,
};

/** Said of a workspace that is still being read: after a crash it shows what it is. */
const INCOMPLETE = ' (incomplete copy)';

/**
 * Creates a workspace with the archive's content and gives it open. Progress counts bytes of the file.
 * @throws RetortError `archive-unreadable`, `archive-newer`, `archive-too-large`, `archive-digest-mismatch`, `cancelled`, and what the store throws;
 * then no workspace is left
 */
export async function readArchive(
  stream: AsyncIterable<Uint8Array> | ReadableBytes,
  registry: WorkspaceRegistry,
  options: ReadOptions,
  progress: Progress,
): Promise<WorkspaceStore> {
  const source = byteSource(stream);
  const entries = zipEntries(source, options.limits ?? ARCHIVE_LIMITS);
  const cursor = createCursor(entries, () => {
    checkCancelled(progress);
    progress.report({ phase: 'read-archive', done: source.position(), total: options.size });
  });
  try {
    const manifest = manifestOf(await cursor.next(MANIFEST));
    return await restoreInto(registry, manifest, cursor, options.newId);
  } finally {
    await source.close();
  }
}

async function restoreInto(
  registry: WorkspaceRegistry,
  manifest: Manifest,
  cursor: Cursor,
  newId: () => string,
): Promise<WorkspaceStore> {
  const { name } = manifest.workspace;
  const id = newId();
  const store = await registry.create({ ...manifest.workspace, id, name: name + INCOMPLETE });
  try {
    await restore(store, manifest, cursor, newId);
    return store;
  } catch (error) {
    store.close();
    await registry.remove(id);
    throw error;
  }
}

async function restore(
  store: WorkspaceStore,
  manifest: Manifest,
  cursor: Cursor,
  newId: () => string,
): Promise<void> {
  const sourceIds: string[] = [];
  const sources: unknown[] = [];
  for (const [i, archived] of manifest.sources.entries()) {
    const record: SourceRecord = { ...archived, id: newId(), sequence: 0, state: 'staged' };
    sources.push(await readSource(store, record, i + 1, cursor));
    sourceIds.push(record.id);
  }
  const { format: _format, version: _version, sources: _sources, ...parts } = manifest;
  const found = digestOfParts({ ...parts, sources });
  const stated = digestText(await cursor.next(DIGEST));
  if (stated !== found) throw new RetortError('archive-digest-mismatch', { stated, found });
  await cursor.end();
  const { linkage, ...others } = parts;
  const settings = linkage === undefined ? {} : { linkage: restoredLinkage(linkage, sourceIds) };
  await store.commit({ type: 'restore', ...others, ...settings, sourceIds });
}

function digestText(bytes: Uint8Array): string {
  const value = jsonOf(bytes, DIGEST);
  const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined;
  return typeof text === 'string' ? text.slice(0, 64) : '';
}
