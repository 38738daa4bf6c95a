import { describe, expect, it } from 'vitest';
import type { EdgeRow, EntityRow } from '../../shared/engine/engine';
import { MOST_NOTE_TEXT, MOST_NOTES } from '../../shared/model/records/graph-note';
import { shippedStyle } from '../../shared/model/records/graph-style';
import { MOST_VIEW_ENTITIES } from '../../shared/model/records/saved-view';
import { savedViewSchema } from '../../shared/model/records/saved-view-schema';
import { applyChange, inverseOf } from './graph-view-change';
import * as command from './graph-view-commands';
import { emptyGraphView, entitiesOf, type GraphEdge, type GraphNode, type GraphView } from './graph-view';
import { membersOf, viewAgain, type FoundView } from './saved-view-read';
import { keepableEntities, viewToSave } from './saved-view-write';

const row = (id: number, kind: string): EntityRow => ({
  ...{ id, key: { kind, realm: 'lab', value: `${kind}-${id}` } },
  ...{ degree: 2, volume: 3, ring: null, confidence: null, first: null, last: null },
});
const account = (id: number): EntityRow => row(id, 'account');
const card = row(9, 'payment');
const nodes: GraphNode[] = [
  { type: 'collection', id: 'c1-3', members: [1, 2, 3], first: account(1) },
  { type: 'collection', id: 'c5-2', members: [5, 6], first: account(5), name: 'Crew' },
  { type: 'entity', id: 'e4', row: account(4), bits: 0, suppressed: null, unsought: 7 },
  { type: 'entity', id: 'e9', row: card, bits: 18, suppressed: null },
];
const edge = (from: string, to: string, accounts: number): GraphEdge => ({
  ...{ id: `${from} ${to}`, from, to },
  ...{ bits: 18, accounts, relation: 'paid-with' },
});
const view: GraphView = {
  ...emptyGraphView,
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(
    [edge('c1-3', 'e9', 3), edge('e4', 'e9', 1), edge('c5-2', 'e9', 2)].map((one) => [one.id, one]),
  ),
  places: new Map(nodes.map(({ id }, at) => [id, { x: at * 10 + 0.25, y: -at }])),
  hidden: new Set(['e4']),
  pinned: new Set(['e9', 'e4']),
  hiddenKinds: new Set(['address']),
  filter: { neighbours: { from: 2, to: null }, source: ['ab'] },
  style: { colour: 'ring', size: 'volume', edges: 'of-a-later-version' },
  focus: { on: 1, steps: 2, aside: new Set(['e4']) },
  notes: new Map([
    ['n1', { text: 'Same shipper\n<b>twice</b>', x: -40, y: 12.5 }],
    ['n2', { text: 'Ask', x: 0, y: 0 }],
  ]),
};
const rows = [1, 2, 3, 4, 5, 6].map(account);
const paid = (subject: number): EdgeRow => ({
  ...{ subject, object: 9, relation: 'paid-with', count: 1 },
  ...{ seen: { first: null, last: null }, bits: 18 },
});
const keys = new Map([...rows, card].map(({ id, key }) => [id, key]));
const saved = viewToSave(view, keys, 'Cards', '2026-07-14T12:00:00.000Z');

function again(there: (id: number) => boolean, edges = [1, 2, 3, 4, 5, 6].map(paid)): GraphView {
  const members = membersOf(saved, keepableEntities(view).map((id) => (there(id) ? id : null))); // prettier-ignore
  const found: FoundView = {
    members,
    rows: new Map([...rows, card].filter(({ id }) => there(id)).map((one) => [one.id, one])),
    edges: edges.filter(({ subject, object }) => there(subject) && there(object)),
    ...{ ring: null, suppressed: new Map() },
  };
  return applyChange(command.showView(null, viewAgain(saved, found))(emptyGraphView))(emptyGraphView);
}

describe('a saved view', () => {
  it('SV3 comes back as it was: nodes, edges, places, what is hidden, pinned, filtered and out of the focus', () => {
    expect(savedViewSchema.safeParse(saved).success).toBe(true);
    expect(again(() => true)).toEqual(view);
  });

  it('GS14 keeps its style, one that this version does not know too, and opens as it ships where it has none', () => {
    expect(saved.style).toEqual(view.style);
    const plain = viewToSave({ ...view, style: shippedStyle }, keys, 'Plain', '2026-07-14T12:00:00.000Z');
    expect('style' in plain).toBe(false);
    const found = { members: [], rows: new Map(), edges: [], ring: null, suppressed: new Map() };
    expect(viewAgain({ ...plain, nodes: [], edges: [] }, found).style).toEqual(shippedStyle);
    const wrong = { ...view.style, colour: 'Ring 1' };
    expect(savedViewSchema.safeParse({ ...saved, style: wrong }).success).toBe(false);
  });

  it('SV4 leaves out what the workspace has no more, and the edges to it', () => {
    const fewer = again((id) => [2, 3, 9].includes(id));
    expect([...fewer.nodes.keys()]).toEqual(['c2-2', 'e9']);
    expect([...fewer.edges.values()]).toEqual([{ ...edge('c2-2', 'e9', 2) }]);
    expect(fewer.hidden.size).toBe(0);
    expect(fewer.places.get('c2-2')).toEqual({ x: 0.25, y: -0 });
    const alone = again((id) => id === 3 || id === 9);
    expect([...alone.nodes.values()].map(entitiesOf)).toEqual([[3], [9]]);
    expect(fewer.focus).toEqual({ on: 1, steps: 2, aside: new Set() });
    expect([...again((id) => id === 6 || id === 9).nodes.keys()]).toEqual(['e6', 'e9']);
    expect(again(() => false).nodes.size).toBe(0);
  });

  it('SV4 draws no edge that the data no longer have, and counts as they do today', () => {
    const one = again(() => true, [paid(2)]);
    expect([...one.edges.values()]).toEqual([edge('c1-3', 'e9', 1)]);
  });

  it('SV4 counts accounts where the data name the selector first, too', () => {
    const turned = [1, 2].map((object) => ({ ...paid(9), object, bits: 2 }));
    expect([...again(() => true, turned).edges.values()]).toEqual([{ ...edge('c1-3', 'e9', 2), bits: 2 }]);
  });

  it('SV3 is one step that undoes exactly', () => {
    const other: GraphView = {
      ...view,
      ...{ hidden: new Set(['e9']), pinned: new Set(), hiddenKinds: new Set(), filter: { text: 'x' } },
      notes: new Map([['n7', { text: 'Other', x: 1, y: 2 }]]),
    };
    const found = {
      members: membersOf(saved, keepableEntities(view)),
      rows: new Map(rows.map((one) => [one.id, one])),
    };
    const change = command.showView(null, viewAgain(saved, { ...found, edges: [], ring: null, suppressed: new Map() }))(other); // prettier-ignore
    expect(applyChange(inverseOf(change, other))(applyChange(change)(other))).toEqual(other);
  });

  it('GT54 leaves notes out where there are none, and is refused with more, longer or empty ones', () => {
    const bare = viewToSave({ ...view, notes: new Map() }, keys, 'Bare', '2026-07-14T12:00:00.000Z');
    expect('notes' in bare).toBe(false);
    const note = { text: 'x', x: 0, y: 0 };
    const read = (notes: unknown): boolean => savedViewSchema.safeParse({ ...bare, notes }).success;
    expect(read(Array(MOST_NOTES).fill({ ...note, text: 'x'.repeat(MOST_NOTE_TEXT) }))).toBe(true);
    expect(read(Array(MOST_NOTES + 1).fill(note))).toBe(false);
    for (const text of ['x'.repeat(MOST_NOTE_TEXT + 1), '', ' x'])
      expect(read([{ ...note, text }])).toBe(false);
    expect(read([{ ...note, x: 1e300 }])).toBe(false);
  });

  it('A14 is refused where a node is out of a focus that there is not', () => {
    const { focus: _, ...without } = saved;
    expect(savedViewSchema.safeParse(without).success).toBe(false);
  });

  it('SV5 of too much is refused, with both numbers', () => {
    const members = Array.from({ length: MOST_VIEW_ENTITIES + 1 }, (_, at) => at);
    const large: GraphNode = { type: 'collection', id: 'c', members, first: account(0) };
    const crowded = { ...view, nodes: new Map([['c', large]]) };
    expect(() => viewToSave(crowded, keys, 'n', '')).toThrow(/view-too-large.*50001/);
  });
});
