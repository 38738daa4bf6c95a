// Any sequence of 200 things that a person does, undone to the start and done again, over a workspace in memory.
import { afterAll, it, vi } from 'vitest';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryRegistry } from '../../shared/workspace/memory-workspace';
import { provesHistories } from './history-property.testing';

vi.stubGlobal('requestAnimationFrame', () => 0);
afterAll(() => vi.unstubAllGlobals());

it('H9 any 200 steps, undone to the start and done again, across restarts, leave workspace and graph as they were', async () => {
  await provesHistories(5, async () => {
    const registry = createMemoryRegistry();
    const store = await registry.create(workspaceRecord('w1'));
    return { store, reopen: () => registry.open('w1'), dispose: async () => undefined };
  });
});
