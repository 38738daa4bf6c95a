// The real store keeps the contract, in a real browser.
import { describeWorkspaceStore } from '../../shared/testing/workspace-store-contract';
import { openRegistry } from './workspace-registry';
import { deletePrefix, freshPrefix } from './databases.testing';

describeWorkspaceStore('workspaces in IndexedDB', async () => {
  const prefix = freshPrefix();
  const registry = await openRegistry({ role: 'window', prefix });
  return {
    registry,
    dispose: async () => {
      registry.close();
      await deletePrefix(prefix);
    },
  };
});
