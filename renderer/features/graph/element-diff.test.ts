import type { ElementDefinition } from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, indexed } from './element-diff';

const element = fc
  .record({
    id: fc.nat(12),
    width: fc.nat(2),
    x: fc.nat(2),
    edge: fc.boolean(),
    points: fc.array(fc.nat(1), { maxLength: 2 }),
  })
  .map(({ id, width, x, edge, points }): ElementDefinition => ({
    group: edge ? 'edges' : 'nodes',
    data: { id: `${edge ? 'edge' : 'node'} ${id}`, width, points },
    ...(edge ? {} : { position: { x, y: 0 } }),
    classes: '',
  }));
const elements = fc.uniqueArray(element, { selector: (each) => each.data.id, maxLength: 16 });

describe('the difference between two pictures', () => {
  it('leads from one to the other, and touches nothing that is the same', () => {
    fc.assert(
      fc.property(elements, elements, (before, after) => {
        const { removed, added, changed } = difference(indexed(before), indexed(after));
        const reached = new Map(indexed(before));
        for (const id of removed) reached.delete(id);
        for (const each of [...added, ...changed]) reached.set(each.data.id ?? '', each);
        expect(Object.fromEntries(reached)).toEqual(Object.fromEntries(indexed(after)));
        for (const each of changed) expect(indexed(before).get(each.data.id ?? '')).not.toEqual(each);
      }),
    );
  });

  it('takes edges away before the nodes that they hang on', () => {
    fc.assert(
      fc.property(elements, (before) => {
        const kinds = difference(indexed(before), new Map()).removed.map((id) => id.startsWith('edge'));
        expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('of a picture and itself is nothing', () => {
    fc.assert(
      fc.property(elements, (same) => {
        expect(difference(indexed(same), indexed(structuredClone(same)))).toEqual({
          removed: [],
          added: [],
          changed: [],
        });
      }),
    );
  });
});
