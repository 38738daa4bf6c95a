import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../../state/graph-view';
import { categoriesOf, MOST_NAMED } from './categories';
import { alone, entity, together } from './look.testing';
import { ring } from './measures/ring';

const accounts = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => entity(from + i, 'account'));

describe('categories', () => {
  it('GS8 the most frequent have a colour each, the rest share one and are counted', () => {
    const nodes = Array.from({ length: 10 }, (_, i) => together(accounts(i * 100, 12 - i)));
    const keys = new Map(nodes.flatMap((node, i) => entitiesOf(node).map((id) => [id, `${9 - i}`] as const)));
    const { paints, entries, words } = categoriesOf(nodes, ring, keys);
    expect(entries.map(({ label, count }) => [label, count])).toEqual([
      ...Array.from({ length: MOST_NAMED }, (_, i) => [`Ring ${9 - i}`, 12 - i]),
      ['Others (3)', 5 + 4 + 3],
    ]);
    expect(paints.get(nodes[6]?.id ?? '')).toEqual({ type: 'series', place: 6 });
    expect(paints.get(nodes[9]?.id ?? '')).toEqual({ type: 'other' });
    expect(words.get(nodes[9]?.id ?? '')).toBe('Ring 0');
  });

  it('GS5 accounts of several are mixed, and named', () => {
    const node = together(accounts(0, 5));
    const keys = new Map([0, 1, 2, 3].map((id) => [id, `${id + 1}`]));
    const { paints, words, entries } = categoriesOf([node], ring, keys);
    expect(paints.get(node.id)).toEqual({ type: 'mixed' });
    expect(words.get(node.id)).toBe('mixed, of Ring 1, Ring 2, Ring 3 and 2 more');
    expect(entries).toEqual([{ paint: { type: 'mixed' }, label: 'Mixed', count: 5 }]);
  });

  it('GS10 counts add up to what is drawn, and colours do not depend on its order', () => {
    const node = fc.record({
      size: fc.integer({ min: 1, max: 4 }),
      rings: fc.array(fc.nat(12), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 30 }), (given) => {
        const nodes = given.map(({ size }, i) =>
          size === 1
            ? alone(entity(i * 10, i % 3 === 0 ? 'device' : 'account'))
            : together(accounts(i * 10, size)),
        );
        const keys = new Map(
          given.flatMap(({ rings }, i) => rings.map((rank, at) => [i * 10 + at, `${rank}`] as const)),
        );
        const { entries, paints } = categoriesOf(nodes, ring, keys);
        const drawn = nodes.reduce((sum, one) => sum + entitiesOf(one).length, 0);
        expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(drawn);
        expect(entries.filter(({ paint }) => paint.type === 'series').length).toBeLessThanOrEqual(MOST_NAMED);
        expect(categoriesOf(nodes.toReversed(), ring, keys).paints).toEqual(paints);
      }),
    );
  });
});
