// Remembers outside the database which workspaces there are. A browser that runs out of disk, or finds its own files damaged, deletes every database of an
// origin and says nothing; without this the window would open an empty workspace as if nothing had ever been there.
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { WorkspaceRegistry, WorkspaceStore } from '../../shared/ports/workspace-store';
import { newestFirst } from '../../shared/workspace/order';
import { readLocal, writeLocal } from './preferences-store';

const KEY = 'retort.workspaces';

/** What is remembered of a workspace: enough to name it. */
export type RememberedWorkspace = Pick<WorkspaceRecord, 'id' | 'name' | 'createdAt'>;

export type RememberedWorkspaces = {
  registry: WorkspaceRegistry;
  /** Those that were here and are gone though nobody deleted them, newest first. */
  lost(): Promise<RememberedWorkspace[]>;
  /** No more of those that are gone. */
  forget(ids: readonly string[]): void;
};

/** The same registry, whose every coming and going is remembered. */
export function rememberWorkspaces(registry: WorkspaceRegistry): RememberedWorkspaces {
  const list = async (): Promise<WorkspaceRecord[]> => {
    const known = await registry.list();
    remember(known);
    return known;
  };
  return {
    registry: {
      list,
      create: async (record) => rememberStore(await registry.create(record)),
      open: async (id, patience) => rememberStore(await registry.open(id, patience)),
      read: async (id) => rememberStore(await registry.read(id)),
      // Forgotten first: were this interrupted, a workspace that a person deleted would count as lost.
      remove: async (id) => {
        forget([id]);
        await registry.remove(id);
      },
    },
    lost: async () => {
      const ids = new Set((await list()).map(({ id }) => id));
      return read().filter(({ id }) => !ids.has(id));
    },
    forget,
  };
}

async function rememberStore(store: WorkspaceStore): Promise<WorkspaceStore> {
  remember([await store.describe()]);
  return store;
}

function remember(records: readonly WorkspaceRecord[]): void {
  const ids = new Set(records.map(({ id }) => id));
  const fresh = records.map(({ id, name, createdAt }) => ({ id, name, createdAt }));
  write([...fresh, ...read().filter(({ id }) => !ids.has(id))]);
}

function forget(ids: readonly string[]): void {
  write(read().filter(({ id }) => !ids.includes(id)));
}

/** Damaged notes are no notes: then nothing counts as lost. */
function read(): RememberedWorkspace[] {
  try {
    const written: unknown = JSON.parse(readLocal(KEY) ?? '[]');
    return Array.isArray(written) ? written.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

function isRemembered(value: unknown): value is RememberedWorkspace {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, createdAt } = value as Record<keyof RememberedWorkspace, unknown>;
  return [id, name, createdAt].every((part) => typeof part === 'string');
}

function write(workspaces: readonly RememberedWorkspace[]): void {
  writeLocal(KEY, JSON.stringify(workspaces.toSorted(newestFirst)));
}
