// Marks go with the workspace: they come back whole, and are part of what its digest is of.
import { describe, expect, it } from 'vitest';
import type { TimeMark } from '../model/records/time-mark';
import type { WorkspaceStore } from '../ports/workspace-store';
import { thereAndBack } from '../testing/archive-round-trip';
import { timeMark } from '../testing/marks-contract';
import { commitParts, sourceParts, workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { contentDigest } from './content-digest';
import { manifestBytes, manifestOf, type Manifest } from './manifest';

const marks: TimeMark[] = [
  timeMark('one', 1),
  timeMark('two', 2, { kind: 'release', text: 'M-4, „klein“' }),
  timeMark('three', 3, { kind: 'note', text: '' }),
];

async function workspace(marked: readonly TimeMark[]): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(workspaceRecord('w1'));
  await commitParts(store, sourceParts('s1', 30));
  await store.commit({ type: 'set-marks', marks: marked, removed: [] });
  return store;
}

const manifest = (given: unknown): Uint8Array =>
  manifestBytes({
    ...{ format: 'retort-workspace', version: 1, sources: [], specs: [], kinds: [] },
    workspace: { name: 'w', marking: 'TLP:AMBER', createdAt: '2026-07-14T10:00:00.000Z' },
    marks: given,
  } as unknown as Manifest);

describe('marks in an archive', () => {
  it('A15 come back whole, in order', async () => {
    const copy = await thereAndBack(await workspace(marks.toReversed()));
    expect(await copy.marks()).toEqual(marks);
  });

  it('A15 are part of the content digest, whatever the order in which they were stored', async () => {
    const digest = await contentDigest(await workspace(marks));
    expect(await contentDigest(await workspace(marks.toReversed()))).toBe(digest);
    expect(await contentDigest(await thereAndBack(await workspace(marks)))).toBe(digest);
    expect(await contentDigest(await workspace(marks.slice(1)))).not.toBe(digest);
    expect(await contentDigest(await workspace([timeMark('one', 4), ...marks.slice(1)]))).not.toBe(digest);
  });

  it('A15 leave the digest as it was where there are none', async () => {
    const without = createMemoryWorkspace(workspaceRecord('w1'));
    await commitParts(without, sourceParts('s1', 30));
    expect(await contentDigest(await workspace([]))).toBe(await contentDigest(without));
    expect(await (await thereAndBack(without)).marks()).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['of an id that is given already', [timeMark('one'), timeMark('one', 2)]],
    ['of another kind', [{ ...timeMark('one'), kind: 'party' }]],
    ['at no time', [{ ...timeMark('one'), at: 'yesterday' }]],
    ['with a text that is too long', [{ ...timeMark('one'), text: 'x'.repeat(121) }]],
    ['with a member that is not known', [{ ...timeMark('one'), by: 1 }]],
    ['beyond the five hundredth', Array.from({ length: 501 }, (_, nth) => timeMark(`m${nth}`))],
  ])('A22 one %s is refused', (_, given) => {
    expect(() => manifestOf(manifest(given))).toThrow(/archive-unreadable.*marks/);
  });

  it('A22 what is in order is taken', () => {
    expect(manifestOf(manifest(marks)).marks).toEqual(marks);
  });
});
