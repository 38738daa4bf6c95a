// All workspaces of this machine: one database each, and a small one that lists them. The list holds copies; each workspace's own record is the truth.
import type { Dexie, Table } from 'dexie';
import { RetortError } from '../../shared/kernel/errors';
import type { WorkspaceRecord } from '../../shared/model/records/workspace';
import type { Change, WorkspaceRegistry, WorkspaceStore } from '../../shared/ports/workspace-store';
import { newestFirst } from '../../shared/workspace/order';
import { readOnlyWorkspace } from '../../shared/workspace/read-only-workspace';
import { beginFreshLog } from './fresh-log';
import { deleteDatabase, openDatabase, storedVersion } from './database';
import { holdWorkspace } from './locks';
import { registryMigrations } from './migrations/registry-migrations';
import { workspaceMigrations } from './migrations/workspace-migrations';
import { storing } from './store-error';
import { tablesOf, WORKSPACE_KEY } from './tables';
import type { Tables } from './tables';
import { workspaceStoreOn } from './workspace-store';

export type RegistryOptions = {
  /** A window holds the workspaces that it opens; its workers work under its hold and take none. */
  role: 'window' | 'worker';
  /** In front of every database's name: tests and samples keep apart from a person's workspaces. */
  prefix?: string;
};

/** Changes of the workspace's own record. */
const DESCRIBING: readonly Change['type'][] = ['rename', 'set-marking', 'restore'];

type Catalogue = {
  database: Dexie;
  rows: Table<WorkspaceRecord, string>;
  nameOf(id: string): string;
  hold(id: string, patience?: number): Promise<() => void>;
};

/** What windows on a workspace call it among each other. */
export const databaseOf = (id: string, prefix = 'retort'): string => `${prefix}:workspace:${id}`;

/** @throws RetortError `workspace-newer` when the list itself is of a newer Retort */
export async function openRegistry({
  role,
  prefix = 'retort',
}: RegistryOptions): Promise<WorkspaceRegistry & { close(): void }> {
  const [database] = await Promise.all([
    openDatabase(`${prefix}:registry`, registryMigrations),
    // A full disk refuses it, and must not keep what is there from being read.
    role === 'window' ? beginFreshLog(prefix).catch(() => undefined) : undefined,
  ]);
  const nameOf = (id: string): string => databaseOf(id, prefix);
  const hold = (id: string, patience?: number): Promise<() => void> =>
    role === 'window' ? holdWorkspace(nameOf(id), patience) : Promise.resolve(() => undefined);
  const catalogue: Catalogue = { database, rows: database.table('workspaces'), nameOf, hold };
  return {
    list: () => list(catalogue),
    create: (record) => withHold(catalogue, record.id, (release) => create(catalogue, record, release)),
    open: (id, patience) => withHold(catalogue, id, (release) => open(catalogue, id, release), patience),
    read: async (id) => readOnlyWorkspace(await open(catalogue, id, () => undefined)),
    remove: (id) => withHold(catalogue, id, (release) => remove(catalogue, id).then(release)),
    close: () => database.close(),
  };
}

/** A row whose database is gone (its removal was interrupted, or the disk was emptied) is no workspace. */
async function list({ rows, nameOf }: Catalogue): Promise<WorkspaceRecord[]> {
  const [all, databases] = await storing(() => Promise.all([rows.toArray(), indexedDB.databases()]));
  const names = new Set(databases.map(({ name }) => name));
  return all.filter(({ id }) => names.has(nameOf(id))).sort(newestFirst);
}

async function create(
  catalogue: Catalogue,
  record: WorkspaceRecord,
  release: () => void,
): Promise<WorkspaceStore> {
  // In this order an interruption leaves a row without a database, which `list` passes over, and never a database that nobody knows of.
  await storing(() => catalogue.rows.put(record));
  try {
    const database = await openDatabase(catalogue.nameOf(record.id), workspaceMigrations, (making) =>
      making.table<WorkspaceRecord, string>('meta').put(record, WORKSPACE_KEY),
    );
    return storeOf(catalogue, tablesOf(database), release);
  } catch (error) {
    await remove(catalogue, record.id).catch(() => undefined);
    throw error;
  }
}

async function open(catalogue: Catalogue, id: string, release: () => void): Promise<WorkspaceStore> {
  const name = catalogue.nameOf(id);
  if ((await storedVersion(name)) === 0) throw new RetortError('workspace-not-found', { workspace: id });
  const tables = tablesOf(await openDatabase(name, workspaceMigrations));
  const record = await storing(() => tables.meta.get(WORKSPACE_KEY));
  if (record === undefined) {
    tables.database.close();
    throw new RetortError('workspace-not-found', { workspace: id });
  }
  await relist(catalogue, record);
  return storeOf(catalogue, tables, release);
}

async function remove(catalogue: Catalogue, id: string): Promise<void> {
  await deleteDatabase(catalogue.nameOf(id));
  await storing(() => catalogue.rows.delete(id));
}

function storeOf(catalogue: Catalogue, tables: Tables, release: () => void): WorkspaceStore {
  const described = async (change: Change): Promise<void> => {
    if (!DESCRIBING.includes(change.type)) return;
    const record = await storing(() => tables.meta.get(WORKSPACE_KEY));
    if (record !== undefined) await relist(catalogue, record);
  };
  return workspaceStoreOn(tables, { changed: described, closed: release });
}

/** Brings the copy in the list up to date; were this interrupted, the next opening does it. */
async function relist({ rows }: Catalogue, record: WorkspaceRecord): Promise<void> {
  const listed = await storing(() => rows.get(record.id));
  if (listed?.name === record.name && listed.marking === record.marking) return;
  await storing(() => rows.put(record));
}

async function withHold<T>(
  catalogue: Catalogue,
  id: string,
  work: (release: () => void) => Promise<T>,
  patience?: number,
): Promise<T> {
  const release = await catalogue.hold(id, patience);
  try {
    return await work(release);
  } catch (error) {
    release();
    throw error;
  }
}
