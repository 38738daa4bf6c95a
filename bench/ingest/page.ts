// The page in which one contender runs: its code is loaded when its clock already ticks, and the page's thread is watched meanwhile.
import type { Contender, ContenderName, Measured } from './contender';
import { watchThread } from './thread-watch';

const CODE: Record<ContenderName, () => Promise<{ contender: Contender }>> = {
  retort: () => import('./retort'),
  duckdb: () => import('./duckdb'),
  sqlite: () => import('./sqlite'),
  dexie: () => import('./dexie'),
};

async function measured(run: () => ReturnType<Contender['reopen']>): Promise<Measured> {
  const watch = await watchThread();
  const start = performance.now();
  const answer = await run();
  const milliseconds = performance.now() - start;
  return { ...answer, milliseconds, blocked: await watch.stop() };
}

const bench = {
  import: (name: ContenderName, address: string): Promise<Measured> =>
    measured(async () => (await CODE[name]()).contender.import(chosenFile(), address)),
  reopen: (name: ContenderName, address: string): Promise<Measured> =>
    measured(async () => (await CODE[name]()).contender.reopen(address)),
};

function chosenFile(): File {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const [file] = input?.files ?? [];
  if (file === undefined) throw new Error('No file is chosen');
  return file;
}

Reflect.set(globalThis, 'ingestBench', bench);
