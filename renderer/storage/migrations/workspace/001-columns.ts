// Sources as columns: a record, a dictionary, segments and rejected rows each; specifications and kinds beside them.
import type { Migration } from '../migration';

export const columns: Migration = {
  version: 1,
  stores: {
    meta: '',
    sources: 'id',
    stagings: 'sourceId',
    dictionaries: 'sourceId',
    segments: '[sourceId+index]',
    rejected: '[sourceId+index]',
    specs: 'name',
    kinds: 'id',
  },
};
