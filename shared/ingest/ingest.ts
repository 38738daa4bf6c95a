// Ingest itself, without a host: what the worker runs, the command line calls and tests drive.
import { kindRegistry } from '../model/kinds/registry';
import { customKinds } from '../ports/workspace-kinds';
import type { WorkspaceReader } from '../ports/workspace-store';
import type { DigestStrategy } from './digest';
import { inspectLog, reinspectLog } from './inspect';
import { previewLog } from './preview';
import { stageLog, type StageRequest } from './stage';
import type { Ingest } from './types';

export type IngestSurroundings = {
  store: StageRequest['store'] & Pick<WorkspaceReader, 'kinds'>;
  digest: DigestStrategy;
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** Random; unique in and across workspaces. */
  createId(): string;
  /** Of the hash tables: random, so that a file's author cannot prepare collisions. */
  seed: number;
};

export function createIngest({ store, digest, now, createId, seed }: IngestSurroundings): Ingest {
  const kinds = async (): Promise<ReturnType<typeof kindRegistry>> => kindRegistry(await customKinds(store));
  return {
    inspect: async (file) => inspectLog(file, await kinds()),
    reinspect: async (file, format) => reinspectLog(file, format, await kinds()),
    preview: async (file, log, rows) => previewLog(file, log, rows, await kinds()),
    stage: (file, spec, options, onProgress, progress) => {
      const sourceId = options.sourceId ?? createId();
      return stageLog({ file, spec, store, sourceId, options, digest, now, onProgress, progress, seed });
    },
  };
}
