// DuckDB-wasm: its exception-handling bundle in its worker, the table in a database file of the origin's private file system.
import {
  AsyncDuckDB,
  ConsoleLogger,
  DuckDBAccessMode,
  DuckDBDataProtocol,
  LogLevel,
} from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { secondsOf, type Answer, type Contender } from './contender';

export const contender: Contender = {
  import: async (file, address) => {
    const database = await open();
    await database.registerFileHandle('log.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const connection = await database.connect();
    await connection.query(
      `CREATE TABLE observations AS SELECT account_id AS account, ip, ts::TIMESTAMP AS ts FROM read_csv('log.csv', header = true, all_varchar = true, delim = ',', quote = '"')`,
    );
    await connection.query('CHECKPOINT');
    return query(database, address);
  },
  reopen: async (address) => query(await open(), address),
};

async function open(): Promise<AsyncDuckDB> {
  const database = new AsyncDuckDB(new ConsoleLogger(LogLevel.ERROR), new Worker(workerUrl));
  await database.instantiate(wasmUrl);
  await database.open({ path: 'opfs://bench.duckdb', accessMode: DuckDBAccessMode.READ_WRITE });
  return database;
}

async function query(database: AsyncDuckDB, address: string): Promise<Answer> {
  const connection = await database.connect();
  const result = await connection.query(
    `SELECT count(DISTINCT account)::INTEGER AS accounts, count(*)::INTEGER AS observations,
            epoch_ms(min(ts))::DOUBLE AS first, epoch_ms(max(ts))::DOUBLE AS last FROM observations WHERE ip = '${address}'`,
  );
  const row = result.toArray()[0] as unknown as Answer;
  return { accounts: row.accounts, observations: row.observations, ...secondsOf(row.first, row.last) };
}
