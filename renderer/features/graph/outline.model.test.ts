import { describe, expect, it } from 'vitest';
import type { EntityRow } from '../../../shared/engine/engine';
import { emptyGraphView } from '../../state/graph-view';
import type { GraphNode, GraphView } from '../../state/graph-view';
import { outlineRows } from './outline.model';

const row = (id: number, kind: string): EntityRow => ({
  id,
  key: { kind, realm: '', value: `v${id}` },
  degree: 1,
  volume: 1,
  ring: null,
  confidence: null,
  first: null,
  last: null,
});
const nodes: GraphNode[] = [
  { type: 'entity', id: 'e1', row: row(1, 'device'), bits: 5, suppressed: null },
  { type: 'entity', id: 'e2', row: row(2, 'payment'), bits: 19, suppressed: null },
  { type: 'collection', id: 'c3', members: [3, 4, 5], first: row(3, 'account') },
  { type: 'entity', id: 'e6', row: row(6, 'account'), bits: 0, suppressed: null },
  { type: 'entity', id: 'e7', row: row(7, 'account'), bits: 0, suppressed: null },
];
const ties: [string, string][] = [
  ['c3', 'e1'],
  ['e6', 'e1'],
  ['c3', 'e2'],
];
const view: GraphView = {
  ...emptyGraphView,
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(
    ties.map(([from, to]) => [
      `${from} ${to}`,
      { id: `${from} ${to}`, from, to, bits: 1, accounts: 1, relation: null },
    ]),
  ),
};

const drawn = (rows: ReturnType<typeof outlineRows>): string[] =>
  rows.map((each) => `${each.level} ${each.key}`);

describe('the outline', () => {
  it('lists selectors by strength, folded, and accounts that hang on none of them last', () => {
    expect(drawn(outlineRows(view, new Set()))).toEqual(['1 root', '2 e2', '2 e1', '2 e7']);
  });

  it('unfolds to what hangs on a selector, the largest first; the same node may come more than once', () => {
    const rows = outlineRows(view, new Set(['e1', 'e2']));
    expect(drawn(rows)).toEqual(['1 root', '2 e2', '3 e2 c3', '2 e1', '3 e1 c3', '3 e1 e6', '2 e7']);
    expect(rows.filter((each) => each.node === 'c3').map((each) => [each.position, each.siblings])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });

  it('GT50 lists groups first, with what they have', () => {
    const crew: GraphNode = { type: 'collection', id: 'c3', members: [3, 4, 5], first: row(3, 'account'), name: 'Crew' }; // prettier-ignore
    const grouped = { ...view, nodes: new Map(view.nodes).set('c3', crew) };
    expect(drawn(outlineRows(grouped, new Set(['c3'])))).toEqual(['1 root', '2 c3', '3 c3 e1', '3 c3 e2', '2 e2', '2 e1', '2 e7']); // prettier-ignore
  });

  it('leaves out what is hidden; then what hung on it alone is loose', () => {
    expect(drawn(outlineRows({ ...view, hidden: new Set(['e1']) }, new Set()))).toEqual([
      '1 root',
      '2 e2',
      '2 e6',
      '2 e7',
    ]);
  });
});
