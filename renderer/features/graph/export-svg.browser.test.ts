// The SVG as a browser reads it: what is in it, and what can never be.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntityRow } from '../../../shared/engine/engine';
import { kindRegistry } from '../../../shared/model/kinds/registry';
import { emptyGraphView } from '../../state/graph-view';
import type { GraphNode, GraphView } from '../../state/graph-view';
import { pictureNotes } from './export-notes';
import { writeSvg } from './export-svg';
import { elementsOf } from './graph-elements';
import { pictureLegend } from './export-legend';
import { shippedLook } from './style/look';
import { colourMeasure } from './style/measures';
import { themeForTests as theme } from './theme.testing';

const kinds = kindRegistry([]);
const row = (id: number, kind: string, value: string): EntityRow => ({
  id,
  key: { kind, realm: '', value },
  degree: 2,
  volume: 1,
  ring: null,
  confidence: null,
  first: null,
  last: null,
});

function viewOf(value: string): GraphView {
  const nodes: GraphNode[] = [
    { type: 'entity', id: 'e0', row: row(0, 'device', value), bits: 9, suppressed: null },
    { type: 'entity', id: 'e1', row: row(1, 'address', value), bits: 3, suppressed: 'hub' },
    { type: 'entity', id: 'e2', row: row(2, 'account', value), bits: 0, suppressed: null },
    { type: 'collection', id: 'c3', members: [3, 4, 5, 6, 7, 8, 9, 10], first: row(3, 'account', value) },
  ];
  const edge = { bits: 5, accounts: 1, relation: null };
  return {
    ...emptyGraphView,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map([
      ['e2 e0', { ...edge, id: 'e2 e0', from: 'e2', to: 'e0' }],
      ['c3 e1', { ...edge, id: 'c3 e1', from: 'c3', to: 'e1' }],
    ]),
    places: new Map(nodes.map((node, i) => [node.id, { x: i * 100, y: 0 }])),
  };
}

function drawn(view: GraphView, title: string): { text: string; svg: Document; replaced: number } {
  const names = {
    writing: 11,
    sides: new Map([
      ['e0', 'below'],
      ['e1', 'left'],
    ] as const),
    boxes: [{ x: 150, y: 0, width: 400, height: 60 }],
  };
  const legend = { width: 200, height: 20, parts: [] };
  const elements = elementsOf(view, kinds, theme, shippedLook(kinds));
  const { text, replaced } = writeSvg({
    elements,
    theme,
    names,
    told: new Map(),
    notes: pictureNotes(view, names.writing, theme),
    legend,
    titleOf: () => title,
    description: title,
  });
  return { text, replaced, svg: new DOMParser().parseFromString(text, 'image/svg+xml') };
}

it('GS16 writes words on edges that have room, and the legend below, as text that nothing acts upon', () => {
  const view = viewOf('dev-1');
  const look = shippedLook(kinds);
  const hostile = { paint: { type: 'none' as const }, label: '</text><script>alert(1)</script>', count: 3 };
  const measure = colourMeasure('community');
  const styled = { ...look, colour: { measure, range: null, entries: [hostile] } };
  const nodes = [...view.nodes.values()];
  const legend = pictureLegend({ nodes, kinds, look: styled, theme }, 300);
  const text = writeSvg({
    ...{
      elements: elementsOf(view, kinds, theme, styled),
      theme,
      legend,
      titleOf: () => '',
      description: '',
    },
    names: { writing: 22, sides: new Map(), boxes: [{ x: 0, y: 0, width: 100, height: 100 }] },
    notes: [],
    told: new Map([['c3 e1', { x: 5, y: 6, width: 20, height: 11 }]]),
  }).text;
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(Array.from(svg.querySelectorAll('.edge-words'), (words) => words.textContent)).toEqual(['5.0 bits']);
  const written = Array.from(svg.querySelectorAll('.legend text'), (words) => words.textContent);
  expect(written.slice(0, 3)).toEqual(['Colour: Community', hostile.label, '3']);
  expect(svg.querySelector('script')).toBeNull();
  // Twice as large as its own units, as names are: it is not cut off.
  const [, , width = 0, height = 0] = (svg.documentElement.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  expect(width).toBeGreaterThanOrEqual(2 * legend.width + 48);
  expect(height).toBeGreaterThanOrEqual(100 + 48 + 2 * legend.height);
});

it('GF11 draws each node and edge once, names and counts as text', () => {
  const { svg } = drawn(viewOf('dev-1'), 'what it is');
  expect(svg.documentElement.getAttribute('viewBox')).toBe('-74 -54 448 152');
  expect(svg.querySelectorAll('.node')).toHaveLength(4);
  expect(svg.querySelectorAll('.edge')).toHaveLength(2);
  const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
  expect(texts).toEqual(['8', 'dev-1  2', 'dev-1 too common2, not counted']);
  expect([...svg.querySelectorAll('.node > title')].map((title) => title.textContent)).toEqual(
    Array(4).fill('what it is'),
  );
});

it('GT55 draws notes with every line, within its frame, however far they lie', () => {
  const note = { text: '<b>Same</b> shipper,\nasked twice', x: 2_000, y: -900 };
  const { svg } = drawn({ ...viewOf('dev-1'), notes: new Map([['n1', note]]) }, '');
  const texts = Array.from(svg.querySelectorAll('.note text'), (text) => text.textContent);
  expect(texts).toEqual(['<b>Same</b> shipper,', 'asked twice']);
  const [left = 0, top = 0, width = 0, height = 0] = (svg.documentElement.getAttribute('viewBox') ?? '').split(' ').map(Number); // prettier-ignore
  expect([left, top]).toEqual([-74, -924]);
  expect(left + width).toBeGreaterThan(2_000 + 24);
  expect(top + height).toBeGreaterThan(30);
});

it('GF1 leaves out what is hidden, and its edges', () => {
  const { svg } = drawn({ ...viewOf('dev-1'), hidden: new Set(['e0']) }, '');
  expect(svg.querySelectorAll('.node')).toHaveLength(3);
  expect(svg.querySelectorAll('.edge')).toHaveLength(1);
});

it('GF11 never holds a script, a style sheet or anything from elsewhere, whatever a value is', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"/><image href="https://example.org"/>',
      ']]>',
      '\u0000',
      '\ud800',
    ),
  );
  const known = new Set(['svg', 'title', 'rect', 'g', 'path', 'polygon', 'ellipse', 'text', 'tspan']);
  fc.assert(
    fc.property(value, (hostile) => {
      const { svg } = drawn(
        { ...viewOf(hostile), notes: new Map([['n1', { text: `x${hostile}`, x: 0, y: 0 }]]) },
        hostile,
      );
      expect(svg.querySelector('parsererror')?.textContent).toBeUndefined();
      for (const element of svg.querySelectorAll('*')) {
        expect(known).toContain(element.localName);
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on|href|^style$/);
      }
      expect(svg.querySelectorAll('.node')).toHaveLength(4);
    }),
  );
});

it('GF7 counts what XML cannot hold', () => {
  expect(drawn(viewOf('dev'), '\u0001').replaced).toBe(5);
  expect(drawn(viewOf('dev'), '\u0001').svg.querySelector('title')?.textContent).toBe('\ufffd');
});
