// Makes the browser begin a new log of its databases. A killed browser can leave the last record of its log torn; Chromium reads such a log without
// complaint and appends to it, and the next time finds a record that does not match its checksum, and deletes every database of the origin: one crash,
// one more day of work, then nothing. Deleting a database compacts what was read, which begins a new log (about 10 ms); docs/decisions/0005 has the story.
import { Dexie } from 'dexie';
import { storingPatiently } from './store-error';

/** @param prefix in front of the name of the database that comes and goes for this */
export async function beginFreshLog(prefix: string): Promise<void> {
  const name = `${prefix}:fresh-log`;
  const database = new Dexie(name, { autoOpen: false });
  database.version(1).stores({});
  await storingPatiently(() => database.open());
  database.close();
  await storingPatiently(() => Dexie.delete(name));
}
