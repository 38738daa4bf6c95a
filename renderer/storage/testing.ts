// Databases of their own for each test, and none left after it.
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
