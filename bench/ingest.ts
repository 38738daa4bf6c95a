// Importing a million rows, from a cold page to the first query, beside what else keeps tables in a browser. Switches: --rows N, --runs N, --only a,b.
import { createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { securityHeaders } from '../shared/host/policy';
import { BIG_LOG, bigLog, BUSIEST_ADDRESS, type BigLogOptions } from './ingest/big-log';
import { CONTENDERS, type ContenderName } from './ingest/contender';
import { runContender, type Run } from './ingest/run-contender.mjs';
import { startSite } from './ingest/site.mjs';
import type { BenchOptions, BenchRatio, BenchTable } from './table';

/** Dexie's records are measured on this share of the rows, and said to be. */
const DEXIE_SHARE = 10;

type Runs = Map<ContenderName, Run[]>;

export async function run({ repository, environment, args, say }: BenchOptions): Promise<BenchTable> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: String(BIG_LOG.rows) },
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: CONTENDERS.join() },
    },
  });
  const rows = Number(values.rows);
  const file = await logFile(repository, { ...BIG_LOG, rows }, say);
  const tenth = await logFile(repository, { ...BIG_LOG, rows: Math.ceil(rows / DEXIE_SHARE) }, say);
  const names = CONTENDERS.filter((name) => values.only.split(',').includes(name));
  const site = await startSite(repository, securityHeaders('bench'));
  const runs: Runs = new Map(names.map((name) => [name, []]));
  try {
    for (let i = 0; i < Number(values.runs); i++) {
      for (const name of names) {
        const one = await runContender(
          name,
          site.url(name),
          name === 'dexie' ? tenth : file,
          BUSIEST_ADDRESS,
        );
        runs.get(name)?.push(one);
        say(
          `${name}: ${seconds(one.import.milliseconds)} s, reopened in ${seconds(one.reopen.milliseconds)} s`,
        );
      }
    }
  } finally {
    site.close();
  }
  return tableOf(runs, environment, rows, statSync(file).size);
}

/** Written once and kept: the same options give the same bytes. */
async function logFile(
  repository: string,
  options: BigLogOptions,
  say: BenchOptions['say'],
): Promise<string> {
  const folder = path.join(repository, 'dist/bench');
  const file = path.join(folder, `sign-ins-${String(options.rows)}-${String(options.seed)}.csv`);
  if (existsSync(file)) return file;
  say(`Writing ${path.relative(repository, file)}`);
  mkdirSync(folder, { recursive: true });
  const stream = createWriteStream(file);
  for (const block of bigLog(options)) stream.write(block);
  stream.end();
  await finished(stream);
  return file;
}

function tableOf(runs: Runs, environment: string, rows: number, size: number): BenchTable {
  const labels: Record<ContenderName, string> = {
    retort: 'Retort',
    duckdb: 'DuckDB-wasm, OPFS',
    sqlite: 'sqlite-wasm, SAH pool, two indexes',
    dexie: `Dexie, a record a row (a tenth of the rows, time × ${String(DEXIE_SHARE)})`,
  };
  return {
    title: `Import ${rows.toLocaleString('en')} rows (${String(Math.round(size / 1e6))} MB), from a cold page to the first query`,
    environment,
    columns: ['', 'import s', 'reopen s', 'page blocked ms', 'peak MB more'],
    rows: [...runs].map(([name, all]) => {
      const scale = name === 'dexie' ? DEXIE_SHARE : 1;
      const memory = median(all.map((one) => one.import.memory ?? Number.NaN));
      return [
        labels[name],
        (median(all.map((one) => one.import.milliseconds)) * scale) / 1000,
        median(all.map((one) => one.reopen.milliseconds)) / 1000,
        Math.round(Math.max(...all.flatMap((one) => [one.import.blocked, one.reopen.blocked]))),
        Number.isNaN(memory) ? null : Math.round(memory),
      ];
    }),
    ratios: ratiosOf(runs),
    notes: [
      `Medians of ${String(runs.get('retort')?.length ?? 0)} runs, contenders in turn; each run is a new browser on an empty profile, left open for 3 s after the import, and another one for reopening.`,
      'The clock starts with nothing started: loading code, starting workers and wasm are counted, for everyone.',
      'All store account, address and time of every row, and answer: accounts, observations, first and last seen of one address.',
      `Answers ${agree(runs) ? 'agree' : 'DO NOT AGREE'}. Retort also hashes the file (SHA-256), checks every value and keeps each row's number.`,
      'Blocked is the longest the page did not answer, over all runs; memory is that of the whole browser (what no file backs) above its idle page.',
    ],
  };
}

function ratiosOf(runs: Runs): BenchRatio[] {
  const time = (name: ContenderName, step: 'import' | 'reopen'): number =>
    median((runs.get(name) ?? []).map((one) => one[step].milliseconds));
  const goal = (label: string, value: number, most: number): BenchRatio => ({
    label,
    value,
    goal: `≤ ${String(most)}`,
    met: value <= most,
  });
  const blocked = (runs.get('retort') ?? []).flatMap((one) => [one.import.blocked, one.reopen.blocked]);
  return [
    goal('import, to DuckDB-wasm', time('retort', 'import') / time('duckdb', 'import'), 1),
    goal('import, to sqlite-wasm', time('retort', 'import') / time('sqlite', 'import'), 0.5),
    goal('reopen, seconds', time('retort', 'reopen') / 1000, 0.4),
    goal('page blocked, ms', Math.max(0, ...blocked), 100),
  ].filter(({ value }) => !Number.isNaN(value));
}

/** Dexie holds fewer rows: only its own runs must agree. */
function agree(runs: Runs): boolean {
  const answers = (only: (name: ContenderName) => boolean): string[] =>
    [...runs]
      .filter(([name]) => only(name))
      .flatMap(([, all]) => all.flatMap((one) => [one.import, one.reopen].map(answerText)));
  return [answers((name) => name !== 'dexie'), answers((name) => name === 'dexie')].every(
    (some) => new Set(some).size <= 1,
  );
}

function answerText({ accounts, observations, first, last }: Run['import'] | Run['reopen']): string {
  return [accounts, observations, first, last].join();
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
