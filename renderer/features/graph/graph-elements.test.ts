import { describe, expect, it } from 'vitest';
import type { EntityRow } from '../../../shared/engine/engine';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import { emptyGraphView } from '../../state/graph-view';
import type { GraphEdge, GraphNode, GraphView } from '../../state/graph-view';
import { elementsOf } from './graph-elements';
import { graphStyle } from './graph-style';
import { mix } from '../../ui/canvas-theme';
import { shippedLook } from './style/look';
import { themeForTests as theme } from './theme.testing';

const row = (id: number, kind: string, value: string): EntityRow => ({
  id,
  key: { kind, realm: '', value },
  degree: 1234,
  volume: 1,
  ring: null,
  confidence: null,
  first: null,
  last: null,
});

const nodes: GraphNode[] = [
  { type: 'entity', id: 'e1', row: row(1, 'address', '203.0.113.7'), bits: 0, suppressed: 'carrier-nat' },
  { type: 'entity', id: 'e2', row: row(2, 'device', 'dev-1'), bits: 16, suppressed: null },
  { type: 'collection', id: 'c3', members: [3, 4, 5, 6, 7, 8, 9, 10, 11], first: row(3, 'account', 'a') },
  { type: 'collection', id: 'c30-2', members: [30, 31], first: row(30, 'account', 'g'), name: 'Crew' },
  {
    type: 'entity',
    id: 'e20',
    row: row(20, 'no-such-kind', '<img src=x onerror=alert(1)>'),
    bits: 3,
    suppressed: null,
  },
];
const edge = (from: string, to: string, accounts: number): GraphEdge => ({
  id: `${from} ${to}`,
  from,
  to,
  bits: 5,
  accounts,
  relation: null,
});
const view: GraphView = {
  ...emptyGraphView,
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(
    [edge('c3', 'e1', 9), edge('c3', 'e2', 9), edge('c3', 'e20', 2)].map((each) => [each.id, each]),
  ),
  places: new Map(nodes.map((node, i) => [node.id, { x: i * 100, y: 0 }])),
  pinned: new Set(['e2']),
};

const shipped = shippedLook(kindRegistry([]));
const elements = new Map(
  elementsOf(view, kindRegistry([]), theme, shipped).map((each) => [each.data.id, each]),
);

describe('elements', () => {
  it('GT50 call a group by its name, with its count', () => {
    expect(elements.get('c30-2')).toMatchObject({ classes: 'group named', data: { label: 'Crew  2' } });
  });

  it('write values as their kind shows them, with the degree, and say why one is not counted', () => {
    expect(elements.get('e1')?.data['label']).toBe('203.0.113[.]7 carrier NAT\n1,234, not counted');
    expect(elements.get('e1')?.classes).toContain('suppressed');
    expect(elements.get('e2')?.data['label']).toBe('dev-1  1,234');
  });

  it('keep a value of an unknown kind as text, on the mark of an account', () => {
    expect(elements.get('e20')?.data['label']).toContain('<img');
    expect(elements.get('e20')?.data['colour']).toBe('#808080');
  });

  it('count a collection, draw the pin, and tell edges that hold for some of it', () => {
    expect(elements.get('c3')?.data['label']).toBe('9');
    expect(elements.get('e2')?.classes).toContain('pinned');
    expect(elements.get('c3 e1')?.classes).toBe('suppressed');
    expect(elements.get('c3 e2')?.classes).toBe('');
    expect(elements.get('c3 e20')?.classes).toBe('partial');
  });

  it('leave out what is hidden, with its edges', () => {
    const without = elementsOf(
      { ...view, hiddenKinds: new Set(['device']), hidden: new Set(['e1']) },
      kindRegistry([]),
      theme,
      shipped,
    );
    expect(without.map((each) => each.data.id)).toEqual(['c3', 'c30-2', 'e20', 'c3 e20']);
  });

  it('give every kind a shape of its own', () => {
    const kinds = kindRegistry([]);
    const shapes = kinds.all().map((kind, i) => {
      const node: GraphNode = {
        type: 'entity',
        id: `e${i}`,
        row: row(i, kind.id, 'v'),
        bits: 1,
        suppressed: null,
      };
      const [drawn] = elementsOf(
        { ...emptyGraphView, nodes: new Map([[node.id, node]]) },
        kinds,
        theme,
        shippedLook(kinds),
      );
      return JSON.stringify([
        drawn?.data['colour'],
        drawn?.data['points'],
        drawn?.data['aspect'],
        drawn?.data['corner'],
      ]);
    });
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});

describe('the style', () => {
  it('holds no colour but the theme’s own', () => {
    const known = new Set([
      ...Object.values(theme.hues),
      theme.ground,
      theme.text1,
      theme.text2,
      theme.text3,
      theme.accent,
      mix(theme.hues.account, theme.ground, 0.34),
    ]);
    const colours = JSON.stringify(graphStyle(theme)).match(/"#[0-9a-f]{6}"/gu) ?? [];
    expect(colours.length).toBeGreaterThan(5);
    for (const colour of colours) expect(known).toContain(JSON.parse(colour));
  });

  it('mixes by channel', () => {
    expect(mix('#ff0000', '#0000ff', 0.5)).toBe('#800080');
    expect(mix('#ffffff', '#000000', 0)).toBe('#000000');
  });
});
