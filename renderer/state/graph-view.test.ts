import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeRow, EntityRow, RingGraph } from '../../shared/engine/engine';
import { overlap } from '../../shared/graph/layout-boxes';
import { structuralLayout } from '../../shared/graph/layout';
import { edgesBetween, newNodes, ringParts } from './graph-view-build';
import { addNote, moveNote, removeNote, writeNote } from './graph-notes';
import * as command from './graph-view-commands';
import { applyChange, inverseOf } from './graph-view-change';
import { emptyGraphView, nodeOfEntity, shownEdges } from './graph-view';
import type { GraphView } from './graph-view';
import { layoutInput, placedBoxes, placeNew, placesOf } from './graph-view-place';
import { createGraphStore } from './graph-view-store';
import type { GraphStore } from './graph-view-store';
import { startOfWalk, walk } from './graph-view-walk';

const row = (id: number, kind = 'account'): EntityRow => ({
  id,
  key: { kind, realm: '', value: `${kind}-${id}` },
  degree: 3,
  volume: 10,
  ring: 1,
  confidence: 0.9,
  first: null,
  last: null,
});

/** Selectors 0.. with what each collection holds; members are numbered from 1000. */
function ringOf(
  selectors: number,
  collections: readonly (readonly number[])[],
  size: (i: number) => number,
): RingGraph {
  let next = 1000;
  const made = collections.map((held, i) => {
    const members = Array.from({ length: size(i) }, () => next++);
    return { id: `k${i}`, members, first: row(members[0] ?? 0), selectors: [...held], bits: 20 };
  });
  const nodes = Array.from({ length: selectors }, (_, i) => ({
    row: row(i, i % 2 === 0 ? 'address' : 'device'),
    members: 5,
    bits: 4 + i,
    suppressed: i === 1 ? ('hub' as const) : null,
  }));
  const edges = collections.flatMap((held, from) =>
    held.map((to) => ({ from, to, bits: 4 + to, accounts: size(from) })),
  );
  return {
    ringId: `ring-${selectors}`,
    rank: 1,
    collections: made,
    selectors: nodes,
    edges,
    selectorsTotal: selectors + 3,
    membersTotal: next - 1000,
  };
}

function open(store: GraphStore, graph: RingGraph): void {
  const parts = ringParts(graph);
  const input = layoutInput(parts.nodes, parts.edges, new Map(), 1.5);
  const scope = { ringId: graph.ringId, rank: 1, selectorsShown: 1, selectorsTotal: 1 };
  store.run('open', command.showRing(scope, parts, placesOf(parts.nodes, structuralLayout(input))));
}

const edgesOf = (members: readonly number[], held: readonly number[]): EdgeRow[] =>
  members.flatMap((subject) =>
    held.map((object) => ({
      subject,
      object,
      relation: 'used-device',
      count: 1,
      seen: { first: null, last: null },
      bits: 5,
    })),
  );

type Action = (store: GraphStore) => void;
const nth = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

const action: fc.Arbitrary<Action> = fc.tuple(fc.nat(13), fc.nat(1000)).map(([what, n]) => (store) => {
  const { view } = store.store.getState();
  const ids = [...view.nodes.keys()].sort();
  const id = nth(ids, n);
  const node = id === undefined ? undefined : view.nodes.get(id);
  if (what === 0)
    return open(
      store,
      ringOf(2 + (n % 4), [[0], [0, 1], [1]], (i) => 1 + ((n + i) % 5)),
    );
  if (what === 1) store.undo();
  if (what === 2) store.redo();
  if (id === undefined || node === undefined) return;
  const at = view.places.get(id) ?? { x: 0, y: 0 };
  if (what === 3) store.run('hide', command.hide([id, ids[0] ?? '']));
  if (what === 4) store.run('show', command.showHidden());
  if (what === 5) store.run('pin', command.togglePins([id]));
  if (what === 6) store.run('kind', command.filterKind('device', view.hiddenKinds.has('device')));
  if (what === 7) store.run('move', command.move(new Map([[id, { x: at.x + n, y: at.y - n }]])));
  if (what === 10)
    store.run('style', command.dress({ ...view.style, colour: nth(['kind', 'ring'], n) ?? '' }));
  if (what === 11) store.run('note', addNote(`No. ${n}`, { x: n, y: -n }));
  const note = nth([...view.notes.keys()].sort(), n) ?? '';
  if (what === 12) store.run('note', n % 2 === 0 ? writeNote(note, `${n}`) : moveNote(note, { x: n, y: 0 }));
  if (what === 13) store.run('note', removeNote(note));
  if (what === 8) expand(store, id, n);
  if (what === 9 && node.type === 'collection') {
    const opened = node.members.slice(0, 1 + (n % node.members.length)).map((member) => row(member));
    const left = node.members.slice(opened.length);
    const rest = left[0] === undefined ? null : { members: left, first: row(left[0]) };
    store.run('open collection', command.openCollection(node, opened, rest, edgesOf(node.members, [0, 1])));
  }
});

function expand(store: GraphStore, id: string, n: number): void {
  const { view } = store.store.getState();
  const node = view.nodes.get(id);
  if (node?.type !== 'entity') return;
  const rows = [row(5000 + n), row(5001 + n), row(9000 + n, 'email')].filter(
    (each) => !nodeOfEntity(view).has(each.id),
  );
  const edges = edgesOf(
    rows.map((each) => each.id),
    [node.row.id],
  );
  const nodes = newNodes(rows, edges, new Map());
  const own = new Map(
    nodes.flatMap((made) => (made.type === 'entity' ? [made.row.id] : made.members).map((e) => [e, made.id])),
  );
  const joined = edgesBetween(edges, (entity) => own.get(entity) ?? nodeOfEntity(view).get(entity));
  const places = placeNew(view, nodes, joined, view.places.get(id) ?? { x: 0, y: 0 });
  store.run('expand', command.add({ nodes, edges: joined }, places));
}

const viewOf = (store: GraphStore): GraphView => store.store.getState().view;

describe('the journal of the graph', () => {
  it('undone to the beginning gives the empty graph; redone to the end gives the equal end', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const store = createGraphStore();
        actions.forEach((act) => act(store));
        while (store.redo() !== undefined);
        const end = viewOf(store);
        const steps = store.store.getState().history.past.length;
        const seen = [end];
        while (store.undo() !== undefined) seen.push(viewOf(store));
        expect(viewOf(store)).toEqual(emptyGraphView);
        expect(seen).toHaveLength(steps + 1);
        for (const view of seen.slice(0, -1).reverse()) {
          store.redo();
          expect(viewOf(store)).toEqual(view);
        }
        expect(viewOf(store)).toEqual(end);
      }),
      { numRuns: 150 },
    );
  });

  it('a change and its inverse cancel on the view they were made for', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 12 }), (actions) => {
        const store = createGraphStore();
        actions.forEach((act) => act(store));
        const view = viewOf(store);
        const change = command.hide([...view.nodes.keys()])(view);
        expect(applyChange(inverseOf(change, view))(applyChange(change)(view))).toEqual(view);
      }),
    );
  });

  it('a new step ends what could be redone; a step that changes nothing is not written down', () => {
    const store = createGraphStore();
    open(
      store,
      ringOf(3, [[0], [1, 2]], () => 2),
    );
    store.run('hide', command.hide(['e0']));
    store.undo();
    expect(store.run('hide', command.hide(['no such node']))).toBe(false);
    expect(store.redo()).toBe('hide');
    store.undo();
    store.run('pin', command.togglePins(['e0']));
    expect(store.redo()).toBeUndefined();
  });
});

describe('places', () => {
  it('no action but move and opening another ring moves a placed node', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const store = createGraphStore();
        open(
          store,
          ringOf(4, [[0], [0, 1], [1, 2, 3], [3]], (i) => 1 + i * 3),
        );
        for (const act of actions) {
          const before = viewOf(store);
          const steps = store.store.getState().history.past.length;
          act(store);
          const { view, history } = store.store.getState();
          const label = history.past.at(-1)?.label ?? '';
          if (history.past.length <= steps || label === 'open' || label === 'move') continue;
          for (const [id, place] of before.places) {
            if (view.nodes.has(id)) expect(view.places.get(id)).toEqual(place);
          }
        }
      }),
    );
  });

  it('fifty that come to a ring of thousands move none of it, and lie over none', () => {
    const store = createGraphStore();
    const held = Array.from({ length: 1200 }, (_, i) => [i % 60, (i * 7) % 60, (i * 11) % 60]);
    open(
      store,
      ringOf(60, held, (i) => 1 + (i % 9)),
    );
    const before = viewOf(store);
    const anchor = before.places.get('e30') ?? { x: 0, y: 0 };
    const fresh = Array.from({ length: 50 }, (_, i) => row(50_000 + i, 'domain'));
    const nodes = newNodes(fresh, [], new Map());
    const places = placeNew(before, nodes, [], anchor);
    store.run('add', command.add({ nodes, edges: [] }, places));
    const after = viewOf(store);
    expect(after.nodes.size).toBe(before.nodes.size + 50);
    for (const [id, place] of before.places) expect(after.places.get(id)).toEqual(place);
    const boxes = placedBoxes(after);
    const own = boxes.slice(before.nodes.size);
    for (const one of own) expect(boxes.filter((other) => overlap(one, other))).toEqual([one]);
  });

  it('what comes new overlaps nothing', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(1000), (pick, n) => {
        const store = createGraphStore();
        open(
          store,
          ringOf(4, [[0], [0, 1], [1, 2, 3], [3]], (i) => 1 + i * 3),
        );
        expand(store, `e${pick % 4}`, n);
        const collection = [...viewOf(store).nodes.values()].find((node) => node.type === 'collection');
        if (collection?.type === 'collection') {
          const opened = collection.members.map((member) => row(member));
          store.run(
            'open',
            command.openCollection(collection, opened, null, edgesOf(collection.members, [0])),
          );
        }
        const boxes = placedBoxes(viewOf(store));
        boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a ring as collections', () => {
  it('draws one node for many, an account for one, and marks what was not counted', () => {
    const { nodes, edges } = ringParts(ringOf(3, [[0, 1], [2]], (i) => (i === 0 ? 40 : 1)));
    expect(nodes.map((node) => node.type)).toEqual(['entity', 'entity', 'entity', 'collection', 'entity']);
    expect(nodes[1]).toMatchObject({ suppressed: 'hub' });
    expect(edges.map((edge) => edge.accounts)).toEqual([40, 40, 1]);
  });

  it('opening one gives each member the edges that it has, and keeps the rest together', () => {
    const store = createGraphStore();
    open(
      store,
      ringOf(3, [[0, 1], [2]], () => 4),
    );
    const node = viewOf(store).nodes.get('c1000-4');
    if (node?.type !== 'collection') throw new Error('no collection');
    const rows = [...edgesOf(node.members, [0, 1]), ...edgesOf([1001], [2])];
    store.run(
      'open',
      command.openCollection(node, [row(1000), row(1001)], { members: [1002, 1003], first: row(1002) }, rows),
    );
    const view = viewOf(store);
    expect([...view.nodes.keys()].sort()).toEqual(['c1002-2', 'c1004-4', 'e0', 'e1', 'e1000', 'e1001', 'e2']);
    const held = (id: string): string[] =>
      [...view.edges.values()].filter((e) => e.from === id).map((e) => e.to);
    expect(held('e1001').sort()).toEqual(['e0', 'e1', 'e2']);
    expect(held('e1000').sort()).toEqual(['e0', 'e1']);
    expect(view.edges.get('c1002-2 e0')?.accounts).toBe(2);
    expect(view.places.get('c1002-2')).toEqual(viewOf(store).places.get('c1002-2'));
  });
});

describe('neighbours that come new', () => {
  it('are one collection where they hang on exactly the same things', () => {
    const rows = [row(1), row(2), row(3), row(7, 'phone')];
    const edges = [...edgesOf([1, 2, 3], [50]), ...edgesOf([3], [7])];
    const nodes = newNodes(rows, edges, new Map([[7, 'hub' as const]]));
    expect(nodes.map((node) => node.id)).toEqual(['e7', 'c1-2', 'e3']);
    expect(nodes[0]).toMatchObject({ bits: 5, suppressed: 'hub' });
  });

  it('count how many of a collection an edge is about', () => {
    const edges = edgesBetween([...edgesOf([1, 2], [9]), ...edgesOf([1], [9])], (id) =>
      id === 9 ? 'e9' : 'c1-5',
    );
    expect(edges).toEqual([
      { id: 'c1-5 e9', from: 'c1-5', to: 'e9', bits: 5, accounts: 2, relation: 'used-device' },
    ]);
  });
});

describe('walking', () => {
  const store = createGraphStore();
  open(
    store,
    ringOf(2, [[0, 1], [1]], () => 3),
  );
  store.run(
    'move',
    command.move(
      new Map([
        ['e0', { x: 0, y: 0 }],
        ['e1', { x: 200, y: 0 }],
        ['c1000-3', { x: 100, y: 10 }],
        ['c1003-3', { x: 90, y: 0 }],
      ]),
    ),
  );

  it('prefers a neighbour to what merely lies nearer', () => {
    expect(walk(viewOf(store), 'e0', 'right')).toBe('c1000-3');
    expect(walk(viewOf(store), 'c1000-3', 'right')).toBe('e1');
    expect(walk(viewOf(store), 'e0', 'left')).toBeUndefined();
  });

  it('passes over what is hidden, and starts at the busiest node', () => {
    expect(startOfWalk(viewOf(store))).toBe('c1000-3');
    store.run('hide', command.hide(['c1000-3']));
    expect(walk(viewOf(store), 'e0', 'right')).toBe('c1003-3');
    expect(shownEdges(viewOf(store)).map((edge) => edge.id)).toEqual(['c1003-3 e1']);
  });
});
