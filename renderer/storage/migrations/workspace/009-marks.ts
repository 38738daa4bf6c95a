// Marks on the time axis, one row each, by its id.
import type { Migration } from '../migration';

export const marks: Migration = { version: 9, stores: { marks: 'id' } };
