// The graph and its steps as they outlive a session and its dataset: exactly, within bounds, and refused where what is kept is damaged.
import { describe, expect, it } from 'vitest';
import type { Engine, EntityRow } from '../../shared/engine/engine';
import { HISTORY_BOUNDS, stepOf } from '../../shared/model/records/history-step';
import type { Change, WorkspaceStore } from '../../shared/ports/workspace-store';
import { workspaceRecord } from '../../shared/testing/workspace-builder';
import { createMemoryWorkspace } from '../../shared/workspace/memory-workspace';
import { accountsNode, entityNode, groupNode } from './graph-view-build';
import { shippedStyle } from '../../shared/model/records/graph-style';
import * as command from './graph-view-commands';
import { addNote, removeNote } from './graph-notes';
import { focusOn } from './graph-view-focus';
import { createGraphStore, type GraphStore } from './graph-view-store';
import { keepGraph, type GraphKeeper } from './kept-graph';
import type { Session } from './session';

type Dataset = { version: number; values: string[] };

/** Entities are numbered by their place in the list: another list, other ids. */
function engineOf({ version, values }: Dataset): Engine {
  const row = (id: number): EntityRow => ({
    ...{ id, key: { kind: id === 0 ? 'device' : 'account', realm: 'lab', value: values[id] ?? '' } },
    ...{ degree: 1, volume: 1, ring: null, confidence: null, first: null, last: null },
  });
  const engine: Partial<Engine> = {
    summary: async () => ({ version }) as Awaited<ReturnType<Engine['summary']>>,
    rows: async (ids) => ids.map(row),
    resolve: async (keys) => keys.map(({ value }) => (values.includes(value) ? values.indexOf(value) : null)),
  };
  return engine as Engine;
}

type Opened = { graph: GraphStore; keeper: GraphKeeper; told: unknown[]; gone: number };

async function open(store: WorkspaceStore, dataset: Dataset): Promise<Opened> {
  const graph = createGraphStore();
  const told: unknown[] = [];
  const commit = (...changes: readonly Change[]): Promise<void> => store.commit(...changes);
  const session = { engine: engineOf(dataset), reader: store, commit } as unknown as Session;
  const keeper = keepGraph(session, graph, (error) => told.push(error));
  return { graph, keeper, told, gone: await keeper.bringBack(dataset.version) };
}

const first: Dataset = { version: 1, values: ['phone', 'ann', 'bob', 'eve', 'joe'] };
const other: Dataset = { version: 7, values: ['tablet', 'joe', 'new', 'eve', 'bob', 'ann', 'phone'] };

async function drawn(graph: GraphStore): Promise<void> {
  const rows = await engineOf(first).rows([0, 1, 2, 3, 4]);
  const [phone, ann, , , joe] = rows as [EntityRow, EntityRow, EntityRow, EntityRow, EntityRow];
  const nodes = [entityNode(phone, 17, null), accountsNode([1, 2, 3], ann)];
  const edge = { id: 'c1-3 e0', from: 'c1-3', to: 'e0', bits: 17, accounts: 3, relation: 'used-device' };
  const places = new Map([
    ['e0', { x: 1.5, y: -2 }],
    ['c1-3', { x: 0.1, y: 7 }],
  ]);
  graph.run('show', command.add({ nodes, edges: [edge] }, places));
  graph.run('pin', command.togglePins(['c1-3']));
  graph.run('more', command.add({ nodes: [entityNode(joe, 0, null)], edges: [] }, new Map([['e4', { x: 9, y: 9 }]]))); // prettier-ignore
}

const workspace = (): WorkspaceStore => createMemoryWorkspace(workspaceRecord('w'));

describe('a graph that is kept', () => {
  it('H1 comes back with its steps, done and undone', async () => {
    const store = workspace();
    const before = await open(store, first);
    await drawn(before.graph);
    before.graph.undo();
    await before.keeper.settled();
    const after = await open(store, first);
    expect(after.graph.store.getState()).toEqual(before.graph.store.getState());
    expect([after.graph.redo(), after.graph.redo(), after.graph.undo(), after.graph.undo()]).toEqual([
      ...['more', undefined, 'more', 'pin'],
    ]);
    after.graph.undo();
    expect(after.graph.store.getState().view.nodes.size).toBe(0);
  });

  it('GS13 keeps the style as a step, also when it is all that is done', async () => {
    const store = workspace();
    const before = await open(store, first);
    const style = { colour: 'betweenness', size: 'one', edges: 'relation' };
    expect(before.graph.run('style “Mine”', command.dress(style))).toBe(true);
    expect(before.graph.run('style “Mine”', command.dress({ ...style }))).toBe(false);
    await before.keeper.settled();
    const after = await open(store, first);
    expect(after.graph.store.getState().view.style).toEqual(style);
    expect(after.graph.undo()).toBe('style “Mine”');
    expect(after.graph.store.getState().view.style).toEqual(shippedStyle);
  });

  it('H4 names entities by key: in another dataset the same are drawn under the ids that they have there', async () => {
    const store = workspace();
    const before = await open(store, first);
    await drawn(before.graph);
    await before.keeper.settled();
    const after = await open(store, other);
    const { view } = after.graph.store.getState();
    expect([...view.nodes.keys()]).toEqual(['e6', 'c5-3', 'e1']);
    expect(view.nodes.get('c5-3')).toMatchObject({ members: [5, 4, 3], first: { key: { value: 'ann' } } });
    expect([...view.edges.values()]).toMatchObject([{ id: 'c5-3 e6', from: 'c5-3', to: 'e6', accounts: 3 }]);
    expect([...view.pinned]).toEqual(['c5-3']);
    after.graph.undo();
    after.graph.run('hide', command.hide(['e6']));
    await after.keeper.settled();
    const again = await open(store, first);
    expect([...again.graph.store.getState().view.hidden]).toEqual(['e0']);
  });

  it('GT41 brings the focus back, under the ids that hold now', async () => {
    const store = workspace();
    const before = await open(store, first);
    await drawn(before.graph);
    before.graph.run('focus', focusOn(['e0'], 1));
    await before.keeper.settled();
    const { view } = (await open(store, other)).graph.store.getState();
    expect(view.focus).toEqual({ on: 1, steps: 1, aside: new Set(['e1']) });
    expect([...view.nodes.keys()].sort()).toEqual(['c5-3', 'e1', 'e6']);
  });

  it('GT54 brings notes back, what became of them too', async () => {
    const store = workspace();
    const before = await open(store, first);
    await drawn(before.graph);
    before.graph.run('write', addNote('One\nmore', { x: -3.5, y: 4 }));
    before.graph.run('write', addNote('Two', { x: 0, y: 0 }));
    before.graph.run('delete', removeNote('n2'));
    await before.keeper.settled();
    const { graph } = await open(store, other);
    expect([...graph.store.getState().view.notes]).toEqual([['n1', { text: 'One\nmore', x: -3.5, y: 4 }]]);
    graph.undo();
    expect(graph.store.getState().view.notes.get('n2')).toEqual({ text: 'Two', x: 0, y: 0 });
  });

  it('GT51 brings a group back by its name', async () => {
    const store = workspace();
    const before = await open(store, first);
    await drawn(before.graph);
    const [ann] = await engineOf(first).rows([1]);
    const node = groupNode([1, 2, 3], ann as EntityRow, 'Crew');
    before.graph.run('group', () => ({ nodes: new Map([[node.id, node]]) }));
    await before.keeper.settled();
    const { view } = (await open(store, other)).graph.store.getState();
    expect(view.nodes.get('c5-3')).toMatchObject({ name: 'Crew', members: [5, 4, 3] });
  });

  it('H4 waits for entities that are gone, and comes back with them, unless something was drawn', async () => {
    const store = workspace();
    const before = await open(store, first);
    await drawn(before.graph);
    await before.keeper.settled();
    const fewer = { version: 2, values: ['phone', 'ann', 'bob'] };
    const without = await open(store, fewer);
    expect(without.gone).toBe(2);
    expect(without.graph.store.getState()).toMatchObject({ ready: true, history: { past: [], future: [] } });
    const back = await open(store, first);
    expect(back.graph.store.getState()).toEqual(before.graph.store.getState());
    const anew = await open(store, fewer);
    anew.graph.run('hide kinds', command.filterKind('device', false));
    await anew.keeper.settled();
    const { history } = (await open(store, first)).graph.store.getState();
    expect(history).toMatchObject({ past: [{ label: 'hide kinds' }], future: [], fallen: 0 });
  });

  it.each([
    ['is no JSON', '{'],
    ['has another shape', '{"keys":[],"nodes":[["e0",{"bits":"many"}]]}'],
    ['names an entity without a key', '{"keys":[["account","lab","ann"]],"hidden":[["e1",true]]}'],
    ['has a node that is not what it is called', '{"keys":[["account","lab","ann"]],"nodes":[["e0",{"members":[0,0]}]]}'], // prettier-ignore
    [
      'puts aside what it has no key of',
      '{"keys":[["account","lab","ann"]],"focus":{"on":1,"steps":1,"aside":["e3"]}}',
    ],
    ['has a note without a word', '{"keys":[],"notes":[["n1",[0,0,""]]]}'],
    ['has a member on the moon', '{"keys":[["account","lab","ann"]],"places":[["e0",[1e300,0]]]}'],
  ])('H5 of which a step %s is refused with its name, and nothing of it is kept', async (_, content) => {
    const store = workspace();
    await store.commit({
      type: 'record-step',
      history: 'graph',
      step: stepOf(1, 'odd', content),
      firstKept: 1,
    });
    await expect(open(store, first)).rejects.toMatchObject({
      ...{
        code: 'history-damaged',
        data: { history: 'graph', problem: 'what is kept of ‘odd’ cannot be read' },
      },
    });
    expect(await store.history('graph')).toEqual({ steps: [], done: 0 });
    const after = await open(store, first);
    await drawn(after.graph);
    await after.keeper.settled();
    expect((await store.history('graph')).done).toBe(3);
  });

  it('H8 lets the oldest steps fall off, and still stands where it stood', async () => {
    const store = workspace();
    const before = await open(store, first);
    await drawn(before.graph);
    const steps = HISTORY_BOUNDS.graph.steps + 20;
    for (let at = 0; at < steps; at++)
      before.graph.run(`move ${at}`, command.move(new Map([['e0', { x: at, y: -at }]])));
    await before.keeper.settled();
    expect(before.told).toEqual([]);
    const { history } = before.graph.store.getState();
    expect(history.past.length).toBeLessThanOrEqual(HISTORY_BOUNDS.graph.steps);
    expect(history.fallen + history.past.length).toBe(steps + 3);
    const after = await open(store, first);
    expect(after.graph.store.getState()).toEqual(before.graph.store.getState());
    after.graph.goTo(0);
    expect(after.graph.store.getState().view.places.get('e0')?.x).toBe(history.fallen - 4);
    expect(after.graph.undo()).toBeUndefined();
  });

  it('tells once that it cannot be kept, and goes on', async () => {
    const store = workspace();
    const { graph, keeper, told } = await open(store, first);
    await store.commit({ type: 'record-step', history: 'graph', step: stepOf(1, 'elsewhere', '{"keys":[]}'), firstKept: 1 }); // prettier-ignore
    await drawn(graph);
    await keeper.settled();
    expect(told).toMatchObject([{ code: 'store-failed' }]);
    expect(graph.store.getState().history.past).toHaveLength(3);
  });
});
