// What a person did, step by step: what the list says of a step apart from what it did, either by history and sequence; and which one is the last done.
import type { Migration } from '../migration';

export const histories: Migration = {
  version: 10,
  stores: { histories: 'history', steps: '[history+sequence]', stepContents: '' },
};
