// One row: the index of the committed sources, kept so that opening need not build it again.
import type { Migration } from '../migration';

export const indexes: Migration = { version: 2, stores: { indexes: '' } };
