// From files to one import specification and back: what is saved, edited as text, and stored beside each source.
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import type { CustomKind } from '../../../shared/model/records/custom-kind';
import type { ImportSpec, LogSpec } from '../../../shared/model/records/import-spec';
import { IMPORT_SPEC_VERSION } from '../../../shared/model/records/import-spec';
import type { ImportFile, ImportState, Producer } from './import.model';
import { columnsOf } from './mapping.model';

/** Finds the entry of a specification that reads a file; the same rule as the reader's. */
export type MatchLog = (spec: ImportSpec, fileName: string, columns: readonly string[]) => LogSpec | undefined;

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

/** Takes a specification for every open file that it fits; the others stay as they are. */
export const applySpec =
  (spec: ImportSpec, match: MatchLog, kinds: KindRegistry): Producer =>
  (state) => {
    const files = state.files.map((file) => withMatch(file, spec, match, kinds));
    return { ...state, files, specName: spec.name, customKinds: mergeKinds(state.customKinds, spec.kinds) };
  };

/** The first saved specification that fits a file that was just looked at. */
export function savedFor(file: ImportFile, specs: readonly ImportSpec[], match: MatchLog): ImportSpec | undefined {
  const mapping = file.mapping;
  if (mapping === null) return undefined;
  return specs.find((spec) => match(spec, file.name, columnsOf(mapping)) !== undefined);
}

/** Names of open files that a specification does not fit. */
export function unmatched(state: ImportState, spec: ImportSpec, match: MatchLog): string[] {
  const open = state.files.filter(isOpen);
  return open.filter((file) => file.mapping !== null && !match(spec, file.name, columnsOf(file.mapping))).map(({ name }) => name);
}

function withMatch(file: ImportFile, spec: ImportSpec, match: MatchLog, kinds: KindRegistry): ImportFile {
  const mapping = file.mapping;
  if (mapping === null || !isOpen(file)) return file;
  const log = match(spec, file.name, columnsOf(mapping));
  if (log === undefined) return file;
  const known = new Set(log.columns.map(({ column }) => column));
  const undecided = columnsOf(mapping).filter((column) => !known.has(column) || isUnknownKind(log, column, kinds));
  return {
    ...file,
    phase: { at: 'columns' },
    mapping: { ...mapping, spec: log, undecided, revision: mapping.revision + 1 },
  };
}

function isUnknownKind(log: LogSpec, column: string, kinds: KindRegistry): boolean {
  const read = log.columns.find((entry) => entry.column === column)?.read;
  return read?.as === 'entity' && !kinds.has(read.kind);
}

function isOpen(file: ImportFile): boolean {
  return file.phase.at === 'columns' || file.phase.at === 'stopped' || file.phase.at === 'staged';
}

function specOf(name: string, logs: LogSpec[], customKinds: readonly CustomKind[]): ImportSpec {
  const used = new Set(logs.flatMap((log) => log.columns.map(({ read }) => (read.as === 'entity' ? read.kind : ''))));
  const kinds = customKinds.filter((kind) => used.has(kind.id));
  return { format: 'retort-import-spec', version: IMPORT_SPEC_VERSION, name, kinds, logs };
}

function addLog(logs: LogSpec[], log: LogSpec): void {
  const at = logs.findIndex((known) => sameReading(known, log));
  const known = logs[at];
  if (known === undefined) logs.push({ ...log, name: freeName(logs, log.name) });
  else logs[at] = { ...known, match: { ...known.match, files: bothGlobs(known.match.files, log.match.files) } };
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

function mergeKinds(have: readonly CustomKind[], more: readonly CustomKind[]): CustomKind[] {
  const ids = new Set(have.map(({ id }) => id));
  return [...have, ...more.filter(({ id }) => !ids.has(id))];
}
