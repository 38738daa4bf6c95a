// Retort as its window runs it, under the window's policy: the ingest worker stages, the store commits, the engine's worker loads and answers.
import { openRegistry } from '../../renderer/storage/workspace-registry';
import { createEngineClient } from '../../renderer/workers/engine-client';
import { createIngestClient } from '../../renderer/workers/ingest-client';
import { allowOwnScripts } from '../../renderer/workers/own-scripts';
import type { Engine } from '../../shared/engine/engine';
import { noProgress } from '../../shared/kernel/progress';
import { signInSpec } from './big-log';
import { secondsOf, type Answer, type Contender } from './contender';

const WORKSPACE = 'bench';

allowOwnScripts(globalThis);

export const contender: Contender = {
  import: async (file, address) => {
    const registry = await openRegistry({ role: 'window' });
    const createdAt = new Date().toISOString();
    const store = await registry.create({ id: WORKSPACE, name: 'Bench', marking: 'TLP:AMBER', createdAt });
    const starting = createEngineClient(WORKSPACE, {});
    const ingest = await createIngestClient(WORKSPACE);
    const log = { name: file.name, size: file.size, stream: () => file.stream(), file };
    const record = await ingest.stage(
      log,
      signInSpec,
      { stopAtRejectedShare: 1 },
      () => undefined,
      noProgress,
    );
    await store.commit({ type: 'commit-sources', sourceIds: [record.id], importedAt: createdAt });
    return query(await starting, address);
  },
  reopen: async (address) => {
    const store = openRegistry({ role: 'window' }).then((registry) => registry.open(WORKSPACE));
    const [engine] = await Promise.all([createEngineClient(WORKSPACE, {}), store]);
    return query(engine, address);
  },
};

async function query(engine: Engine, address: string): Promise<Answer> {
  await engine.load(noProgress);
  const [id] = await engine.resolve([{ kind: 'address', realm: '', value: address }]);
  if (typeof id !== 'number') throw new Error('The address is not there');
  const { degree, observations, first, last } = await engine.entity(id);
  return { accounts: degree, observations, ...secondsOf(first ?? 0, last ?? 0) };
}
