// What a log specification says of a column, asked in one place.
import type { KindRegistry } from '../../../shared/model/kinds/registry';
import type { ColumnRead, LogSpec } from '../../../shared/model/records/import-spec';
import type { Relation } from '../../../shared/model/relations/relation';

/** The kinds and relations that a column or an observation can have here. */
export type Catalogue = { kinds: KindRegistry; relations: readonly Relation[] };

const NOT_READ: ColumnRead = { as: 'ignore' };

export function readOf(spec: LogSpec, column: string): ColumnRead {
  return spec.columns.find((entry) => entry.column === column)?.read ?? NOT_READ;
}

export function kindOf(spec: LogSpec, column: string): string {
  const read = readOf(spec, column);
  return read.as === 'entity' ? read.kind : '';
}

export function entityColumns(spec: LogSpec): { column: string; kind: string }[] {
  return spec.columns.flatMap(({ column, read }) =>
    read.as === 'entity' ? [{ column, kind: read.kind }] : [],
  );
}
