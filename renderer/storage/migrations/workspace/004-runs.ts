// How rings are found here, where a person decided it (one row), and the runs of linkage that are kept, their members apart.
import type { Migration } from '../migration';

export const runs: Migration = { version: 4, stores: { linkage: '', runs: 'id', runMembers: '' } };
