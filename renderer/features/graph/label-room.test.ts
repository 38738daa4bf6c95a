import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../shared/graph/layout-boxes';
import { boxOfLabel, boxOfMark, placeLabels } from './label-room';
import type { Mark } from './label-room';

const mark = (id: string, x: number, y: number, written = true, yields = false): Mark => ({
  id,
  x,
  y,
  radius: 8,
  name: written ? { width: 60, height: 12 } : null,
  yields,
});

const some = fc.uniqueArray(
  fc.record({
    id: fc.nat(60).map(String),
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    radius: fc.integer({ min: 3, max: 16 }),
    name: fc.option(
      fc.record({ width: fc.integer({ min: 8, max: 90 }), height: fc.integer({ min: 8, max: 24 }) }),
    ),
    yields: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

describe('room for names', () => {
  it.each([
    ['under a mark that stands alone', [mark('a', 0, 0)], 'below'],
    ['over it, where another named mark is below', [mark('a', 0, 0), mark('b', 0, 20)], 'above'],
    ['under it again, where no side is clear of accounts', crowded(), 'below'],
    ['beside it, between two', [mark('a', 0, 0), mark('b', 0, 20), mark('c', 0, -20)], 'right'],
  ])('%s', (_, marks, side) => {
    expect(placeLabels(marks).get('a')).toBe(side);
  });

  it('is not found for one that yields, where it would cover so much as an account', () => {
    expect(placeLabels(crowded(true)).has('a')).toBe(false);
  });

  it('goes to names that count before those that yield, in whatever order they come', () => {
    const sides = placeLabels([mark('weak', 0, 0, true, true), mark('strong', 30, 0)]);
    expect(sides.get('strong')).toBe('below');
    expect(sides.get('weak')).not.toBe('below');
  });

  it('is never shared: no name covers another, nor a named mark', () => {
    fc.assert(
      fc.property(some, (marks) => {
        const sides = placeLabels(marks);
        const boxes = marks.flatMap((each) => {
          const side = sides.get(each.id);
          return side === undefined ? [] : [boxOfLabel(each, side)];
        });
        boxes.forEach((box, i) => {
          expect(boxes.slice(i + 1).some((other) => overlap(box, other))).toBe(false);
        });
        const named = marks.filter(({ name }) => name !== null).map(boxOfMark);
        for (const box of boxes) expect(named.some((other) => overlap(box, other))).toBe(false);
      }),
    );
  });
});

/** A mark with an account on every side. */
function crowded(yields = false): Mark[] {
  const around = [
    [0, 20],
    [0, -20],
    [30, 0],
    [-30, 0],
  ].map(([x, y], i) => mark(`n${i}`, x ?? 0, y ?? 0, false));
  return [mark('a', 0, 0, true, yields), ...around];
}
