import { Dexie, type Table } from 'dexie';
import { answerWith } from './ask-worker';
import { secondsOf, type Answer } from './contender';
import { rowsOf, type Row } from './rows-of';

answerWith(async ({ file, address }) => {
  const database = new Dexie('bench-rows', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ observations: '++id, account, ip' });
  const table: Table<Row, number> = database.table('observations');
  if (file !== undefined) for await (const rows of rowsOf(file)) await table.bulkAdd(rows);
  return query(table, address);
});

async function query(table: Table<Row, number>, address: string): Promise<Answer> {
  const rows = await table.where('ip').equals(address).toArray();
  const times = rows.map(({ ts }) => ts);
  const accounts = new Set(rows.map(({ account }) => account)).size;
  return { accounts, observations: rows.length, ...secondsOf(Math.min(...times), Math.max(...times)) };
}
