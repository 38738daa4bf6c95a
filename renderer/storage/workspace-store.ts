// The store of one workspace on its open database.
import type { Change, WorkspaceStore } from '../../shared/ports/workspace-store';
import { applyChanges } from './changes';
import { withoutHolder } from './locks';
import { packIndex, unpackIndex } from './packed-index';
import { readerOf } from './reader';
import { discardStaged, startStaging } from './staging';
import { storing } from './store-error';
import { INDEX_KEY, type Tables } from './tables';

export type StoreHooks = {
  /** After a change is durable. */
  changed(change: Change): Promise<void>;
  closed(): void;
};

export function workspaceStoreOn(tables: Tables, hooks: StoreHooks): WorkspaceStore {
  return {
    ...readerOf(tables),
    writable: true,
    stage: (sourceId) => startStaging(tables, tables.database.name, sourceId),
    discard: (sourceId) => discardStaged(tables, sourceId),
    sweep: () => sweep(tables),
    commit: async (...changes) => {
      await applyChanges(tables, changes);
      for (const change of changes) await hooks.changed(change);
    },
    keptIndex: () =>
      storing(async () => {
        const packed = await tables.indexes.get(INDEX_KEY);
        return packed && unpackIndex(packed);
      }),
    keepIndex: (index) =>
      storing(async () => {
        await tables.indexes.put(packIndex(index), INDEX_KEY);
      }),
    close: () => {
      tables.database.close();
      hooks.closed();
    },
  };
}

async function sweep(tables: Tables): Promise<number> {
  const rows = await storing(() => tables.stagings.toArray());
  const unfinished = rows.filter(({ finished }) => !finished).map(({ sourceId }) => sourceId);
  const left = await withoutHolder(tables.database.name, unfinished);
  for (const sourceId of left) await discardStaged(tables, sourceId);
  return left.length;
}
