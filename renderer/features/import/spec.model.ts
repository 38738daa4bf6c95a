// From files to one import specification and back: what is saved, edited as text, and stored beside each source.
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { ImportSpec, LogSpec } from '../../../shared/model/records/import-spec';
import { IMPORT_SPEC_VERSION } from '../../../shared/model/records/import-spec';
import type { LogInspection } from '../../../shared/ingest/types';
import type { ImportFile, ImportState, Producer } from './import.model';
import { updateFile } from './file-list.model';

/** The whole import as one specification: files that are read alike share one entry. */
export function workingSpec(state: ImportState): ImportSpec {
  const logs: LogSpec[] = [];
  for (const file of state.files) {
    if (file.mapping !== null) addLog(logs, file.mapping.spec);
  }
  return specOf(state.specName === '' ? 'Import specification' : state.specName, logs, state.customKinds);
}

/** What one file is read with: its own entry alone, so that no other entry can take the file. */
export function specForFile(state: ImportState, file: ImportFile): ImportSpec | undefined {
  if (file.mapping === null) return undefined;
  const name = state.specName === '' ? file.mapping.spec.name : state.specName;
  return specOf(name, [file.mapping.spec], state.customKinds);
}

/** The file is read by this log from now on; columns that the log does not know are for a person to decide. */
export const takeLog =
  (id: number, log: LogSpec, inspection: LogInspection, kinds: KindRegistry): Producer =>
  (state) =>
    updateFile(id, (file) => {
      if (!isOpen(file)) return file;
      const known = new Set(log.columns.map(({ column }) => column));
      const columns = inspection.columns.map(({ column }) => column);
      const undecided = columns.filter((column) => !known.has(column) || isUnknownKind(log, column, kinds));
      const marked = inspection.columns.map((entry) =>
        known.has(entry.column) ? entry : { ...entry, remark: 'new in this file' },
      );
      const revision = (file.mapping?.revision ?? 0) + 1;
      const mapping = { inspection: { ...inspection, columns: marked }, spec: log, undecided, revision };
      return { ...file, phase: { at: 'columns' }, mapping };
    })(state);

/** The import goes by this name from now on. */
export const takeName =
  (specName: string): Producer =>
  (state) => ({ ...state, specName, misfits: [] });

/** Kinds that a specification brings are known before its columns are looked at. */
export const takeKinds =
  (kinds: readonly CustomKind[]): Producer =>
  (state) => ({ ...state, customKinds: mergeKinds(state.customKinds, kinds) });

/** Not being read: a specification can still change how the file is read. */
export function isOpen(file: ImportFile): boolean {
  return (
    file.log !== null &&
    (file.phase.at === 'columns' || file.phase.at === 'stopped' || file.phase.at === 'staged')
  );
}

function isUnknownKind(log: LogSpec, column: string, kinds: KindRegistry): boolean {
  const read = log.columns.find((entry) => entry.column === column)?.read;
  return read?.as === 'entity' && !kinds.has(read.kind);
}

function specOf(name: string, logs: LogSpec[], customKinds: readonly CustomKind[]): ImportSpec {
  const used = new Set(
    logs.flatMap((log) => log.columns.map(({ read }) => (read.as === 'entity' ? read.kind : ''))),
  );
  const kinds = customKinds.filter((kind) => used.has(kind.id));
  return { format: 'retort-import-spec', version: IMPORT_SPEC_VERSION, name, kinds, logs };
}

function addLog(logs: LogSpec[], log: LogSpec): void {
  const at = logs.findIndex((known) => sameReading(known, log));
  const known = logs[at];
  if (known === undefined) logs.push({ ...log, name: freeName(logs, log.name) });
  else
    logs[at] = { ...known, match: { ...known.match, files: bothGlobs(known.match.files, log.match.files) } };
}

/** No glob at all means any name, so one empty list makes the union empty. */
function bothGlobs(a: readonly string[], b: readonly string[]): string[] {
  return a.length === 0 || b.length === 0 ? [] : [...new Set([...a, ...b])];
}

function sameReading(a: LogSpec, b: LogSpec): boolean {
  const reading = ({ format, columns, observations, match }: LogSpec): string =>
    JSON.stringify([format, columns, observations, match.columns]);
  return reading(a) === reading(b);
}

function freeName(logs: readonly LogSpec[], name: string): string {
  const taken = new Set(logs.map((log) => log.name));
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name} ${String(i)}`;
  return free;
}

export function mergeKinds(have: readonly CustomKind[], more: readonly CustomKind[]): CustomKind[] {
  const ids = new Set(have.map(({ id }) => id));
  return [...have, ...more.filter(({ id }) => !ids.has(id))];
}
