import { describe, expect, it } from 'vitest';
import type { EntityRow } from '../../shared/engine/engine';
import { noFilter } from '../../shared/model/records/entity-filter';
import { graphStepSchema } from '../../shared/model/records/graph-step-schema';
import { graphStepText } from './graph-step-write';
import { applyChange, changesNothing, inverseOf } from './graph-view-change';
import * as command from './graph-view-commands';
import { drawnGraph, filterOf, siftedBy } from './graph-view-sift';
import {
  asShown,
  edgeId,
  emptyGraphView,
  entitiesOf,
  shownEdges,
  shownNeighbourIds,
  shownNodes,
  shownOf,
  type GraphNode,
  type GraphView,
} from './graph-view';
import { walk } from './graph-view-walk';

const row = (id: number, kind: string): EntityRow => ({
  ...{ id, key: { kind, realm: '', value: `${kind}-${id}` } },
  ...{ degree: 2, volume: 3, ring: null, confidence: null, first: null, last: null },
});
const nodes: GraphNode[] = [
  { type: 'collection', id: 'c1-4', members: [1, 2, 3, 4], first: row(1, 'account') },
  { type: 'entity', id: 'e5', row: row(5, 'account'), bits: 0, suppressed: null },
  { type: 'entity', id: 'e8', row: row(8, 'device'), bits: 9, suppressed: null },
  { type: 'entity', id: 'e9', row: row(9, 'payment'), bits: 9, suppressed: null },
];
const edges = [['c1-4', 'e8'], ['c1-4', 'e9'], ['e5', 'e9']].map(([from = '', to = '']) => ({ id: edgeId(from, to), from, to, bits: 9, accounts: from === 'e5' ? 1 : 4, relation: null })); // prettier-ignore
const view: GraphView = {
  ...emptyGraphView,
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(edges.map((edge) => [edge.id, edge])),
  places: new Map(nodes.map(({ id }, at) => [id, { x: at * 10, y: 0 }])),
  filter: { neighbours: { from: 2, to: null } },
};
/** Two of the collection are left; the device is gone, and so is the tie of the account. */
const sifted = siftedBy(view, {
  left: Uint8Array.of(0, 1, 0, 1, 1, 0, 1),
  holders: Int32Array.of(0, 2, 0),
});
const left: GraphView = { ...view, sifted };

describe('what a filter leaves of the graph', () => {
  it('asks about nodes by their entities and edges by the places of their ends, hidden kinds left out', () => {
    expect(drawnGraph(view)).toEqual({
      entities: Uint32Array.of(1, 2, 3, 4, 5, 8, 9),
      offsets: Uint32Array.of(0, 4, 5, 6, 7),
      ends: Uint32Array.of(0, 2, 0, 3, 1, 3),
    });
    const hiding = { ...view, hiddenKinds: new Set(['device']) };
    expect(filterOf(hiding)).toEqual({ ...view.filter, kind: ['account', 'payment'] });
    expect(filterOf(view)).toBe(view.filter);
  });

  it('FB4 shows of a collection who is left, counts edges by them, and says how much of all is shown', () => {
    expect(shownNodes(left).map(entitiesOf)).toEqual([[2, 4], [5], [9]]); // prettier-ignore
    expect(shownEdges(left).map(({ id, accounts }) => [id, accounts])).toEqual([['c1-4 e9', 2]]);
    expect(shownOf(left)).toEqual({ accounts: { shown: 3, of: 5 }, elements: { shown: 3, of: 4 } });
    expect(asShown(left, nodes[0] as GraphNode)).toMatchObject({ id: 'c1-4', whole: nodes[0] });
  });

  it('FB4 never shows who is left of a collection in the place of another of the same name', () => {
    const other: GraphNode = {
      type: 'collection',
      id: 'c1-4',
      members: [1, 6, 7, 9],
      first: row(1, 'account'),
    };
    const changed = { ...left, nodes: new Map([...left.nodes, [other.id, other]]) };
    expect(entitiesOf(asShown(changed, other))).toEqual([1, 6, 7, 9]);
  });

  it('FB3 walks and finds neighbours along edges that are left alone', () => {
    expect(shownNeighbourIds(left, 'e9')).toEqual(['c1-4']);
    expect(shownNeighbourIds(view, 'e9')).toEqual(['c1-4', 'e5']);
    expect(walk(left, 'c1-4', 'right')).toBe('e9');
    expect(walk(view, 'c1-4', 'right')).toBe('e8');
  });

  it('FB9 is one step that undoes, kinds in it; the same again is none', () => {
    const change = command.setFilter({ text: 'x' }, new Set(['device']))(left);
    const after = applyChange(change)(left);
    expect(after).toMatchObject({ filter: { text: 'x' }, hiddenKinds: new Set(['device']), sifted });
    expect(applyChange(inverseOf(change, left))(after)).toEqual(left);
    const same = command.setFilter({ neighbours: { to: null, from: 2 } }, new Set());
    expect(changesNothing(same(left))).toBe(true);
  });

  it('FB9 shows all at once without a filter, and another ring starts without one', () => {
    expect(applyChange(command.setFilter(noFilter, new Set())(left))(left).sifted).toBeNull();
    const scope = { ringId: 'r', rank: 1, selectorsShown: 0, selectorsTotal: 0 };
    const parts = { nodes, edges };
    expect(applyChange(command.showRing(scope, parts, view.places)(left))(left).filter).toEqual({});
    expect(applyChange(command.refreshRing(scope, parts, view.places)(left))(left).filter).toBe(view.filter);
  });

  it('FB9 is kept as a step of its own', () => {
    const text = graphStepText({ filter: view.filter }, () => row(0, 'account').key);
    expect(graphStepSchema.parse(JSON.parse(text))).toEqual({ keys: [], filter: view.filter });
    expect(graphStepSchema.safeParse({ keys: [], filter: { html: ['<b>'] } }).success).toBe(false);
  });
});
