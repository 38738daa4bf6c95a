// The table as it is first met: all rows, nothing filtered, nothing sorted.
import type { TableQuery } from '../../shared/engine/engine';

export const WHOLE_TABLE: TableQuery = {
  scope: { type: 'all' },
  kinds: [],
  text: '',
  from: null,
  to: null,
  sort: [],
  offset: 0,
  limit: 100,
};
