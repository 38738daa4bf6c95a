// Warning lists, one row each, by name.
import type { Migration } from '../migration';

export const warningLists: Migration = { version: 5, stores: { warningLists: 'name' } };
