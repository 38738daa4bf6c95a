// The engine's worker: opens the workspace for reading and answers for the pure engine.
import * as Comlink from 'comlink';
import type { Engine } from '../../shared/engine/engine';
import { RetortError } from '../../shared/kernel/errors';
import { openRegistry } from '../storage/workspace-registry';
import type { EngineRemote } from './engine-protocol';
import { outcome } from './outcome';
import { progressOver } from './worker-progress';

/** By then a window has shown what it opens with. */
const PREPARE_AFTER_MS = 300;

/** Compiled while the database is opened: each takes about as long. */
const engineCode = import('../../shared/engine/create-engine');

let opened: Engine | undefined;

const remote: EngineRemote = {
  open: (workspaceId, curves) =>
    outcome(async () => {
      const registry = await openRegistry({ role: 'worker' });
      const [store, { createEngine }] = await Promise.all([registry.open(workspaceId), engineCode]);
      opened = createEngine(store, {
        now: () => performance.now(),
        curves,
        later: (work) => void setTimeout(work, PREPARE_AFTER_MS),
      });
    }),
  ask: (question, given) => outcome(() => answer(engine()[question], given)),
  work: (name, given, flag, report) =>
    outcome(() => answer(engine()[name], [...given, progressOver(flag, report, () => performance.now())])),
};

Comlink.expose(remote);

function engine(): Engine {
  if (opened === undefined) throw new RetortError('not-loaded');
  return opened;
}

/** What is given comes from the client, whose calls the compiler has checked. */
function answer(question: Engine[keyof Engine], given: unknown[]): Promise<unknown> {
  return (question as (...all: unknown[]) => Promise<unknown>)(...given);
}
