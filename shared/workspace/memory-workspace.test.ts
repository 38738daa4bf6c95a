// The store in memory keeps the contract.
import { describeWorkspaceStore } from '../testing/workspace-store-contract';
import { createMemoryRegistry } from './memory-workspace';

describeWorkspaceStore('workspaces in memory', async () => ({
  registry: createMemoryRegistry(),
  dispose: async () => undefined,
}));
