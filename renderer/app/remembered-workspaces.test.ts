import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryRegistry } from '../../shared/workspace/memory-workspace';
import { rememberWorkspaces } from './remembered-workspaces';

/** What local storage is to the window, for as long as a test. */
let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const names = async ({ lost }: ReturnType<typeof rememberWorkspaces>): Promise<string[]> =>
  (await lost()).map(({ name }) => name);

it('misses what was here and is gone, and nothing that a person deleted', async () => {
  const here = rememberWorkspaces(createMemoryRegistry());
  await here.registry.create(workspaceRecord('kept', { name: 'kept' }));
  await here.registry.create(workspaceRecord('deleted', { name: 'deleted' }));
  await here.registry.remove('deleted');
  expect(await names(here)).toEqual([]);
  const emptied = rememberWorkspaces(createMemoryRegistry());
  expect(await names(emptied)).toEqual(['kept']);
  emptied.forget(['kept']);
  expect(await names(emptied)).toEqual([]);
});

it('misses a workspace by the name that it had last', async () => {
  const { registry } = rememberWorkspaces(createMemoryRegistry());
  const store = await registry.create(workspaceRecord('w', { name: 'summer' }));
  await store.commit({ type: 'rename', name: 'autumn' });
  await registry.list();
  expect(await names(rememberWorkspaces(createMemoryRegistry()))).toEqual(['autumn']);
});

it.each(['', 'no json', '{"id":1}', '[null, 3, {"id":"x"}]'])(
  'takes damaged notes for none: %s',
  async (written) => {
    stored.set('retort.workspaces', written);
    expect(await names(rememberWorkspaces(createMemoryRegistry()))).toEqual([]);
  },
);
