// The state of an import: several files, each on its way from chosen to staged, and what is known around them.
import type { StagedComparison } from '../../../shared/engine/engine';
import type { LogFile, LogInspection, ReadPreview, StageProgress } from '../../../shared/ingest/types';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { ImportSpec, LogSpec } from '../../../shared/model/records/import-spec';
import type { SourceRecord } from '../../../shared/model/records/source';
import type { Problem } from '../../state/workbench';
import type { Rate } from './rate';

/** Why something did not work, as data; `words.ts` has the sentence. */
export type Failure = Problem;

export type FilePhase =
  | { at: 'inspecting' }
  /** Could not be inspected: nothing can be read from it as it is. */
  | { at: 'refused'; failure: Failure }
  | { at: 'columns' }
  | { at: 'waiting' }
  | { at: 'reading'; progress: StageProgress; rate: Rate }
  | { at: 'staged'; source: SourceRecord }
  /** Reading ended early; nothing of it was kept. */
  | { at: 'stopped'; failure: Failure };

/** How a file will be read: the guess or a saved specification, and what the person made of it. */
export type Mapping = {
  inspection: LogInspection;
  spec: LogSpec;
  /** Columns that nobody has decided on; the file is not read while there are any. */
  undecided: readonly string[];
  /** Grows with every change; an answer to an older one is dropped. */
  revision: number;
};

export type Preview = { revision: number; result: ReadPreview | null; failure: Failure | null };

export type ImportFile = {
  id: number;
  name: string;
  size: number;
  /** Null: staged in an earlier session, the file itself is not at hand. */
  log: LogFile | null;
  phase: FilePhase;
  mapping: Mapping | null;
  preview: Preview | null;
  /** The person said that a file which is already in the workspace comes in once more. */
  again: boolean;
};

export type View = 'columns' | 'check' | 'commit' | 'sources';

/** What a commit or a retraction did. */
export type Outcome = {
  files: number;
  observations: number;
  rejected: number;
  fresh: number;
  comparison: StagedComparison;
  sourceIds: string[];
};

export type Busy = 'committing' | 'discarding' | 'retracting' | 'saving';

export type ImportState = {
  files: readonly ImportFile[];
  nextId: number;
  selected: number | null;
  view: View;
  /** The column whose options are shown. */
  column: string | null;
  /** Stop when more than this share of the rows is rejected; 1: never. */
  stopAtRejectedShare: number;
  /** Name of the specification in use; empty: guessed from the files. */
  specName: string;
  specs: readonly ImportSpec[];
  customKinds: readonly CustomKind[];
  /** Names of files that the specification chosen last does not fit. */
  misfits: readonly string[];
  /** Committed sources, in order of commit. */
  sources: readonly SourceRecord[];
  /** Staged in an earlier session, neither committed nor discarded. */
  leftovers: readonly SourceRecord[];
  /** New and known entities of the staged files named in `of`. */
  comparison: { of: string; kinds: StagedComparison } | null;
  busy: Busy | null;
  outcome: Outcome | null;
  failure: Failure | null;
};

export const initialImport: ImportState = {
  files: [],
  nextId: 1,
  selected: null,
  view: 'columns',
  column: null,
  stopAtRejectedShare: 0.01,
  specName: '',
  specs: [],
  customKinds: [],
  misfits: [],
  sources: [],
  leftovers: [],
  comparison: null,
  busy: null,
  outcome: null,
  failure: null,
};

export type Producer = (state: ImportState) => ImportState;

export function fileById(state: ImportState, id: number | null): ImportFile | undefined {
  return state.files.find((file) => file.id === id);
}

export function selectedFile(state: ImportState): ImportFile | undefined {
  return fileById(state, state.selected);
}

/** Staged sources of this import, in the order of the files. */
export function stagedSources(state: ImportState): SourceRecord[] {
  return state.files.flatMap((file) => (file.phase.at === 'staged' ? [file.phase.source] : []));
}
