// What must hold between the parts of an import specification: names that are unique, columns and kinds that are there.
import { RetortError } from '../../kernel/errors';
import { kindRegistry } from '../kinds/registry';
import type { KindRegistry } from '../kinds/registry';
import { isRelation } from '../relations/registry';
import type { ColumnSpec, ImportSpec, LogSpec, ObservationSpec } from './import-spec';

export type SpecProblem = { path: string; problem: string };

/** The first problem in order of the text, or undefined. Paths are as in JavaScript: `logs[0].columns[3].read.kind`. */
export function specProblem(spec: ImportSpec): SpecProblem | undefined {
  const kinds = registryOf(spec);
  if (!('get' in kinds)) return kinds;
  const name = firstRepeated(spec.logs.map((log) => log.name));
  if (name >= 0) return { path: `logs[${String(name)}].name`, problem: 'a log before has the same name' };
  return firstOf(spec.logs, (log, i) => logProblem(log, `logs[${String(i)}]`, kinds));
}

function registryOf(spec: ImportSpec): KindRegistry | SpecProblem {
  try {
    return kindRegistry(spec.kinds);
  } catch (error) {
    if (!(error instanceof RetortError)) throw error;
    const at = spec.kinds.findLastIndex((kind) => kind.id === error.data['id']);
    return { path: `kinds[${String(at)}].id`, problem: 'another kind has this id' };
  }
}

function logProblem(log: LogSpec, path: string, kinds: KindRegistry): SpecProblem | undefined {
  if (log.format.type === 'csv' && log.format.quote === log.format.delimiter) {
    return { path: `${path}.format.quote`, problem: 'the same as the delimiter' };
  }
  const repeated = firstRepeated(log.columns.map((column) => column.column));
  if (repeated >= 0) return { path: `${path}.columns[${String(repeated)}].column`, problem: 'read twice' };
  return (
    firstOf(log.columns, (column, i) => kindProblem(column, `${path}.columns[${String(i)}]`, kinds)) ??
    singleProblem(log, path) ??
    observationsProblem(log, path, kinds)
  );
}

function kindProblem({ read }: ColumnSpec, path: string, kinds: KindRegistry): SpecProblem | undefined {
  if (read.as !== 'entity') return undefined;
  if (!kinds.has(read.kind)) return { path: `${path}.read.kind`, problem: `no kind "${read.kind}"` };
  const hasRealm = kinds.get(read.kind).realm;
  return read.realm !== '' && !hasRealm
    ? { path: `${path}.read.realm`, problem: 'the kind has no realm' }
    : undefined;
}

/** A row has one time (or first and last) and one count. */
function singleProblem(log: LogSpec, path: string): SpecProblem | undefined {
  const roles: string[] = log.columns.map(({ read }) =>
    read.as === 'time' ? read.which : read.as === 'count' ? 'count' : '',
  );
  for (const role of ['first', 'last', 'count']) {
    const second = roles.indexOf(role, roles.indexOf(role) + 1);
    if (second > 0)
      return { path: `${path}.columns[${String(second)}].read`, problem: `a second column for "${role}"` };
  }
  const last = roles.indexOf('last');
  if (last < 0 || roles.includes('first')) return undefined;
  return { path: `${path}.columns[${String(last)}].read.which`, problem: '"last" without "first"' };
}

function observationsProblem(log: LogSpec, path: string, kinds: KindRegistry): SpecProblem | undefined {
  const kindOfColumn = new Map<string, string>();
  for (const { column, read } of log.columns) if (read.as === 'entity') kindOfColumn.set(column, read.kind);
  const keys = log.observations.map((entry) =>
    JSON.stringify([entry.subject, entry.relation, entry.object, entry.derive]),
  );
  const repeated = firstRepeated(keys);
  if (repeated >= 0)
    return { path: `${path}.observations[${String(repeated)}]`, problem: 'the same observation twice' };
  return firstOf(log.observations, (entry, i) =>
    observationProblem(entry, `${path}.observations[${String(i)}]`, kindOfColumn, kinds),
  );
}

function observationProblem(
  entry: ObservationSpec,
  path: string,
  kindOfColumn: ReadonlyMap<string, string>,
  kinds: KindRegistry,
): SpecProblem | undefined {
  if (!kindOfColumn.has(entry.subject))
    return { path: `${path}.subject`, problem: `no entity column "${entry.subject}"` };
  if (!isRelation(entry.relation))
    return { path: `${path}.relation`, problem: `no relation "${entry.relation}"` };
  const kind = kindOfColumn.get(entry.object);
  if (kind === undefined) return { path: `${path}.object`, problem: `no entity column "${entry.object}"` };
  const { derive } = entry;
  if (derive === undefined) {
    return entry.subject === entry.object
      ? { path: `${path}.object`, problem: 'the same column as the subject' }
      : undefined;
  }
  if (kinds.get(kind).derives.some((derivation) => derivation.kind === derive)) return undefined;
  return { path: `${path}.derive`, problem: `no "${derive}" follows from "${kind}"` };
}

/** Index of the first value that came before; -1: none. */
function firstRepeated(values: readonly string[]): number {
  const seen = new Set<string>();
  return values.findIndex((value) => seen.size === seen.add(value).size);
}

function firstOf<T>(
  items: readonly T[],
  problem: (item: T, index: number) => SpecProblem | undefined,
): SpecProblem | undefined {
  for (const [i, item] of items.entries()) {
    const found = problem(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}
