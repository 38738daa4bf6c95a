// Saved views go with the workspace: they come back whole, and are part of what its digest is of.
import { describe, expect, it } from 'vitest';
import type { GraphFilter } from '../model/records/entity-filter';
import type { SavedView } from '../model/records/saved-view';
import type { WorkspaceStore } from '../ports/workspace-store';
import { thereAndBack } from '../testing/archive-round-trip';
import { savedView } from '../testing/views-contract';
import { commitParts, sourceParts, workspaceRecord } from '../testing/workspace-builder';
import { createMemoryWorkspace } from '../workspace/memory-workspace';
import { contentDigest } from './content-digest';
import { manifestBytes, manifestOf, type Manifest } from './manifest';

const filter: GraphFilter = { text: '*.example.com', seen: { from: 1, to: null }, ring: ['none'] };
const styled = { ...savedView('a hub', 1), style: { colour: 'ring', size: 'one', edges: 'off' } };
const views = [{ ...savedView('Ring 1, „seit März“', 2), filter }, styled];

async function workspace(saved: readonly SavedView[]): Promise<WorkspaceStore> {
  const store = createMemoryWorkspace(workspaceRecord('w1'));
  await commitParts(store, sourceParts('s1', 30));
  await store.commit({ type: 'set-views', views: saved, removed: [] });
  return store;
}

const manifest = (given: unknown): Uint8Array =>
  manifestBytes({
    ...{ format: 'retort-workspace', version: 1, sources: [], specs: [], kinds: [] },
    workspace: { name: 'w', marking: 'TLP:AMBER', createdAt: '2026-07-14T10:00:00.000Z' },
    views: given,
  } as unknown as Manifest);

describe('saved views in an archive', () => {
  it('A14 come back whole', async () => {
    const copy = await thereAndBack(await workspace(views));
    expect(await copy.view('a hub')).toEqual(views[1]);
    expect(await copy.view('Ring 1, „seit März“')).toEqual(views[0]);
    expect((await copy.views()).map(({ name }) => name)).toEqual(views.map(({ name }) => name));
  });

  it('A14 are part of the content digest, whatever the order in which they were stored', async () => {
    const digest = await contentDigest(await workspace(views));
    expect(await contentDigest(await workspace([...views].reverse()))).toBe(digest);
    expect(await contentDigest(await thereAndBack(await workspace(views)))).toBe(digest);
    expect(await contentDigest(await workspace([savedView('a hub', 1, 5), views[0] as SavedView]))).not.toBe(
      digest,
    );
  });

  it('A14 leave the digest as it was where there are none', async () => {
    const without = createMemoryWorkspace(workspaceRecord('w1'));
    await commitParts(without, sourceParts('s1', 30));
    expect(await contentDigest(await workspace([]))).toBe(await contentDigest(without));
  });

  const [view] = views as [SavedView];
  it.each<[string, unknown]>([
    ['twice of one name', [view, savedView(view.name, 3)]],
    ['with an edge to nowhere', [{ ...view, edges: [{ from: 0, to: 2, relation: null }] }]],
    ['with a node of nothing', [{ ...view, nodes: [{ entities: [], x: 0, y: 0 }] }]],
    ['that says another number than it holds', [{ ...view, entities: 4 }]],
    ['at no place', [{ ...view, nodes: [{ ...view.nodes[0], x: null }, view.nodes[1]] }]],
    ['with an edge back to its node', [{ ...view, edges: [{ from: 1, to: 1, relation: null }] }]],
    ['with an edge twice', [{ ...view, edges: [...view.edges, ...view.edges] }]],
    ['with an entity twice', [{ ...view, nodes: [view.nodes[1], view.nodes[1]], entities: 2 }]],
    ['beyond the plane', [{ ...view, nodes: [{ ...view.nodes[0], x: 1e20 }, view.nodes[1]] }]],
    [
      'with cards drawn as one',
      [
        {
          ...view,
          nodes: [
            {
              ...view.nodes[0],
              entities: [1, 2].map((n) => ({ kind: 'payment', realm: '', value: String(n) })),
            },
            view.nodes[1],
          ],
        },
      ],
    ],
    ['whose name is white space', [{ ...view, name: '  ' }]],
    ['of no name', [{ ...view, name: '' }]],
    ['with a filter of nothing', [{ ...view, filter: {} }]],
    ['with a facet that is not known', [{ ...view, filter: { price: ['1'] } }]],
    ['with kinds in its filter', [{ ...view, filter: { kind: ['account'] } }]],
    ['with a range that is turned', [{ ...view, filter: { sharedBy: { from: 2, to: 1 } } }]],
    ['with a range of nothing', [{ ...view, filter: { seen: { from: null, to: null } } }]],
    ['with a value twice', [{ ...view, filter: { source: ['a', 'a'] } }]],
    ['with a verdict that is none', [{ ...view, filter: { judged: ['guilty'] } }]],
    ['with a member that is not known', [{ ...view, html: '<b>' }]],
  ])('A14 are refused %s', (_, given) => {
    expect(() => manifestOf(manifest(given))).toThrow(/archive-unreadable.*views/);
  });

  it('A14 are read as they were written', () => {
    expect(manifestOf(manifest(views)).views).toEqual(views);
  });
});
