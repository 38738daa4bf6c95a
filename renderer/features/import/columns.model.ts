// Editing how a file is read: what each column is. All on the LogSpec that the specification will hold.
import type { ColumnRead, LogSpec, TimeFormat } from '../../../shared/model/records/import-spec';
import { keepObservations, missingObservations } from './observations.model';
import { readOf, type Catalogue } from './reading';

/** A choice of the "Read as" list: an entity kind, a time, the count, or nothing. */
export type ReadChoice =
  | { as: 'entity'; kind: string }
  | { as: 'time'; which: 'first' | 'last' }
  | { as: 'count' }
  | { as: 'ignore' };

/** Reads a column otherwise. Observations follow: those that lose an end go, a column that gains a meaning gets one. */
export function chooseRead(spec: LogSpec, column: string, choice: ReadChoice, catalogue: Catalogue): LogSpec {
  const read = readFor(readOf(spec, column), choice, spec, catalogue);
  const columns = withSingleRoles(replaceRead(spec, column, read), column, read);
  const observations = keepObservations({ ...spec, columns }, column, catalogue);
  const added = missingObservations({ ...spec, columns, observations }, catalogue);
  return { ...spec, match: matchFor(spec, columns), columns, observations: [...observations, ...added] };
}

/** Changes options of a column without changing what it is. */
export function setRead(spec: LogSpec, column: string, read: ColumnRead): LogSpec {
  return { ...spec, columns: replaceRead(spec, column, read) };
}

/** A format that a person typed: a pattern, unless it is one of the named ones. */
export function timeFormat(written: string): TimeFormat {
  const named = ['iso8601', 'unix-seconds', 'unix-milliseconds', 'unix-microseconds'] as const;
  return named.find((name) => name === written) ?? { pattern: written };
}

export function timeFormatText(format: TimeFormat): string {
  return typeof format === 'string' ? format : format.pattern;
}

function readFor(before: ColumnRead, choice: ReadChoice, spec: LogSpec, { kinds }: Catalogue): ColumnRead {
  if (choice.as === 'entity') {
    const kept = before.as === 'entity' ? before : { realm: '', required: false };
    const realm = kinds.has(choice.kind) && kinds.get(choice.kind).realm ? kept.realm : '';
    // Of a graph's ends each row has but two.
    const required = (choice.kind === 'account' && spec.format.type !== 'graph') || kept.required;
    return { as: 'entity', kind: choice.kind, realm, required };
  }
  if (choice.as === 'time') {
    const kept = before.as === 'time' ? before : { format: 'iso8601' as const, zone: 'UTC', required: false };
    return { as: 'time', which: choice.which, format: kept.format, zone: kept.zone, required: kept.required };
  }
  return { as: choice.as };
}

function replaceRead(spec: LogSpec, column: string, read: ColumnRead): LogSpec['columns'] {
  const known = spec.columns.some((entry) => entry.column === column);
  if (!known) return [...spec.columns, { column, read }];
  return spec.columns.map((entry) => (entry.column === column ? { column, read } : entry));
}

/** A row has one first time, one last time and one count: the column chosen last has the role, the one before it is not read. */
function withSingleRoles(columns: LogSpec['columns'], chosen: string, read: ColumnRead): LogSpec['columns'] {
  if (read.as !== 'count' && read.as !== 'time') return columns;
  return columns.map((entry) => {
    const same =
      read.as === 'time'
        ? entry.read.as === 'time' && entry.read.which === read.which
        : entry.read.as === 'count';
    return same && entry.column !== chosen
      ? { column: entry.column, read: { as: 'ignore' as const } }
      : entry;
  });
}

/** A file is this log when it has every column that is read: those that changed are added or no longer asked for. */
function matchFor({ match, columns: before }: LogSpec, columns: LogSpec['columns']): LogSpec['match'] {
  const wasRead = readColumns(before);
  const isRead = readColumns(columns);
  const kept = match.columns.filter((column) => isRead.has(column) || !wasRead.has(column));
  const added = [...isRead].filter((column) => !wasRead.has(column) && !kept.includes(column));
  return { ...match, columns: [...kept, ...added] };
}

function readColumns(columns: LogSpec['columns']): Set<string> {
  return new Set(columns.filter(({ read }) => read.as !== 'ignore').map(({ column }) => column));
}
