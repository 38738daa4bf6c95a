// A table as it is first met: all rows, nothing filtered, nothing sorted.
import type { TableName, TableQuery } from '../../shared/engine/tables';

/** Of any table. */
export const WHOLE = {
  scope: { type: 'all' },
  chosen: {},
  text: '',
  from: null,
  to: null,
  sort: [],
  offset: 0,
  limit: 100,
} satisfies Omit<TableQuery, 'table'>;

export function wholeTable<T extends TableName>(table: T): TableQuery<T> {
  return { table, ...WHOLE };
}
