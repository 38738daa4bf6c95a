// A dedicated worker for tests: stages a source, and stops where it is told to, as an import does whose window is killed.
import { segment, sourceParts } from '../../shared/testing/workspace-builder';
import { openRegistry } from './workspace-registry';

export type WorkerTask = { prefix: string; workspace: string; source: string; finish: boolean };

self.onmessage = (event: MessageEvent<WorkerTask>) => {
  run(event.data).then(
    (result) => {
      self.postMessage(result);
    },
    (error: unknown) => {
      self.postMessage(String(error));
    },
  );
};

async function run({ prefix, workspace, source, finish }: WorkerTask): Promise<string> {
  const registry = await openRegistry({ role: 'worker', prefix });
  const store = await registry.open(workspace);
  const staging = await store.stage(source);
  if (!finish) {
    for (let i = 0; i < 9; i++) await staging.appendSegment(segment(1000, i + 1));
    return 'staging';
  }
  const parts = sourceParts(source, 100);
  for (const one of parts.segments) await staging.appendSegment(one);
  await staging.finish(parts.record, parts.dictionary);
  store.close();
  registry.close();
  return 'finished';
}
