import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeRow, EntityRow } from '../../shared/engine/engine';
import { accountsNode, entityNode } from './graph-view-build';
import { applyChange, inverseOf } from './graph-view-change';
import * as command from './graph-view-commands';
import { hangingAlone, takeOut } from './graph-view-collapse';
import { focusOn, leaveFocus, nodesWithin } from './graph-view-focus';
import { group, ungroup } from './graph-view-group';
import { alikeNodes, gather } from './graph-view-gather';
import { edgeId, edgesAtNodes, emptyGraphView, entitiesOf, isGroup, shownNodes } from './graph-view';
import type { GraphEdge, GraphNode, GraphView } from './graph-view';

const row = (id: number, kind = 'account'): EntityRow => ({
  ...{ id, key: { kind, realm: '', value: `${kind}-${id}` } },
  ...{ degree: 3, volume: 10, ring: 1, confidence: (id % 10) / 10, first: null, last: null },
});

const account = (id: number): GraphNode => entityNode(row(id), 0, null);
const selector = (id: number, suppressed: 'hub' | null = null): GraphNode =>
  entityNode(row(id, 'device'), suppressed === null ? 5 : 0, suppressed);

type Held = { node: GraphNode; has: readonly number[]; accounts?: number };

/** Selectors 0..9, the odd ones of them not counted; what hangs on them. */
function viewOf(held: readonly Held[]): GraphView {
  const selectors = Array.from({ length: 10 }, (_, id) => selector(id, id % 2 === 0 ? null : 'hub'));
  const nodes = [...selectors, ...held.map(({ node }) => node)];
  const edges = held.flatMap(({ node, has, accounts }) =>
    has.map((to): GraphEdge => ({
      ...{ id: edgeId(node.id, `e${to}`), from: node.id, to: `e${to}`, bits: 5, relation: null },
      accounts: accounts ?? entitiesOf(node).length,
    })),
  );
  return {
    ...emptyGraphView,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    places: new Map(nodes.map(({ id }, at) => [id, { x: at * 300, y: at }])),
  };
}

const random = fc
  .array(fc.record({ size: fc.nat(3), has: fc.uniqueArray(fc.nat(9), { maxLength: 4 }) }), { maxLength: 14 })
  .map((drawn) => {
    let next = 100;
    return viewOf(
      drawn.map(({ size, has }) => {
        const members = Array.from({ length: size + 1 }, () => next++);
        return { node: accountsNode(members, row(members[0] ?? 0)), has };
      }),
    );
  });

/** Each account with what counts of what it has. */
function accountsIn(view: GraphView): Map<number, string> {
  const at = edgesAtNodes(view);
  const pairs = [...view.nodes.values()].flatMap((node) => {
    if (node.id.startsWith('e') && (node.type !== 'entity' || node.row.key.kind !== 'account')) return [];
    const has = (at.get(node.id) ?? []).map(({ to }) => to).filter((id) => Number(id.slice(1)) % 2 === 0);
    return entitiesOf(node).map((id) => [id, has.sort().join(' ')] as const);
  });
  return new Map(pairs.sort(([a], [b]) => a - b));
}

describe('GT10 gathering what is alike', () => {
  it('makes one node of accounts with the same counted selectors, and loses nobody', () => {
    fc.assert(
      fc.property(random, (view) => {
        const classes = alikeNodes(view, null);
        const change = gather(classes)(view);
        const after = applyChange(change)(view);
        expect(accountsIn(after)).toEqual(accountsIn(view));
        expect(alikeNodes(after, null)).toEqual([]);
        const profiles = [...after.nodes.values()].filter(({ id }) => Number(id.slice(1).split('-')[0]) >= 100);
        const named = profiles.map(({ id }) => (edgesAtNodes(after).get(id) ?? []).map(({ to }) => to).filter((to) => Number(to.slice(1)) % 2 === 0).sort().join(' ')); // prettier-ignore
        const counted = named.filter((name) => name !== '');
        expect(new Set(counted).size).toBe(counted.length);
        const total = (of: GraphView): number => [...of.edges.values()].reduce((sum, { accounts }) => sum + accounts, 0);
        expect(total(after)).toBe(total(view));
        expect(applyChange(inverseOf(change, view))(after)).toEqual(view);
      }),
      { numRuns: 200 },
    ); // prettier-ignore
  });

  it('leaves alone what is hidden, what hangs on nothing, and a collection only part of which has a selector', () => {
    const part = { node: accountsNode([100, 101], row(100)), has: [0], accounts: 1 };
    const view = viewOf([
      ...[part, { node: account(102), has: [0] }, { node: account(103), has: [0] }],
      ...[
        { node: account(104), has: [] },
        { node: account(105), has: [] },
      ],
    ]);
    const hidden = applyChange(command.hide(['e103'])(view))(view);
    expect(alikeNodes(view, null).map((nodes) => nodes.map(({ id }) => id))).toEqual([['e102', 'e103']]);
    expect(alikeNodes(hidden, null)).toEqual([]);
    expect(alikeNodes(view, ['e104'])).toEqual([]);
  });

  it('lies in the middle, or where one of them is pinned, and is pinned then; the surest comes first', () => {
    const view = viewOf([
      { node: account(101), has: [0] },
      { node: account(109), has: [0] },
    ]);
    const there = applyChange(gather(alikeNodes(view, ['e101']))(view))(view);
    expect(there.places.get('c109-2')).toEqual({ x: 3150, y: 10.5 });
    const pinned = applyChange(command.togglePins(['e109'])(view))(view);
    const after = applyChange(gather(alikeNodes(pinned, null))(pinned))(pinned);
    expect(after.places.get('c109-2')).toEqual({ x: 3300, y: 11 });
    expect([...after.pinned]).toEqual(['c109-2']);
  });
});

const edgesOf = (held: readonly (readonly [number, number])[]): EdgeRow[] =>
  held.map(([subject, object]) => ({
    ...{ subject, object, relation: 'used-device', count: 1, bits: 5 },
    seen: { first: null, last: null },
  }));

describe('GT50 groups', () => {
  /** 100, 101, 102 as one with 0 and 2; 103 with 0; 104 with 2 and a hub. */
  const view = viewOf([
    { node: accountsNode([100, 101, 102], row(100)), has: [0, 2] },
    ...[{ node: account(103), has: [0] }, { node: account(104), has: [1, 2] }],
  ]);
  // One of them was seen with a hub as well, which is not counted.
  const data = edgesOf([[101, 1], [100, 0], [100, 2], [101, 0], [101, 2], [102, 0], [102, 2], [103, 0], [104, 1], [104, 2]]);
  const firsts = new Map([100, 101, 102, 103, 104].map((id) => [id, row(id)]));
  const grouped = (name: string, members: number[], of = view): GraphView =>
    applyChange(group(name, members, firsts, data)(of))(of);

  it('draw accounts as one, leave the rest of a collection, and count distinct accounts on each edge', () => {
    const after = grouped('Crew', [101, 103, 104]);
    const crew = [...after.nodes.values()].find(isGroup);
    expect(crew).toMatchObject({ members: [101, 103, 104], name: 'Crew' });
    expect(after.nodes.get('c100-2')).toMatchObject({ members: [100, 102] });
    const counted = (edgesAtNodes(after).get(crew?.id ?? '') ?? []).map(({ to, accounts }) => [to, accounts]);
    expect(counted.sort()).toEqual([['e0', 2], ['e1', 2], ['e2', 2]]);
    expect(after.edges.get('c100-2 e0')?.accounts).toBe(2);
    expect(after.places.get('c100-2')).toEqual(view.places.get('c100-3'));
  });

  it('are drawn apart as what is alike, with every edge, and gathering leaves them alone', () => {
    const after = grouped('Crew', [100, 101, 102, 103]);
    const crew = [...after.nodes.values()].find(isGroup);
    if (crew === undefined) throw new Error('no group');
    const alike = { node: account(107), has: [0, 2] };
    const alone = viewOf([{ node: { ...crew, members: [100, 101] }, has: [0, 2] }, alike]);
    expect(alikeNodes(alone, null)).toEqual([]);
    const rows = crew.members.map((id) => row(id));
    const apart = applyChange(ungroup(crew, rows, data)(after))(after);
    expect([...apart.nodes.keys()].filter((id) => Number(/\d+/u.exec(id)?.[0]) >= 100).sort()).toEqual(['c100-3', 'e103', 'e104']);
    expect(apart.edges.get('c100-3 e2')?.accounts).toBe(3);
  });

  it('are called otherwise in place, keep their name when somebody leaves, and undo exactly', () => {
    const first = grouped('Crew', [100, 103, 104]);
    const id = [...first.nodes.values()].find(isGroup)?.id ?? '';
    const renamed = grouped('Others', [100, 103, 104], first);
    expect(renamed.nodes.get(id)).toMatchObject({ name: 'Others' });
    expect(renamed.places.get(id)).toEqual(first.places.get(id));
    const fewer = grouped('Two', [103, 104], grouped('Four', [100, 101, 103, 104]));
    expect([...fewer.nodes.values()].filter(isGroup).map(({ name }) => name).sort()).toEqual(['Four', 'Two']);
    const change = group('Crew', [101, 103], firsts, data)(view);
    expect(applyChange(inverseOf(change, view))(applyChange(change)(view))).toEqual(view);
    expect(group('One', [103], firsts, data)(view)).toEqual({});
  });
}); // prettier-ignore

describe('GT11 collapsing', () => {
  const view = viewOf([
    { node: account(101), has: [0] },
    { node: account(102), has: [0, 2] },
    { node: account(103), has: [2] },
  ]);

  it('takes away what hangs on the chosen nodes alone, and what is pinned stays', () => {
    expect(hangingAlone(view, ['e0'])).toEqual(['e101']);
    expect(hangingAlone(view, ['e0', 'e2']).sort()).toEqual(['e101', 'e102', 'e103']);
    const pinned = applyChange(command.togglePins(['e101'])(view))(view);
    expect(hangingAlone(pinned, ['e0'])).toEqual([]);
  });

  it('leaves no edge, place, pin or hiding behind, and counts a selector of the ring less', () => {
    const scope = { ringId: 'r', rank: 1, selectorsShown: 5, selectorsTotal: 9 };
    const marked = { ...view, scope, pinned: new Set(['e0']), hidden: new Set(['e0']) };
    const change = takeOut(['e0', 'e1'])(marked);
    const after = applyChange(change)(marked);
    expect(after.scope?.selectorsShown).toBe(4);
    expect([after.hidden.size, after.pinned.size, after.places.has('e0'), after.edges.size]).toEqual([
      0,
      0,
      false,
      2,
    ]);
    expect(applyChange(inverseOf(change, marked))(after)).toEqual(marked); // prettier-ignore
  });
});

describe('GT40 focus', () => {
  const view = viewOf([
    { node: account(101), has: [0] },
    { node: account(102), has: [0, 2] },
    { node: account(103), has: [2, 4] },
  ]);
  const ids = (of: GraphView): string[] => shownNodes(of).map(({ id }) => id).sort(); // prettier-ignore

  it.each<[number, string[]]>([
    [1, ['e0', 'e101']],
    [2, ['e0', 'e101', 'e102']],
    [3, ['e0', 'e101', 'e102', 'e2']],
  ])('keeps what lies within %i steps in sight', (steps, kept) => {
    const after = applyChange(focusOn(['e101'], steps)(view))(view);
    expect(ids(after)).toEqual(kept.sort());
    expect(after.focus).toMatchObject({ on: 1, steps });
  });

  it('is widened over what it put aside, never over what a person hid', () => {
    const one = applyChange(focusOn(['e101'], 1)(view))(view);
    expect(ids(applyChange(focusOn(['e101'], 2)(one))(one))).toEqual(['e0', 'e101', 'e102']);
    const hidden = applyChange(command.hide(['e102'])(view))(view);
    const near = applyChange(focusOn(['e101'], 1)(hidden))(hidden);
    const wide = applyChange(focusOn(['e101'], 3)(near))(near);
    expect(ids(wide)).toEqual(['e0', 'e101']);
    const left = applyChange(leaveFocus()(wide))(wide);
    expect(ids(left)).toEqual(ids(hidden));
  });

  it('does nothing where it is on nothing in sight, or where it is so already', () => {
    expect(focusOn(['e999'], 1)(view)).toEqual({});
    const after = applyChange(focusOn(['e101'], 1)(view))(view);
    expect(focusOn(['e101'], 1)(after)).toEqual({});
    expect(leaveFocus()(view)).toEqual({});
  });

  it('is left exactly, whatever is shown', () => {
    fc.assert(
      fc.property(random, fc.nat(200), fc.integer({ min: 1, max: 3 }), (drawn, at, steps) => {
        const from = [...drawn.nodes.keys()][at % drawn.nodes.size] ?? '';
        const change = focusOn([from], steps)(drawn);
        const focused = applyChange(change)(drawn);
        expect(new Set(shownNodes(focused).map(({ id }) => id))).toEqual(nodesWithin(drawn, [from], steps));
        expect(applyChange(leaveFocus()(focused))(focused)).toEqual(drawn);
        expect(applyChange(inverseOf(change, drawn))(focused)).toEqual(drawn);
      }),
    );
  });
});
