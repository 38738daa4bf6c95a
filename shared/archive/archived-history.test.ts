// What was done is no part of what a workspace is: neither its digest nor its archive knows of steps, nor of what they could bring back.
import { expect, it } from 'vitest';
import { stepOf } from '../model/records/history-step';
import { thereAndBack } from '../testing/archive-round-trip';
import { commitParts, sourceParts, workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { contentDigest } from './content-digest';

it('H11 steps, and sources that they could bring back, are in neither digest nor archive', async () => {
  const store = createMemoryWorkspace(workspaceRecord('w1'));
  await commitParts(store, sourceParts('s1', 20));
  const before = await contentDigest(store);
  await commitParts(store, sourceParts('s2', 30, 2));
  const step = stepOf(1, 'retract two', '{}', ['s2']);
  await store.commit(
    { type: 'set-aside-sources', sourceIds: ['s2'] },
    { type: 'record-step', history: 'workspace', step, firstKept: 1 },
  );
  expect(await contentDigest(store)).toBe(before);
  const copy = await thereAndBack(store);
  expect(await contentDigest(copy)).toBe(before);
  expect(await copy.setAside()).toEqual([]);
  expect(await copy.history('workspace')).toEqual({ steps: [], done: 0 });
});
