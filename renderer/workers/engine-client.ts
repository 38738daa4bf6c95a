// The engine as the window has it: the same interface as the pure one, answered from its worker.
import * as Comlink from 'comlink';
import type { Engine } from '../../shared/engine/engine';
import type { Progress } from '../../shared/kernel/progress';
import type { LinkageParameters } from '../../shared/linkage/types';
import { QUESTIONS, type EngineRemote, type LongWork, type Question } from './engine-protocol';
import { longWork } from './long-work';
import { unwrap } from './outcome';

export type EngineClient = Engine & { dispose(): void };

/** `curves`: evidence of the kinds that ship, by kind id. @throws RetortError as opening the workspace does */
export async function createEngineClient(
  workspaceId: string,
  curves: LinkageParameters['curves'],
): Promise<EngineClient> {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), {
    type: 'module',
    name: 'engine',
  });
  const remote = Comlink.wrap<EngineRemote>(worker);
  try {
    unwrap(await remote.open(workspaceId, curves));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return clientOf(remote, () => worker.terminate());
}

function clientOf(remote: Comlink.Remote<EngineRemote>, terminate: () => void): EngineClient {
  const ask = (question: Question) => [
    question,
    async (...given: unknown[]): Promise<unknown> => unwrap(await remote.ask(question, given)),
  ];
  const questions = Object.fromEntries((Object.keys(QUESTIONS) as Question[]).map(ask)) as Pick<
    Engine,
    Question
  >;
  const work = (name: LongWork, given: unknown[], progress: Progress): Promise<unknown> =>
    longWork(progress, (flag, report) => remote.work(name, given, flag, report));
  return {
    ...questions,
    load: (progress) => work('load', [], progress) as ReturnType<Engine['load']>,
    findRings: (parameters, progress) =>
      work('findRings', [parameters], progress) as ReturnType<Engine['findRings']>,
    previewRings: (settings, progress) =>
      work('previewRings', [settings], progress) as ReturnType<Engine['previewRings']>,
    estimateCurves: (progress) =>
      work('estimateCurves', [], progress) as ReturnType<Engine['estimateCurves']>,
    dispose: terminate,
  };
}
