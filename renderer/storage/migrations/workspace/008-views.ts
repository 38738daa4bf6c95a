// Saved views of the graph: what the list says of them apart from what they hold, either by name.
import type { Migration } from '../migration';

export const views: Migration = { version: 8, stores: { views: 'name', viewContents: '' } };
