// What a person does to the mapping of one file: decide columns, change observations, correct the format. Every change makes the mapping a new revision.
import type { LogInspection } from '../../../shared/ingest/types';
import type { LogSpec } from '../../../shared/model/records/import-spec';
import type { ImportFile, Mapping, Preview, Producer } from './import.model';
import { updateFile } from './file-list.model';
import { fileById } from './import.model';

export const setInspection =
  (id: number, inspection: LogInspection): Producer =>
  (state) =>
    updateFile(id, (file) => ({
      ...file,
      phase: { at: 'columns' },
      mapping: guessed(inspection, file.mapping),
    }))(state);

/** A new specification for the file; a copy that was staged under the old one no longer counts. */
export const setSpec =
  (id: number, spec: LogSpec, decided: readonly string[] = []): Producer =>
  (state) =>
    updateFile(id, (file) => withSpec(file, spec, decided))(state);

/** Leaves everything unread that nobody decided on. */
export const decideRest =
  (id: number): Producer =>
  (state) => {
    const undecided = fileById(state, id)?.mapping?.undecided ?? [];
    return updateFile(id, (file) =>
      file.mapping === null ? file : withSpec(file, file.mapping.spec, undecided),
    )(state);
  };

export const setPreview =
  (id: number, preview: Preview): Producer =>
  (state) =>
    updateFile(id, (file) => (file.mapping?.revision === preview.revision ? { ...file, preview } : file))(
      state,
    );

export const selectColumn =
  (column: string | null): Producer =>
  (state) => ({ ...state, column });

/** Gives all other files with the same columns the same mapping; files that are being read or staged stay as they are. */
export const copyMapping =
  (from: number): Producer =>
  (state) => {
    const source = fileById(state, from)?.mapping;
    if (!source) return state;
    const files = state.files.map((file) => {
      if (file.id === from || !takesMapping(file, source)) return file;
      const { name, match } = file.mapping?.spec ?? source.spec;
      return withSpec(file, { ...source.spec, name, match }, columnsOf(source));
    });
    return { ...state, files };
  };

/** Files that `copyMapping` would change. */
export function filesLike(files: readonly ImportFile[], from: ImportFile): ImportFile[] {
  const mapping = from.mapping;
  if (mapping === null) return [];
  return files.filter(
    (file) => file.id !== from.id && takesMapping(file, mapping) && !sameReading(file, mapping),
  );
}

/** Next undecided column after the selected one, around the end. */
export function nextUndecided(mapping: Mapping, after: string | null): string | null {
  const names = mapping.inspection.columns.map(({ column }) => column);
  const start = after === null ? 0 : names.indexOf(after) + 1;
  const order = [...names.slice(start), ...names.slice(0, start)];
  const undecided = new Set(mapping.undecided);
  return order.find((name) => undecided.has(name)) ?? null;
}

export function columnsOf(mapping: Mapping): string[] {
  return mapping.inspection.columns.map(({ column }) => column);
}

/** A corrected format with the same header keeps what the person decided; another header is guessed anew. */
function guessed(inspection: LogInspection, before: Mapping | null): Mapping {
  const revision = (before?.revision ?? 0) + 1;
  const names = inspection.columns.map(({ column }) => column);
  if (before !== null && sameNames(columnsOf(before), names)) {
    const spec = { ...before.spec, format: inspection.spec.format };
    return { inspection, spec, undecided: before.undecided, revision };
  }
  const undecided = inspection.columns.filter((column) => column.undecided).map(({ column }) => column);
  return { inspection, spec: inspection.spec, undecided, revision };
}

function withSpec(file: ImportFile, spec: LogSpec, decided: readonly string[]): ImportFile {
  if (file.mapping === null) return file;
  const done = new Set(decided);
  const undecided = file.mapping.undecided.filter((column) => !done.has(column));
  const mapping = { ...file.mapping, spec, undecided, revision: file.mapping.revision + 1 };
  return { ...file, mapping, phase: { at: 'columns' } };
}

function takesMapping(file: ImportFile, source: Mapping): boolean {
  const free = file.phase.at === 'columns' || file.phase.at === 'stopped';
  return free && file.mapping !== null && sameNames(columnsOf(file.mapping), columnsOf(source));
}

function sameReading(file: ImportFile, source: Mapping): boolean {
  const { columns, observations } = file.mapping?.spec ?? { columns: [], observations: [] };
  const same =
    JSON.stringify([columns, observations]) ===
    JSON.stringify([source.spec.columns, source.spec.observations]);
  return same && file.mapping?.undecided.length === 0;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}
