// Editing how a file is read: what each column is, and which observations a row makes. All on the LogSpec that the specification will hold.
import { guessObservations } from '../../../shared/ingest/guess-log';
import type { Kind } from '../../../shared/model/kinds/kind';
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import type { ColumnRead, LogSpec, ObservationSpec, TimeFormat } from '../../../shared/model/records/import-spec';
import type { Relation } from '../../../shared/model/relations/relation';

/** The kinds and relations that a column or an observation can have here. */
export type Catalogue = { kinds: KindRegistry; relations: readonly Relation[] };

/** A choice of the "Read as" list: an entity kind, a time, the count, or nothing. */
export type ReadChoice =
  | { as: 'entity'; kind: string }
  | { as: 'time'; which: 'first' | 'last' }
  | { as: 'count' }
  | { as: 'ignore' };

export function readOf(spec: LogSpec, column: string): ColumnRead {
  return spec.columns.find((entry) => entry.column === column)?.read ?? { as: 'ignore' };
}

/** Reads a column otherwise. Observations follow: those that lose an end go, a column that gains a meaning gets one. */
export function chooseRead(spec: LogSpec, column: string, choice: ReadChoice, catalogue: Catalogue): LogSpec {
  const read = readFor(readOf(spec, column), choice, catalogue);
  const columns = withSingleRoles(replaceRead(spec, column, read), column, read);
  const observations = keepObservations({ ...spec, columns }, column, catalogue);
  const added = missingObservations({ ...spec, columns, observations }, catalogue);
  return { ...spec, match: matchFor(spec, columns), columns, observations: [...observations, ...added] };
}

/** Changes options of a column without changing what it is. */
export function setRead(spec: LogSpec, column: string, read: ColumnRead): LogSpec {
  return { ...spec, columns: replaceRead(spec, column, read) };
}

export function entityColumns(spec: LogSpec): { column: string; kind: string }[] {
  return spec.columns.flatMap(({ column, read }) => (read.as === 'entity' ? [{ column, kind: read.kind }] : []));
}

export function changeObservation(
  spec: LogSpec,
  index: number,
  patch: Partial<ObservationSpec>,
  catalogue: Catalogue,
): LogSpec {
  const observations = spec.observations.map((entry, i) => {
    if (i !== index) return entry;
    const changed = { ...entry, ...patch };
    return patch.object === undefined || patch.object === entry.object ? changed : fit(spec, changed, catalogue);
  });
  return { ...spec, observations };
}

/** Observes the selector itself (`undefined`) or a kind that follows from it. */
export function deriveObservation(spec: LogSpec, index: number, derive: string | undefined, catalogue: Catalogue): LogSpec {
  const observations = spec.observations.map((entry, i) => {
    if (i !== index) return entry;
    const bare = { subject: entry.subject, relation: entry.relation, object: entry.object };
    const kind = derive ?? kindOf(spec, entry.object);
    const relation = relationFor(kind, catalogue, entry.relation);
    return derive === undefined ? { ...bare, relation } : { ...bare, relation, derive };
  });
  return { ...spec, observations };
}

export function removeObservation(spec: LogSpec, index: number): LogSpec {
  return { ...spec, observations: spec.observations.filter((_, i) => i !== index) };
}

/** Adds the first observation that the row does not make yet; the spec itself when there is none to add. */
export function addObservation(spec: LogSpec, catalogue: Catalogue): LogSpec {
  const columns = entityColumns(spec);
  const subject = subjectColumn(spec) ?? columns[0]?.column;
  if (subject === undefined) return spec;
  const objects = columns.filter(({ column }) => column !== subject);
  const byNeed = [...objects.filter(({ column }) => !isObject(spec, column)), ...objects];
  for (const { column, kind } of byNeed) {
    const added = freeObservation(spec, { subject, object: column }, kind, catalogue);
    if (added !== undefined) return { ...spec, observations: [...spec.observations, added] };
  }
  return spec;
}

/** The pair by the first relation under which the row does not observe it already. */
function freeObservation(
  spec: LogSpec,
  pair: { subject: string; object: string },
  kind: string,
  catalogue: Catalogue,
): ObservationSpec | undefined {
  const taken = spec.observations.filter(
    (entry) => entry.subject === pair.subject && entry.object === pair.object && entry.derive === undefined,
  );
  const used = new Set(taken.map(({ relation }) => relation));
  const relation = relationsFor(kind, catalogue.relations).find(({ id }) => !used.has(id));
  return relation === undefined ? undefined : { subject: pair.subject, relation: relation.id, object: pair.object };
}

/** Relations offered for an observation: those meant for the kind first. */
export function relationsFor(kind: string, relations: readonly Relation[]): Relation[] {
  const meant = relations.filter((relation) => relation.objects.includes(kind));
  return [...meant, ...relations.filter((relation) => !relation.objects.includes(kind))];
}

/** Kinds that follow from the observation's object. */
export function derivationsOf(spec: LogSpec, object: string, catalogue: Catalogue): Kind['derives'] {
  const kind = kindOf(spec, object);
  return catalogue.kinds.has(kind) ? catalogue.kinds.get(kind).derives : [];
}

export function observedKind(spec: LogSpec, observation: ObservationSpec): string {
  return observation.derive ?? kindOf(spec, observation.object);
}

export function kindOf(spec: LogSpec, column: string): string {
  const read = readOf(spec, column);
  return read.as === 'entity' ? read.kind : '';
}

/** A format that a person typed: a pattern, unless it is one of the named ones. */
export function timeFormat(written: string): TimeFormat {
  const named = ['iso8601', 'unix-seconds', 'unix-milliseconds', 'unix-microseconds'] as const;
  return named.find((name) => name === written) ?? { pattern: written };
}

export function timeFormatText(format: TimeFormat): string {
  return typeof format === 'string' ? format : format.pattern;
}

function readFor(before: ColumnRead, choice: ReadChoice, { kinds }: Catalogue): ColumnRead {
  if (choice.as === 'entity') {
    const kept = before.as === 'entity' ? before : { realm: '', required: false };
    const realm = kinds.has(choice.kind) && kinds.get(choice.kind).realm ? kept.realm : '';
    return { as: 'entity', kind: choice.kind, realm, required: choice.kind === 'account' || kept.required };
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
    const same = read.as === 'time' ? entry.read.as === 'time' && entry.read.which === read.which : entry.read.as === 'count';
    return same && entry.column !== chosen ? { column: entry.column, read: { as: 'ignore' as const } } : entry;
  });
}

function keepObservations(spec: LogSpec, changed: string, catalogue: Catalogue): ObservationSpec[] {
  const isEntity = (column: string): boolean => kindOf(spec, column) !== '';
  const whole = spec.observations.filter(({ subject, object }) => isEntity(subject) && isEntity(object));
  return whole.map((entry) => (entry.object === changed ? fit(spec, entry, catalogue) : entry));
}

/** After an object changed its kind, the relation and the derivation must still make sense for it. */
function fit(spec: LogSpec, entry: ObservationSpec, catalogue: Catalogue): ObservationSpec {
  const derives = derivationsOf(spec, entry.object, catalogue).some(({ kind }) => kind === entry.derive);
  const kind = derives ? (entry.derive as string) : kindOf(spec, entry.object);
  const bare = { subject: entry.subject, relation: relationFor(kind, catalogue, entry.relation), object: entry.object };
  return derives && entry.derive !== undefined ? { ...bare, derive: entry.derive } : bare;
}

/** What the guess would observe of entity columns that no observation names yet: themselves, and what follows from them. */
function missingObservations(spec: LogSpec, { kinds }: Catalogue): ObservationSpec[] {
  const subject = subjectColumn(spec);
  if (subject === undefined) return [];
  const free = spec.columns.filter(({ column, read }) => read.as === 'entity' && !isNamed(spec, column));
  return guessObservations(subject, free, kinds, spec.name);
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

function subjectColumn(spec: LogSpec): string | undefined {
  const observed = spec.observations.find(({ subject }) => kindOf(spec, subject) === 'account')?.subject;
  return observed ?? entityColumns(spec).find(({ kind }) => kind === 'account')?.column;
}

function relationFor(kind: string, catalogue: Catalogue, before: string | undefined): string {
  const relations = relationsFor(kind, catalogue.relations);
  const kept = relations.find((relation) => relation.id === before);
  const stillMeant = kept !== undefined && (kept.objects.length === 0 || kept.objects.includes(kind));
  if (stillMeant) return kept.id;
  return (relations.find(({ objects }) => objects.includes(kind)) ?? relations.find(({ objects }) => objects.length === 0))?.id ?? '';
}

function isObject(spec: LogSpec, column: string): boolean {
  return spec.observations.some(({ object }) => object === column);
}

function isNamed(spec: LogSpec, column: string): boolean {
  return spec.observations.some(({ subject, object }) => subject === column || object === column);
}
