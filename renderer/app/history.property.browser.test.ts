// The same over IndexedDB: every step in a transaction of its own, every restart a database that is opened again.
import { expect, it } from 'vitest';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { deletePrefix, freshPrefix } from '../storage/databases.testing';
import { openRegistry } from '../storage/workspace-registry';
import { provesHistories } from './history-property.testing';

it(
  'H9 any 200 steps are undone and done again across restarts of a workspace on the disk',
  { timeout: 60_000 },
  async () => {
    const prefix = freshPrefix();
    await provesHistories(1, async () => {
      const registry = await openRegistry({ role: 'window', prefix });
      const store = await registry.create(workspaceRecord('w1'));
      return {
        store,
        reopen: () => registry.open('w1'),
        dispose: async () => {
          registry.close();
          await deletePrefix(prefix);
        },
      };
    });
    expect((await indexedDB.databases()).filter(({ name }) => name?.startsWith(prefix))).toEqual([]);
  },
);
