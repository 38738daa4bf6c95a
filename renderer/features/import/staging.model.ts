// The queue of files being read into staging: one at a time, in order, each ending staged, stopped or, when cancelled, back at its columns.
import type { StageProgress } from '../../../shared/ingest/types';
import { specProblem, type SpecProblem } from '../../../shared/model/records/import-spec-checks';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { LogSpec } from '../../../shared/model/records/import-spec';
import type { SourceRecord } from '../../../shared/model/records/source';
import type { Failure, ImportFile, ImportState, Producer } from './import.model';
import { setPhase, updateFile } from './file-list.model';
import { addPoint, startRate } from './rate';

/** Nothing undecided, at least one observation, and a specification that holds: the file can be read. */
export function isReady(file: ImportFile, kinds: readonly CustomKind[]): boolean {
  const open = file.phase.at === 'columns' || file.phase.at === 'stopped';
  return open && file.log !== null && file.mapping !== null && isDecided(file, kinds);
}

export function isDecided(file: ImportFile, kinds: readonly CustomKind[]): boolean {
  const mapping = file.mapping;
  if (mapping === null) return true;
  const whole = mapping.undecided.length === 0 && mapping.spec.observations.length > 0;
  return whole && mappingProblem(mapping.spec, kinds) === undefined;
}

const problems = new WeakMap<LogSpec, { kinds: readonly CustomKind[]; problem: SpecProblem | undefined }>();

/** What in the mapping breaks a rule of specifications ("a second column for count"); kept per specification, for it is asked with every drawing. */
export function mappingProblem(log: LogSpec, kinds: readonly CustomKind[]): SpecProblem | undefined {
  const kept = problems.get(log);
  if (kept?.kinds === kinds) return kept.problem;
  const problem = specProblem({
    format: 'retort-import-spec',
    version: 1,
    name: '',
    kinds: [...kinds],
    logs: [log],
  });
  problems.set(log, { kinds, problem });
  return problem;
}

/** Every ready file waits its turn. */
export const queueReady: Producer = (state) => {
  const files = state.files.map((file) =>
    isReady(file, state.customKinds) ? { ...file, phase: { at: 'waiting' as const } } : file,
  );
  const first = files.find((file) => file.phase.at === 'waiting');
  return { ...state, files, view: 'check', selected: first?.id ?? state.selected, failure: null };
};

export const startReading =
  (id: number, at: number): Producer =>
  (state) =>
    updateFile(id, (file) => {
      const progress = {
        file: file.name,
        bytesDone: 0,
        bytesTotal: file.size,
        rows: 0,
        observations: 0,
        rejected: 0,
      };
      return { ...file, phase: { at: 'reading', progress, rate: startRate(at) } };
    })(state);

/** Progress that arrives after the reading ended is dropped. */
export const progressReading =
  (id: number, progress: StageProgress, at: number): Producer =>
  (state) =>
    updateFile(id, (file) => {
      if (file.phase.at !== 'reading') return file;
      const rate = addPoint(file.phase.rate, { at, rows: progress.rows, bytes: progress.bytesDone });
      return { ...file, phase: { at: 'reading', progress, rate } };
    })(state);

export const finishReading = (id: number, source: SourceRecord): Producer =>
  setPhase(id, { at: 'staged', source });

export const stopReading = (id: number, failure: Failure): Producer =>
  setPhase(id, { at: 'stopped', failure });

/** Cancelled: the file is where it was before, and files behind it in the queue go on waiting. */
export const cancelReading = (id: number): Producer => setPhase(id, { at: 'columns' });

export const importAgain = (id: number): Producer => updateFile(id, (file) => ({ ...file, again: true }));

export function nextWaiting(state: ImportState): ImportFile | undefined {
  return state.files.find((file) => file.phase.at === 'waiting');
}

export function readingFile(state: ImportState): ImportFile | undefined {
  return state.files.find((file) => file.phase.at === 'reading');
}

export type Duplicate =
  | { of: 'source'; source: SourceRecord }
  /** The same bytes are staged twice in this import. */
  | { of: 'file'; name: string };

/** What this staged file is a copy of; undefined when its bytes are new here. */
export function duplicateOf(state: ImportState, file: ImportFile): Duplicate | undefined {
  if (file.phase.at !== 'staged') return undefined;
  const digest = file.phase.source.digest;
  const source = state.sources.find((known) => known.digest === digest);
  if (source !== undefined) return { of: 'source', source };
  const earlier = state.files.find((other) => other.id < file.id && stagedDigest(other) === digest);
  return earlier === undefined ? undefined : { of: 'file', name: earlier.name };
}

function stagedDigest(file: ImportFile): string | undefined {
  return file.phase.at === 'staged' ? file.phase.source.digest : undefined;
}
