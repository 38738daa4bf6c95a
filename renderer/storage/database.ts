// Opens a database at exactly the shape that this build knows: older ones are migrated, newer ones refused before a byte of them is read.
import { Dexie, type Transaction } from 'dexie';
import { RetortError } from '../../shared/kernel/errors';
import type { Migration } from './migrations/migration';
import { storing, storingPatiently } from './store-error';

/** Dexie keeps its version times ten in the database. */
const NATIVE_FACTOR = 10;

/**
 * `populate` writes the first rows of a database that is new, in the transaction that makes it: there is never one without them.
 * @throws RetortError `workspace-newer` {database, found, supported}, `store-failed`, `store-full`
 */
export async function openDatabase(
  name: string,
  migrations: readonly Migration[],
  populate?: (making: Transaction) => PromiseLike<unknown>,
): Promise<Dexie> {
  const supported = migrations.at(-1)?.version ?? 0;
  const found = await storedVersion(name);
  // Dexie 4 would open a newer database and read what it understands of it.
  if (found > supported) throw new RetortError('workspace-newer', { database: name, found, supported });
  const database = new Dexie(name, {
    autoOpen: false,
    // The default acknowledges before the disk has it: a power cut loses seconds of acknowledged work.
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  });
  for (const { version, stores, upgrade } of migrations) {
    const step = database.version(version).stores(stores);
    if (upgrade !== undefined) step.upgrade(upgrade);
  }
  if (populate !== undefined) database.on('populate', populate);
  await storingPatiently(() => database.open());
  return database;
}

/** Version of the database as stored, 0 when there is none. */
export async function storedVersion(name: string): Promise<number> {
  const all = await storingPatiently(() => indexedDB.databases());
  const native = all.find((database) => database.name === name)?.version ?? 0;
  return Math.ceil(native / NATIVE_FACTOR);
}

export async function deleteDatabase(name: string): Promise<void> {
  await storing(() => Dexie.delete(name));
}
