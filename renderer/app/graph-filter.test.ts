// What a person does in a filtered graph acts on what the filter leaves, over a workspace with the real engine.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryRegistry } from '../../shared/workspace/memory-workspace';
import { exportGraph } from '../features/graph/graph-export';
import { expandTarget, openNode } from '../features/graph/graph-expand';
import { hideTargets, selectNeighbours, undo } from '../features/graph/graph-actions';
import { lookOf, selectNodes, viewOf } from '../features/graph/graph-desk';
import { clearFilter, filterBy, withoutFacet } from '../features/graph/graph-filter';
import { openRing } from '../features/graph/graph-ring';
import { invertSelection, selectAll } from '../features/graph/graph-select';
import { nodeInWords } from '../features/graph/spoken';
import { entitiesOf, shownNodes, shownOf } from '../state/graph-view';
import type { Host } from '../state/host';
import { fillWorkspace, openWorkspace, type OpenWorkspace } from './history.testing';

vi.stubGlobal('requestAnimationFrame', () => 0);
afterAll(() => vi.unstubAllGlobals());

let open: OpenWorkspace;
const view = () => viewOf(open.desk);
const state = () => open.workbench.store.getState();
const collections = () => shownNodes(view()).flatMap((node) => (node.type === 'collection' ? [node] : []));

/** A ring whose accounts differ by value alone: `0-1` is in few of them. */
beforeEach(async () => {
  const store = await createMemoryRegistry().create(workspaceRecord('w1'));
  await fillWorkspace(store, [14]);
  open = await openWorkspace(store);
  const ring = state().rings?.rings[0];
  open.workbench.actions.openRing(ring?.id ?? null);
  await openRing(open.desk, ring?.id ?? '');
});

async function filter(given: Parameters<typeof filterBy>[1]): Promise<void> {
  filterBy(open.desk, given);
  await open.desk.sifting.settled();
}

describe('a graph that is filtered', () => {
  it('FB4 says, selects and opens of a collection who is left', async () => {
    const all = view().nodes.size;
    await filter({ text: '0-1' });
    const [cut] = collections();
    const whole = cut?.whole;
    if (cut === undefined || whole === undefined) throw new Error('no collection is left in part');
    const { length } = cut.members;
    expect(length).toBeLessThan(whole.members.length);
    expect(nodeInWords(view(), state().kinds, lookOf(open.desk), cut.id)).toContain(
      `Collection of ${length} of ${whole.members.length} accounts`,
    );
    selectNodes(open.desk, [cut.id]);
    expect(state().selection.entities).toEqual(cut.members);
    await openNode(open.desk, cut.id);
    await open.desk.sifting.settled();
    expect(collections().map(({ id }) => id)).not.toContain(cut.id);
    expect(shownNodes(view()).flatMap(entitiesOf)).toEqual(expect.arrayContaining([...cut.members]));
    clearFilter(open.desk);
    // Those that were left lie alone; the others stay together.
    expect(view().nodes.size).toBe(all + length);
  });

  it('FB4 hides by key who is left of a collection, and nobody else', async () => {
    await filter({ text: '0-1' });
    const [cut] = collections();
    open.desk.graph.moveCursor(cut?.id ?? null);
    await hideTargets(open.desk);
    await open.desk.sifting.settled();
    clearFilter(open.desk);
    const shown = new Set(shownNodes(view()).flatMap(entitiesOf));
    expect(cut?.members.filter((id) => shown.has(id))).toEqual([]);
    expect(cut?.whole?.members.filter((id) => shown.has(id))).toHaveLength(
      (cut?.whole?.members.length ?? 0) - (cut?.members.length ?? 0),
    );
  });

  it('FB9 names its steps by what they do, and undoes them', async () => {
    const { past } = open.desk.graph.store.getState().history;
    const labels = (): string[] =>
      open.desk.graph.store.getState().history.past.slice(past.length).map(({ label }) => label); // prettier-ignore
    await filter({ neighbours: { from: 2, to: 30 }, source: ['1'.padStart(64, '0')] });
    await filter({ neighbours: { from: 2, to: null }, kind: ['account', 'payment'] });
    withoutFacet(open.desk, 'neighbours');
    clearFilter(open.desk);
    expect(labels()).toEqual([
      'filter: neighbours of accounts 2 to 30, from log-1.csv',
      'filter: accounts or payment instruments, neighbours of accounts 2 or more, any source',
      'filter: any neighbours',
      'clear the filter',
    ]);
    expect(shownOf(view()).elements.shown).toBe(view().nodes.size);
    undo(open.desk);
    expect(view().hiddenKinds.has('address')).toBe(true);
  });

  it('FB11 selects all, the others and neighbours among what is shown', async () => {
    await filter({ relation: ['used-device'] });
    const shown = new Set(shownNodes(view()).flatMap(entitiesOf));
    selectAll(open.desk);
    expect(new Set(state().selection.entities)).toEqual(shown);
    const device = shownNodes(view()).find(
      (node) => node.type === 'entity' && node.row.key.kind === 'device',
    );
    selectNodes(open.desk, [device?.id ?? '']);
    invertSelection(open.desk);
    expect(state().selection.entities).toHaveLength(shown.size - 1);
    selectNodes(open.desk, [device?.id ?? '']);
    selectNeighbours(open.desk);
    expect(
      new Set([...state().selection.entities, ...(device === undefined ? [] : entitiesOf(device))]),
    ).toEqual(shown);
  });

  it('FB8 leaves what is brought by an expansion to the filter, too', async () => {
    await filter({ neighbours: { from: 1, to: 3 } });
    const address = [...view().nodes.values()].find((node) => node.type === 'entity' && node.row.key.kind === 'address'); // prettier-ignore
    selectNodes(open.desk, [address?.id ?? '']);
    await expandTarget(open.desk);
    await open.desk.sifting.settled();
    const rows = await open.session.engine.rows(shownNodes(view()).flatMap(entitiesOf));
    const accounts = rows.filter(({ key }) => key.kind === 'account');
    expect(accounts.every(({ degree }) => degree <= 3)).toBe(true);
  });

  it('FB10 exports nothing that the filter leaves out, of a collection neither, and says so', async () => {
    const look = { names: () => [], theme: {}, png: vi.fn() };
    open.desk.ui.setState({ canvas: { look: () => look } as never });
    const { notices } = state();
    expect(notices).toEqual([]);
    filterBy(open.desk, { text: '0-1' });
    const make = vi.fn(async () => ({ content: new Blob(), replaced: 0 }));
    const format = { id: 'nodes', label: '', use: '', suffix: '.csv', file: { description: '', extensions: [] }, holds: 'nodes', make } as const; // prettier-ignore
    const host = { saveFile: async () => true } as unknown as Host;
    await exportGraph(open.desk, host, format);
    const [[source]] = make.mock.calls as unknown as [
      [{ view: ReturnType<typeof view>; description: string }],
    ];
    expect(shownOf(source.view)).toEqual(shownOf(view()));
    expect(shownOf(source.view).accounts.shown).toBeLessThan(shownOf(source.view).accounts.of);
    expect(source.description).toBe('Ring 1, filtered: value “0-1”, of summer-pools, TLP:AMBER');
    expect(state().notices.at(-1)?.words).toMatch(
      /Filtered, value “0-1”: \d+ nodes left out, \d+ of \d+ accounts in it/u,
    );
  });
});
