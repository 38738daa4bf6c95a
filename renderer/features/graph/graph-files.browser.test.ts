// What was written, read by the browser's own XML parser: every value is there again.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EDGE_FIELDS, NODE_FIELDS } from '../../../shared/graph-files/fields';
import type { Field } from '../../../shared/graph-files/fields';
import { writeGexf } from '../../../shared/graph-files/gexf';
import { writeGraphml } from '../../../shared/graph-files/graphml';
import { hostileGraph, nodeOf } from '../../../shared/testing/graph-file-arbitrary';

function parsed(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

/** What XML 1.0 may hold of a value, and how much it may not: by character, not by the writer's expression. */
function allowed(value: string): string {
  return Array.from(value, (character) =>
    isAllowed(character.codePointAt(0) ?? 0) ? character : '\ufffd',
  ).join('');
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const written = <T>(fields: readonly Field<T>[], of: T): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.of(of);
      return value === null ? [] : [[field.name, allowed(String(value))]];
    }),
  );

const children = (of: Element, name: string): Element[] => [...of.getElementsByTagName(name)];

it('GF7 GraphML gives back every value, white space included', () => {
  fc.assert(
    fc.property(hostileGraph, (graph) => {
      const document = parsed(writeGraphml(graph).text);
      const names = new Map(
        [...document.querySelectorAll('key')].map((key) => [key.id, key.getAttribute('attr.name')]),
      );
      const read = (element: Element): Record<string, string> =>
        Object.fromEntries(
          children(element, 'data').map((data) => [
            names.get(data.getAttribute('key') ?? '') ?? '?',
            data.textContent,
          ]),
        );
      expect(document.querySelector('desc')?.textContent).toBe(allowed(graph.description));
      expect([...document.querySelectorAll('node')].map(read)).toEqual(
        graph.nodes.map((node) => written(NODE_FIELDS, node)),
      );
      const edges = [...document.querySelectorAll('edge')];
      expect(edges.map(read)).toEqual(graph.edges.map((edge) => written(EDGE_FIELDS, edge)));
      expect(edges.map((edge) => [edge.getAttribute('source'), edge.getAttribute('target')])).toEqual(
        graph.edges.map(({ source, target }) => [`n${source}`, `n${target}`]),
      );
    }),
  );
});

it('GF7 GEXF gives back every value, white space included', () => {
  fc.assert(
    fc.property(hostileGraph, (graph) => {
      const document = parsed(writeGexf(graph).text);
      const read = (element: Element): Record<string, string> => ({
        ...(element.hasAttribute('label') ? { label: element.getAttribute('label') ?? '' } : {}),
        ...Object.fromEntries(
          children(element, 'attvalue').map((each) => [
            each.getAttribute('for') ?? '?',
            each.getAttribute('value') ?? '?',
          ]),
        ),
      });
      const expected = graph.nodes.map((node) => {
        const { x: _x, y: _y, ...rest } = written(NODE_FIELDS, node);
        return rest;
      });
      expect([...document.querySelectorAll('node')].map(read)).toEqual(expected);
      expect([...document.querySelectorAll('edge')].map(read)).toEqual(
        graph.edges.map((edge) => written(EDGE_FIELDS, edge)),
      );
      const places = [...document.getElementsByTagNameNS('http://gexf.net/1.3/viz', 'position')];
      expect(
        places.map((place) => [Number(place.getAttribute('x')), Number(place.getAttribute('y'))]),
      ).toEqual(graph.nodes.map(({ x, y }) => [x + 0, 0 - y]));
    }),
  );
});

it('GF7 counts what XML cannot hold', () => {
  const graph = {
    description: '',
    nodes: [nodeOf({ label: 'a\u0000b\ud800', value: '\ufffe\ufffd\u0085' })],
    edges: [],
  };
  expect(writeGraphml(graph).replaced).toBe(3);
  expect(writeGexf(graph).replaced).toBe(3);
});
