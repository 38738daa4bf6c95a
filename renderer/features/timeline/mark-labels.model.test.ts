import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelSides } from './mark-labels.model';

describe('TL23 labels of marks', () => {
  it('stand at the right, at the left where the next is near, and nowhere without room', () => {
    const at = (...places: number[]) => places.map((x) => ({ x, width: 100 }));
    expect(labelSides(at(10, 300, 600), 800)).toEqual(['right', 'right', 'right']);
    expect(labelSides(at(200, 260), 800)).toEqual(['left', 'right']);
    expect(labelSides(at(200, 230, 260), 800)).toEqual(['left', 'none', 'right']);
    expect(labelSides(at(750), 800)).toEqual(['left']);
    expect(labelSides([], 800)).toEqual([]);
  });

  it('never cover a flag or each other, nor leave the chart', () => {
    const marks = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 800 }), width: fc.integer({ min: 10, max: 200 }) }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(marks, (drawn) => {
        const sorted = drawn.toSorted((a, b) => a.x - b.x);
        const boxes = labelSides(sorted, 800).flatMap((side, at) => {
          const { x, width } = sorted[at]!;
          return side === 'none'
            ? []
            : side === 'right'
              ? [{ at, from: x + 12, to: x + 12 + width }]
              : [{ at, from: x - 6 - width, to: x - 6 }];
        });
        for (const { at, from, to } of boxes) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(800);
          sorted.forEach(({ x }, other) => {
            if (other !== at) expect(x + 12 <= from || x >= to).toBe(true);
          });
          for (const box of boxes) if (box.at !== at) expect(box.to <= from || box.from >= to).toBe(true);
        }
      }),
    );
  });
});
