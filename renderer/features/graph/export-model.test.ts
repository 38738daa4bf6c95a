import { describe, expect, it } from 'vitest';
import type { EdgeRow, EntityRow } from '../../../shared/engine/engine';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import { emptyGraphView } from '../../state/graph-view';
import type { GraphEdge, GraphNode, GraphView } from '../../state/graph-view';
import { shippedLook } from './style/look';
import { writeNodesCsv } from '../../../shared/graph-files/csv';
import { writeGexf } from '../../../shared/graph-files/gexf';
import { writeGraphml } from '../../../shared/graph-files/graphml';
import { graphFileOf, membersOf } from './export-model';
import { themeForTests } from './theme.testing';

const row = (id: number, kind: string, value: string, more: Partial<EntityRow> = {}): EntityRow => ({
  id,
  key: { kind, realm: 'lab', value },
  degree: 2,
  volume: 3,
  ring: null,
  confidence: null,
  first: null,
  last: null,
  ...more,
});

const rows = [
  row(3, 'account', 'a', { ring: 1, first: 1_000, last: 2_000 }),
  row(4, 'account', 'b', { ring: 1, first: 0, last: 5_000 }),
];
const nodes: GraphNode[] = [
  { type: 'entity', id: 'e2', row: row(2, 'device', 'dev-1'), bits: 16, suppressed: null },
  { type: 'collection', id: 'c3-2', members: [3, 4], first: rows[0]! },
  { type: 'entity', id: 'e1', row: row(1, 'address', '203.0.113.7'), bits: 0, suppressed: 'hub' },
];
const edge = (from: string, to: string, accounts: number): GraphEdge => ({
  id: `${from} ${to}`,
  from,
  to,
  bits: 5,
  accounts,
  relation: 'used-device',
});
const edges = [edge('c3-2', 'e2', 2), edge('c3-2', 'e1', 1)];

function viewOf(nodes: readonly GraphNode[], more: Partial<GraphView> = {}): GraphView {
  return {
    ...emptyGraphView,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((each) => [each.id, each])),
    places: new Map([['e2', { x: 5, y: -7 }]]),
    ...more,
  };
}

const seenBy = (subject: number, object: number, relation: string): EdgeRow => ({
  subject,
  object,
  relation,
  count: 1,
  seen: { first: null, last: null },
  bits: 5,
});
const seen = [seenBy(3, 2, 'used-device'), seenBy(4, 2, 'used-device'), seenBy(4, 1, 'signed-in-from')];

const fileOf = (view: GraphView, members = rows, edgeRows = seen, look = shippedLook(kindRegistry([]))) =>
  graphFileOf(view, {
    seen: edgeRows,
    description: 'Ring 1',
    kinds: kindRegistry([]),
    theme: themeForTests,
    look,
    members: new Map(members.map((each) => [each.id, each])),
  });

describe('the graph as a file', () => {
  it('GF1 holds what is shown, and no edge without both ends', () => {
    const whole = fileOf(viewOf(nodes));
    expect([whole.nodes.length, whole.edges.length]).toEqual([3, 2]);
    const hidden = fileOf(viewOf(nodes, { hidden: new Set(['e1']) }));
    expect([hidden.nodes.length, hidden.edges.length]).toEqual([2, 1]);
    const filtered = viewOf(nodes, { hiddenKinds: new Set(['account']) });
    expect([fileOf(filtered, []).nodes.length, fileOf(filtered, []).edges.length]).toEqual([2, 0]);
    expect(membersOf(filtered)).toEqual([]);
    expect(membersOf(viewOf(nodes))).toEqual([3, 4]);
  });

  it('GF2 is the same however the picture came to be', () => {
    expect(fileOf(viewOf([...nodes].reverse()))).toEqual(fileOf(viewOf(nodes)));
    expect(fileOf(viewOf(nodes)).edges).toEqual([
      { source: 0, target: 1, relations: ['signed-in-from'], holders: [[1]], bits: 5, accounts: 1 },
      { source: 0, target: 2, relations: ['used-device'], holders: null, bits: 5, accounts: 2 },
    ]);
  });

  it('GF6 says by which relations, and who of a collection where not all have it by each', () => {
    const both = [...seen, seenBy(3, 1, 'signed-up-from'), seenBy(4, 1, 'signed-up-from')];
    expect(fileOf(viewOf(nodes), rows, both).edges[0]).toMatchObject({
      relations: ['signed-in-from', 'signed-up-from'],
      holders: [[1], [0, 1]],
    });
  });

  it('GF3 GF5 keeps the value and shows the label', () => {
    expect(fileOf(viewOf(nodes)).nodes[1]).toMatchObject({
      kind: 'address',
      value: '203.0.113.7',
      label: '203.0.113[.]7',
      bits: null,
      suppressed: 'hub',
      first: null,
    });
    expect(fileOf(viewOf(nodes)).nodes[2]).toMatchObject({ bits: 16, x: 5, y: -7, members: [] });
  });

  it('GS16 says what was measured of each node, as columns of every format', () => {
    const columns = [
      {
        name: 'pageRank',
        type: 'double' as const,
        valueOf: ({ type }: GraphNode) => (type === 'entity' ? 0.25 : null),
      },
      { name: 'community', type: 'string' as const, valueOf: () => '=Community 1' },
    ];
    const file = fileOf(viewOf(nodes), rows, seen, { ...shippedLook(kindRegistry([])), columns });
    const lines = writeNodesCsv(file).text.split('\r\n');
    expect(lines[0]).toMatch(/,pageRank,community$/u);
    expect(lines.slice(1, 4).map((line) => line.split(',').slice(-2))).toEqual(
      file.nodes.map(({ type }) => [type === 'entity' ? '0.25' : '', "'=Community 1"]),
    );
    expect(writeGraphml(file).text).toContain('<data key="node.pageRank">0.25</data>');
    expect(writeGexf(file).text).toContain('<attvalue for="community" value="=Community 1"/>');
  });

  it('GF4 sums a collection up, and names its members', () => {
    expect(fileOf(viewOf(nodes)).nodes[0]).toMatchObject({
      type: 'collection',
      value: null,
      label: '2 accounts',
      realm: 'lab',
      ring: 1,
      degree: null,
      volume: 6,
      first: '1970-01-01T00:00:00.000Z',
      last: '1970-01-01T00:00:05.000Z',
      members: [
        { realm: 'lab', value: 'a' },
        { realm: 'lab', value: 'b' },
      ],
    });
    const other = { ...rows[1]!, key: { ...rows[1]!.key, realm: 'other' }, ring: 2 };
    expect(fileOf(viewOf(nodes), [rows[0]!, other]).nodes[0]).toMatchObject({ realm: null, ring: null });
  });

  it('a member without a row is an error, never left out in silence', () => {
    expect(() => fileOf(viewOf(nodes), [])).toThrow('No row of member 3');
  });
});
