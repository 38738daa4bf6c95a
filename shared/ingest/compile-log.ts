// A log's specification and the names of its columns, made into what reads rows. Whatever cannot work is refused here, before the first row.
import { CLASS_LIMIT, createInterner } from '../dataset/interner';
import { RetortError } from '../kernel/errors';
import type { Kind } from '../model/kinds/kind';
import type { KindRegistry } from '../model/kinds/registry';
import type { EntityClass } from '../model/records/dictionary';
import type { ColumnSpec, LogSpec, ObservationSpec } from '../model/records/import-spec';
import { relation } from '../model/relations/registry';
import { ABSENT, type DerivedColumn, type EntityColumn } from './entity-column';
import {
  BATCH_ROWS,
  createBatch,
  type CountColumn,
  type MappedObservation,
  type RowMapper,
  type TimeColumn,
} from './row-state';
import { createSegmentBuilder } from './segment-builder';
import { createTimeReader } from './time';
import { createMemo } from './value-memo';

export type CompileOptions = {
  kinds: KindRegistry;
  /** Of the hash tables; see createInterner. */
  seed: number;
};

/** Columns that are read as something, in the specification's order: what JSON lines must be searched for. */
export function readColumns(log: LogSpec): string[] {
  return log.columns.filter(({ read }) => read.as !== 'ignore').map(({ column }) => column);
}

/**
 * @throws RetortError `log-header` naming the columns that the file lacks; `spec-invalid`, `kind-unknown`, `relation-unknown`
 */
export function compileLog(log: LogSpec, names: readonly string[], options: CompileOptions): RowMapper {
  const fields = new Map(names.map((name, field) => [name, field]));
  const missing = readColumns(log).filter((column) => !fields.has(column));
  if (missing.length > 0) throw new RetortError('log-header', { missing: missing.join(', ') });
  const classes: EntityClass[] = [];
  const transcoded = log.format.encoding !== 'utf-8';
  const entities = log.columns.flatMap((column): EntityColumn[] => {
    if (column.read.as !== 'entity') return [];
    return [entityColumn(column.column, column.read, fields, classes, transcoded, options)];
  });
  const count = countColumn(log.columns, fields);
  const last = timeColumn(log.columns, 'last', fields);
  const relations: string[] = [];
  return {
    fields: log.format.type === 'csv' ? names.length : 0,
    first: timeColumn(log.columns, 'first', fields),
    last,
    count,
    entities,
    observations: log.observations.map((one) => mapped(one, entities, classes, relations, options.kinds)),
    classes,
    relations,
    interner: createInterner({ seed: options.seed }),
    builder: createSegmentBuilder(last !== null, count !== null),
    batch: createBatch(),
    fresh: [],
    time: { first: Number.NaN, last: Number.NaN, count: 1 },
    earliest: Number.NaN,
    latest: Number.NaN,
    rejection: { reason: 'value-invalid', column: '', detail: '', start: 0, end: 0 },
  };
}

/** Index of a field by its name. */
type Fields = ReadonlyMap<string, number>;

type EntityRead = Extract<ColumnSpec['read'], { as: 'entity' }>;

function entityColumn(
  name: string,
  read: EntityRead,
  fields: Fields,
  classes: EntityClass[],
  transcoded: boolean,
  { kinds, seed }: CompileOptions,
): EntityColumn {
  const kind = kinds.get(read.kind);
  return {
    name,
    field: fields.get(name) ?? 0,
    kind,
    classId: classOf(classes, kind, read.realm),
    required: read.required,
    memo: createMemo(seed),
    derived: [],
    transcoded,
    start: 0,
    end: 0,
    hash: 0,
    starts: new Int32Array(BATCH_ROWS),
    ends: new Int32Array(BATCH_ROWS),
    hashes: new Int32Array(BATCH_ROWS),
    entity: ABSENT,
    reason: 'value-invalid',
    detail: '',
  };
}

function classOf(classes: EntityClass[], kind: Kind, realm: string): number {
  const whose = kind.realm ? realm : '';
  const known = classes.findIndex((one) => one.kind === kind.id && one.realm === whose);
  if (known >= 0) return known;
  if (classes.length === CLASS_LIMIT)
    throw new RetortError('spec-invalid', { problem: 'too many kinds and realms', limit: CLASS_LIMIT });
  return classes.push({ kind: kind.id, realm: whose }) - 1;
}

function timeColumn(
  columns: readonly ColumnSpec[],
  which: 'first' | 'last',
  fields: Fields,
): TimeColumn | null {
  for (const { column, read } of columns) {
    if (read.as !== 'time' || read.which !== which) continue;
    const reader = createTimeReader(read.format, read.zone);
    return { name: column, field: fields.get(column) ?? 0, required: read.required, reader };
  }
  return null;
}

function countColumn(columns: readonly ColumnSpec[], fields: Fields): CountColumn | null {
  const found = columns.find(({ read }) => read.as === 'count');
  return found === undefined ? null : { name: found.column, field: fields.get(found.column) ?? 0 };
}

function mapped(
  spec: ObservationSpec,
  entities: readonly EntityColumn[],
  classes: EntityClass[],
  relations: string[],
  kinds: KindRegistry,
): MappedObservation {
  const find = (name: string): EntityColumn => {
    const column = entities.find((entity) => entity.name === name);
    if (column === undefined)
      throw new RetortError('spec-invalid', { problem: 'no entity column', column: name });
    return column;
  };
  const object = find(spec.object);
  const { id } = relation(spec.relation);
  const known = relations.indexOf(id);
  return {
    subject: find(spec.subject),
    object,
    derived: spec.derive === undefined ? -1 : derivedIndex(object, spec.derive, classes, kinds),
    relation: known >= 0 ? known : relations.push(id) - 1,
  };
}

/** One derived column per kind, however many observations use it. */
function derivedIndex(object: EntityColumn, id: string, classes: EntityClass[], kinds: KindRegistry): number {
  const kind = kinds.get(id);
  const known = object.derived.findIndex((one) => one.kind.id === id);
  if (known >= 0) return known;
  const derivation = object.kind.derives.find((one) => one.kind === id);
  if (derivation === undefined)
    throw new RetortError('spec-invalid', { problem: `no ${id} follows from ${object.kind.id}` });
  const realm = classes[object.classId]?.realm ?? '';
  const derived: DerivedColumn = {
    kind,
    classId: classOf(classes, kind, realm),
    from: (value) => derivation.from(value),
    of: new Uint32Array(1024),
  };
  return object.derived.push(derived) - 1;
}
