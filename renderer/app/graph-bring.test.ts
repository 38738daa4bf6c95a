// What is brought into the graph is drawn once, over a workspace with the real engine.
import { expect, it } from 'vitest';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryRegistry } from '../../shared/workspace/memory-workspace';
import { viewOf } from '../features/graph/graph-desk';
import { entitiesOf } from '../state/graph-view';
import { fillWorkspace, openWorkspace } from './history.testing';

it('draws an account once that is asked for twice', async () => {
  const store = await createMemoryRegistry().create(workspaceRecord('w1'));
  await fillWorkspace(store, [5]);
  const { desk, close } = await openWorkspace(store);
  await desk.controller.bring([0, 0], new Map());
  expect([...viewOf(desk).nodes.values()].flatMap(entitiesOf)).toEqual([0]);
  await close();
});
