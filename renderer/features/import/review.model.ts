// What a commit would do, what stands in its way, and which of the four steps the import is at.
import type { ImportFile, ImportState } from './import.model';
import { stagedSources } from './import.model';
import { duplicateOf, isDecided, isReady, mappingProblem } from './staging.model';

export type Totals = {
  files: number;
  read: number;
  accepted: number;
  rejected: number;
  observations: number;
  /** Milliseconds since 1970 UTC; null when no staged row has a time. */
  first: number | null;
  last: number | null;
};

export function totals(state: ImportState): Totals {
  const sources = stagedSources(state);
  const sum = (of: (source: (typeof sources)[number]) => number): number =>
    sources.reduce((all, one) => all + of(one), 0);
  return {
    files: sources.length,
    read: sum((source) => source.rows.read),
    accepted: sum((source) => source.rows.accepted),
    rejected: sum((source) => source.rows.rejected),
    observations: sum((source) => source.observations),
    first: extreme(
      sources.map(({ first }) => first),
      Math.min,
    ),
    last: extreme(
      sources.map(({ last }) => last),
      Math.max,
    ),
  };
}

/** One thing to do before the commit, in the order of the files. */
export type Blocker =
  | { type: 'undecided'; file: number; name: string; column: string; more: number }
  | { type: 'no-observations'; file: number; name: string }
  | { type: 'invalid'; file: number; name: string; problem: string }
  | { type: 'unchecked'; file: number; name: string }
  | { type: 'reading'; file: number; name: string }
  | { type: 'failed'; file: number; name: string }
  | { type: 'duplicate'; file: number; name: string };

export function blockers(state: ImportState): Blocker[] {
  return state.files.flatMap((file) => blockerOf(state, file) ?? []);
}

export function canCommit(state: ImportState): boolean {
  return state.files.length > 0 && state.busy === null && blockers(state).length === 0;
}

/** Files that the next check would read. */
export function readyFiles(state: ImportState): ImportFile[] {
  return state.files.filter((file) => isReady(file, state.customKinds));
}

export type Step = 'files' | 'columns' | 'check' | 'commit';
export const STEPS: readonly Step[] = ['files', 'columns', 'check', 'commit'];

/** The step that has the import's attention: the first that some file has not passed. */
export function currentStep(state: ImportState): Step {
  if (state.files.length === 0) return state.outcome === null ? 'files' : 'commit';
  const at = state.files.map(stepOf);
  return STEPS.find((step) => at.includes(step)) ?? 'commit';
}

function stepOf(file: ImportFile): Step {
  switch (file.phase.at) {
    case 'inspecting':
    case 'refused':
      return 'files';
    case 'columns':
      return 'columns';
    case 'waiting':
    case 'reading':
    case 'stopped':
      return 'check';
    case 'staged':
      return 'commit';
  }
}

function blockerOf(state: ImportState, file: ImportFile): Blocker | undefined {
  const about = { file: file.id, name: file.name };
  switch (file.phase.at) {
    case 'refused':
    case 'stopped':
      return { type: 'failed', ...about };
    case 'inspecting':
    case 'waiting':
    case 'reading':
      return { type: 'reading', ...about };
    case 'columns':
      return isDecided(file, state.customKinds)
        ? { type: 'unchecked', ...about }
        : mappingBlocker(state, file);
    case 'staged':
      return duplicateOf(state, file) !== undefined && !file.again
        ? { type: 'duplicate', ...about }
        : undefined;
  }
}

function mappingBlocker(state: ImportState, file: ImportFile): Blocker {
  const about = { file: file.id, name: file.name };
  const undecided = file.mapping?.undecided ?? [];
  const column = undecided[0];
  if (column !== undefined) return { type: 'undecided', ...about, column, more: undecided.length - 1 };
  const spec = file.mapping?.spec;
  if (spec === undefined || spec.observations.length === 0) return { type: 'no-observations', ...about };
  return { type: 'invalid', ...about, problem: mappingProblem(spec, state.customKinds)?.problem ?? '' };
}

function extreme(times: readonly (number | null)[], pick: (a: number, b: number) => number): number | null {
  return times.reduce<number | null>(
    (best, time) => (time === null ? best : best === null ? time : pick(best, time)),
    null,
  );
}
