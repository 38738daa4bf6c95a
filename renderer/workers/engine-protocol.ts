// What crosses between the window and the engine's worker: questions by name, one way to open, and outcomes that keep their error codes.
import type { Engine } from '../../shared/engine/engine';
import type { LinkageParameters } from '../../shared/linkage/types';
import type { ProgressReport } from '../../shared/kernel/progress';
import type { Outcome } from './outcome';

/** Questions whose answer comes at once. Every one of the engine's is listed, so that adding one there turns red here. */
export const QUESTIONS = {
  summary: true,
  digest: true,
  resolve: true,
  rows: true,
  entity: true,
  search: true,
  lookUp: true,
  neighbours: true,
  edgesAmong: true,
  shared: true,
  fewestSteps: true,
  table: true,
  seen: true,
  sift: true,
  choiceCounts: true,
  activity: true,
  timeline: true,
  lanes: true,
  synchrony: true,
  compareStaged: true,
  onlyIn: true,
  run: true,
  warningListHits: true,
  compareWithRun: true,
  map: true,
  ring: true,
  ringGraph: true,
  explainLink: true,
  explainMember: true,
  path: true,
  typicalPair: true,
} as const satisfies Record<Exclude<keyof Engine, LongWork>, true>;

/** Work that reports progress and can be cancelled. */
export type LongWork = 'load' | 'findRings' | 'previewRings' | 'estimateCurves';
export type Question = keyof typeof QUESTIONS;

/** `flag` is one shared 32-bit word: the window writes 1 to stop the work. `report` is a Comlink proxy. */
export type EngineRemote = {
  open(workspaceId: string, curves: LinkageParameters['curves']): Promise<Outcome>;
  ask(question: Question, given: unknown[]): Promise<Outcome>;
  work(
    name: LongWork,
    given: unknown[],
    flag: Int32Array,
    report: (report: ProgressReport) => void,
  ): Promise<Outcome>;
};
