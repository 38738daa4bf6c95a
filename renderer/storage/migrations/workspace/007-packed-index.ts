// The index is kept in another form: one of the old form is dropped, and built again by the first opening.
import type { Migration } from '../migration';

export const packedIndex: Migration = {
  version: 7,
  stores: {},
  upgrade: async (transaction) => {
    await transaction.table('indexes').clear();
  },
};
