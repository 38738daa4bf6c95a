import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { answerWith } from './ask-worker';
import { secondsOf, type Answer } from './contender';
import { rowsOf } from './rows-of';

type Database = {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  selectArray(sql: string, bind: unknown[]): number[];
};
type Statement = { bind(values: unknown[]): Statement; stepReset(): void; finalize(): void };
type Pool = { OpfsSAHPoolDb: new (name: string) => Database };

answerWith(async ({ file, address }) => {
  const sqlite3 = await sqlite3InitModule();
  const pool = (await sqlite3.installOpfsSAHPoolVfs({})) as unknown as Pool;
  const database = new pool.OpfsSAHPoolDb('/bench.db');
  if (file !== undefined) await fill(database, file);
  return query(database, address);
});

async function fill(database: Database, file: File): Promise<void> {
  database.exec('PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000');
  database.exec('CREATE TABLE observations (account TEXT, ip TEXT, ts INTEGER); BEGIN');
  const insert = database.prepare('INSERT INTO observations VALUES (?, ?, ?)');
  for await (const rows of rowsOf(file)) {
    for (const { account, ip, ts } of rows) insert.bind([account, ip, ts]).stepReset();
  }
  insert.finalize();
  database.exec(
    'CREATE INDEX by_account ON observations (account); CREATE INDEX by_ip ON observations (ip); COMMIT',
  );
}

function query(database: Database, address: string): Answer {
  const [accounts = 0, observations = 0, first = 0, last = 0] = database.selectArray(
    'SELECT count(DISTINCT account), count(*), min(ts), max(ts) FROM observations WHERE ip = ?',
    [address],
  );
  return { accounts, observations, ...secondsOf(first, last) };
}
