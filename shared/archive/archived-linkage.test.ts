// How rings are found goes with the workspace: settings come back whole, excluded sources under their new ids.
import { describe, expect, it } from 'vitest';
import type { LinkageSettings } from '../model/records/linkage-settings';
import type { WorkspaceStore } from '../ports/workspace-store';
import { thereAndBack } from '../testing/archive-round-trip';
import { commitParts, sourceParts, workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { contentDigest } from './content-digest';

const settings: LinkageSettings = {
  threshold: 20,
  excluded: {
    selectors: [{ kind: 'address', realm: '', value: '203.0.113.1' }],
    kinds: ['tls'],
    sources: ['s2', 'retracted-long-ago'],
  },
  curves: { device: { group: 'client', baseBits: 12, flatTo: 3, slope: 1, halfLifeDays: Infinity } },
};

async function workspace(
  set?: LinkageSettings,
  ids: [string, string] = ['s1', 's2'],
): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(workspaceRecord('w1'));
  await commitParts(store, sourceParts(ids[0], 30), sourceParts(ids[1], 20, 2));
  if (set !== undefined) await store.commit({ type: 'set-linkage', settings: set });
  return store;
}

describe('settings of linkage in an archive', () => {
  it('A12 come back whole; excluded sources are the same ones, under their new ids', async () => {
    const copy = await thereAndBack(await workspace(settings));
    const [, second] = await copy.sources();
    expect(await copy.linkageSettings()).toEqual({
      ...settings,
      excluded: { ...settings.excluded, sources: [second?.id] },
    });
  });

  it('A12 are part of the content digest, which their sources’ ids are not', async () => {
    const digest = await contentDigest(await workspace(settings));
    expect(await contentDigest(await thereAndBack(await workspace(settings)))).toBe(digest);
    const renamed = { ...settings, excluded: { ...settings.excluded!, sources: ['t2'] } };
    expect(await contentDigest(await workspace(renamed, ['t1', 't2']))).toBe(digest);
    const { threshold: _, ...others } = settings;
    expect(await contentDigest(await workspace(others))).not.toBe(digest);
  });

  it('A12 leave the digest as it was where all is as it ships', async () => {
    expect(await contentDigest(await workspace({ curves: {} }))).toBe(await contentDigest(await workspace()));
  });
});
