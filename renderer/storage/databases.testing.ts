// Databases of their own for each test, none left after it, and hands that reach around the store.
import { deleteDatabase } from './database';

let made = 0;

export function freshPrefix(): string {
  made++;
  return `test-${String(Date.now())}-${String(made)}`;
}

export async function deletePrefix(prefix: string): Promise<void> {
  const all = await indexedDB.databases();
  for (const { name } of all) if (name?.startsWith(prefix) === true) await deleteDatabase(name);
}

/** Makes a database what a later build would have left: of a higher version, with one more table. */
export async function raiseNativeVersion(name: string, version: number, table: string): Promise<void> {
  const database = await opened(indexedDB.open(name, version), (request) =>
    request.result.createObjectStore(table),
  );
  database.close();
}

export async function rowCounts(name: string): Promise<Record<string, number>> {
  const database = await opened(indexedDB.open(name));
  const counts: Record<string, number> = {};
  const transaction = database.transaction([...database.objectStoreNames]);
  for (const table of database.objectStoreNames)
    counts[table] = await done(transaction.objectStore(table).count());
  database.close();
  return counts;
}

function opened(
  request: IDBOpenDBRequest,
  upgrade?: (request: IDBOpenDBRequest) => void,
): Promise<IDBDatabase> {
  request.onupgradeneeded = () => upgrade?.(request);
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('request failed'));
    };
  });
}
