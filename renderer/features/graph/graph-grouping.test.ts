import { expect, it } from 'vitest';
import type { EdgeRow, Engine, EntityRow } from '../../../shared/engine/engine';
import { accountsNode, entityNode, groupNode } from '../../state/graph-view-build';
import { applyChange } from '../../state/graph-view-change';
import { emptyGraphView, isGroup, type CollectionNode, type GraphView } from '../../state/graph-view';
import { groupedAgain, grouping, ungrouping } from './graph-grouping';

const row = (id: number, kind = 'account'): EntityRow => ({
  ...{ id, key: { kind, realm: '', value: `${kind}-${id}` } },
  ...{ degree: 2, volume: 1, ring: 1, confidence: 0.9, first: null, last: null },
});

/** Accounts 1 to 4 have card 9, 1 and 2 have device 8. */
const data: EdgeRow[] = [[1, 9], [2, 9], [3, 9], [4, 9], [1, 8], [2, 8]].map(([subject = 0, object = 0]) => ({
  ...{ subject, object, relation: 'paid-with', count: 1, seen: { first: null, last: null }, bits: 7 },
})); // prettier-ignore

const engine: Pick<Engine, 'rows' | 'edgesAmong'> = {
  rows: async (ids) => ids.map((id) => row(id)),
  edgesAmong: async (ids, touching = ids) =>
    data.filter(
      ({ subject, object }) =>
        ids.includes(subject) &&
        ids.includes(object) &&
        [subject, object].some((id) => touching.includes(id)),
    ),
};

const parts = {
  nodes: [
    ...[entityNode(row(9, 'payment'), 7, null), entityNode(row(8, 'device'), 7, null)],
    ...[accountsNode([1, 2], row(1)), accountsNode([3, 4], row(3))],
  ],
  edges: [],
};
const view: GraphView = { ...emptyGraphView, nodes: new Map(parts.nodes.map((node) => [node.id, node])) };

it('GT50 groups across collections by what the data say of everybody', async () => {
  const after = applyChange((await grouping(engine, view, 'Crew', [2, 3]))(view))(view);
  expect([...after.nodes.keys()].sort()).toEqual(['c2-2', 'e1', 'e4', 'e8', 'e9']);
  const counts = [...after.edges.values()].map(({ id, accounts }) => `${id}: ${accounts}`);
  expect(counts.sort()).toEqual(['c2-2 e8: 1', 'c2-2 e9: 2', 'e1 e8: 1', 'e1 e9: 1', 'e4 e9: 1']);
  const crew = after.nodes.get('c2-2') as CollectionNode;
  const apart = applyChange((await ungrouping(engine, after, crew))(after))(after);
  expect([...apart.nodes.keys()].sort()).toEqual(['e1', 'e2', 'e3', 'e4', 'e8', 'e9']);
});

it('GT51 keeps groups when a ring is drawn anew, as far as its accounts are still in it', async () => {
  const before = { ...emptyGraphView, nodes: new Map([['c2-3', groupNode([2, 3, 77], row(2), 'Crew')]]) };
  const again = await groupedAgain(engine, parts, before);
  expect(again.nodes.filter(isGroup)).toMatchObject([{ id: 'c2-2', members: [2, 3], name: 'Crew' }]);
  const alone = { ...emptyGraphView, nodes: new Map([['c3-2', groupNode([3, 77], row(3), 'Gone')]]) };
  expect(await groupedAgain(engine, parts, alone)).toEqual(parts);
});
