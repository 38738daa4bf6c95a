// Files come, go, are selected and change. Producers only: nothing here waits, reads or draws.
import type { LogFile } from '../../../shared/ingest/types';
import type { SourceRecord } from '../../../shared/model/records/source';
import type { FilePhase, ImportFile, Producer, View } from './import.model';

export const addFiles =
  (logs: readonly LogFile[]): Producer =>
  (state) => {
    const added = logs.map((log, i) => newFile(state.nextId + i, log));
    return {
      ...state,
      files: [...state.files, ...added],
      nextId: state.nextId + logs.length,
      selected: added[0]?.id ?? state.selected,
      view: 'columns',
      column: null,
      outcome: null,
      failure: null,
    };
  };

/** Staged files of an earlier session come back as files of this one. */
export const adoptLeftovers: Producer = (state) => {
  const adopted = state.leftovers.map((source, i) => stagedFile(state.nextId + i, source));
  return {
    ...state,
    files: [...state.files, ...adopted],
    nextId: state.nextId + adopted.length,
    selected: adopted[0]?.id ?? state.selected,
    view: 'check',
    leftovers: [],
    outcome: null,
  };
};

export const removeFile =
  (id: number): Producer =>
  (state) => {
    const at = state.files.findIndex((file) => file.id === id);
    const files = state.files.filter((file) => file.id !== id);
    const selected =
      state.selected === id ? (files[Math.min(at, files.length - 1)]?.id ?? null) : state.selected;
    return { ...state, files, selected, column: state.selected === id ? null : state.column };
  };

export const selectFile =
  (id: number): Producer =>
  (state) => {
    const file = state.files.find((candidate) => candidate.id === id);
    if (file === undefined) return state;
    return { ...state, selected: id, column: null, view: viewOf(file), failure: null };
  };

export const updateFile =
  (id: number, change: (file: ImportFile) => ImportFile): Producer =>
  (state) => ({ ...state, files: state.files.map((file) => (file.id === id ? change(file) : file)) });

export const setPhase = (id: number, phase: FilePhase): Producer =>
  updateFile(id, (file) => ({ ...file, phase }));

function viewOf(file: ImportFile): View {
  const at = file.phase.at;
  return at === 'inspecting' || at === 'refused' || at === 'columns' ? 'columns' : 'check';
}

function newFile(id: number, log: LogFile): ImportFile {
  const phase: FilePhase = { at: 'inspecting' };
  return { id, name: log.name, size: log.size, log, phase, mapping: null, preview: null, again: false };
}

function stagedFile(id: number, source: SourceRecord): ImportFile {
  const phase: FilePhase = { at: 'staged', source };
  return {
    id,
    name: source.name,
    size: source.size,
    log: null,
    phase,
    mapping: null,
    preview: null,
    again: false,
  };
}
