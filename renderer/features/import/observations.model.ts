// What one row of a log says: observations, kept whole while columns change their meaning.
import { guessObservations } from '../../../shared/ingest/guess-log';
import type { Kind } from '../../../shared/model/kinds/kind';
import type { LogSpec, ObservationSpec } from '../../../shared/model/records/import-spec';
import type { Relation } from '../../../shared/model/relations/relation';
import { entityColumns, kindOf, type Catalogue } from './reading';

export function changeObservation(
  spec: LogSpec,
  index: number,
  patch: Partial<ObservationSpec>,
  catalogue: Catalogue,
): LogSpec {
  const observations = spec.observations.map((entry, i) => {
    if (i !== index) return entry;
    const changed = { ...entry, ...patch };
    return patch.object === undefined || patch.object === entry.object
      ? changed
      : fit(spec, changed, catalogue);
  });
  return { ...spec, observations };
}

/** Observes the selector itself (`undefined`) or a kind that follows from it. */
export function deriveObservation(
  spec: LogSpec,
  index: number,
  derive: string | undefined,
  catalogue: Catalogue,
): LogSpec {
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
  return relation === undefined
    ? undefined
    : { subject: pair.subject, relation: relation.id, object: pair.object };
}

/** What the guess would observe of entity columns that no observation names yet: themselves, and what follows from them. */
export function missingObservations(spec: LogSpec, { kinds }: Catalogue): ObservationSpec[] {
  const subject = subjectColumn(spec);
  if (subject === undefined) return [];
  const free = spec.columns.filter(({ column, read }) => read.as === 'entity' && !isNamed(spec, column));
  return guessObservations(subject, free, kinds, spec.name);
}

export function keepObservations(spec: LogSpec, changed: string, catalogue: Catalogue): ObservationSpec[] {
  const isEntity = (column: string): boolean => kindOf(spec, column) !== '';
  const whole = spec.observations.filter(({ subject, object }) => isEntity(subject) && isEntity(object));
  return whole.map((entry) => (entry.object === changed ? fit(spec, entry, catalogue) : entry));
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

/** After an object changed its kind, the relation and the derivation must still make sense for it. */
function fit(spec: LogSpec, entry: ObservationSpec, catalogue: Catalogue): ObservationSpec {
  const derives = derivationsOf(spec, entry.object, catalogue).some(({ kind }) => kind === entry.derive);
  const kind = derives ? (entry.derive as string) : kindOf(spec, entry.object);
  const bare = {
    subject: entry.subject,
    relation: relationFor(kind, catalogue, entry.relation),
    object: entry.object,
  };
  return derives && entry.derive !== undefined ? { ...bare, derive: entry.derive } : bare;
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
  return (
    (
      relations.find(({ objects }) => objects.includes(kind)) ??
      relations.find(({ objects }) => objects.length === 0)
    )?.id ?? ''
  );
}

function isObject(spec: LogSpec, column: string): boolean {
  return spec.observations.some(({ object }) => object === column);
}

function isNamed(spec: LogSpec, column: string): boolean {
  return spec.observations.some(({ subject, object }) => subject === column || object === column);
}
