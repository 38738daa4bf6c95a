// The workspaces that are explored, as archives, made once and kept: a lab's logs of a million observations, and one in which a network of 20,000 accounts is at work.
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { writeArchive } from '../../shared/archive/write-archive';
import { noProgress } from '../../shared/kernel/progress';
import { simulate } from '../../shared/simulate/simulate';
import type { SimulationOptions } from '../../shared/simulate/types';
import { storeWorld } from '../../shared/testing/read-world';

const WORLDS = {
  /** 1.2 million observations, 300,000 entities, every sort of ring in the published shares. */
  lab: { seed: 1, accounts: 53_000 },
  network: { seed: 1, accounts: 100_000, rings: { proxies: [20_000] } },
} as const satisfies Record<string, SimulationOptions>;

export async function worldArchive(
  name: keyof typeof WORLDS,
  repository: string,
  say: (line: string) => void,
): Promise<string> {
  const folder = path.join(repository, 'dist/bench');
  const file = path.join(folder, `explore-${name}.retortws`);
  if (existsSync(file)) return file;
  say(`writing ${path.relative(repository, file)} ...`);
  mkdirSync(folder, { recursive: true });
  const { logs, spec } = simulate(WORLDS[name]);
  const store = await storeWorld(logs, spec);
  const stream = createWriteStream(file);
  await writeArchive(store, async (bytes) => void stream.write(bytes.slice()), noProgress);
  stream.end();
  await finished(stream);
  return file;
}
