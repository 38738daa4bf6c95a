// Judgements go with the workspace: they come back whole, and are part of what its digest is of.
import { describe, expect, it } from 'vitest';
import type { Judgement } from '../model/records/judgement';
import type { WorkspaceStore } from '../ports/workspace-store';
import { thereAndBack } from '../testing/archive-round-trip';
import { judgement } from '../testing/judgements-contract';
import { commitParts, sourceParts, workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { contentDigest } from './content-digest';
import { manifestBytes, manifestOf, type Manifest } from './manifest';

const judgements: Judgement[] = [
  judgement('ann', 'bob', 'same', 1, 'one card, „seit März“'),
  judgement('ann', 'not imported yet', 'not-same', 2),
  judgement('bob', 'eve', 'unsure', 3),
];

async function workspace(judged: readonly Judgement[]): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(workspaceRecord('w1'));
  await commitParts(store, sourceParts('s1', 30));
  await store.commit({ type: 'judge', judgements: judged, takenBack: [] });
  return store;
}

const manifest = (given: unknown): Uint8Array =>
  manifestBytes({
    ...{ format: 'retort-workspace', version: 1, sources: [], specs: [], kinds: [] },
    workspace: { name: 'w', marking: 'TLP:AMBER', createdAt: '2026-07-14T10:00:00.000Z' },
    judgements: given,
  } as unknown as Manifest);

describe('judgements in an archive', () => {
  it('A13 come back whole, in order', async () => {
    const copy = await thereAndBack(await workspace([...judgements].reverse()));
    expect(await copy.judgements()).toEqual(judgements);
  });

  it('A13 are part of the content digest, whatever the order in which they were stored', async () => {
    const digest = await contentDigest(await workspace(judgements));
    expect(await contentDigest(await workspace([...judgements].reverse()))).toBe(digest);
    expect(await contentDigest(await thereAndBack(await workspace(judgements)))).toBe(digest);
    expect(await contentDigest(await workspace(judgements.slice(1)))).not.toBe(digest);
    const [first, ...others] = judgements as [Judgement, ...Judgement[]];
    expect(await contentDigest(await workspace([{ ...first, reason: '' }, ...others]))).not.toBe(digest);
  });

  it('A13 leave the digest as it was where there are none', async () => {
    const without = createMemoryWorkspace(workspaceRecord('w1'));
    await commitParts(without, sourceParts('s1', 30));
    expect(await contentDigest(await workspace([]))).toBe(await contentDigest(without));
    expect(await (await thereAndBack(without)).judgements()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['of an account and itself', [judgement('ann', 'ann')]],
    ['of a pair that is judged already', [judgement('ann', 'bob'), judgement('bob', 'ann', 'not-same', 1)]],
    ['with another verdict', [{ ...judgement('ann', 'bob'), verdict: 'perhaps' }]],
    ['at no time', [{ ...judgement('ann', 'bob'), at: 'yesterday' }]],
    ['with a member that is not known', [{ ...judgement('ann', 'bob'), by: 1 }]],
    ['of nobody', [judgement('ann', '')]],
  ])('A22 one %s is refused', (_, given) => {
    expect(() => manifestOf(manifest(given))).toThrow(/archive-unreadable.*judgements/);
  });

  it('A22 what is in order is taken', () => {
    expect(manifestOf(manifest(judgements)).judgements).toEqual(judgements);
  });
});
