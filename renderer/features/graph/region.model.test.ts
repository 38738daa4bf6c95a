import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityRow } from '../../../shared/engine/engine';
import { entityNode } from '../../state/graph-view-build';
import { emptyGraphView, type GraphView } from '../../state/graph-view';
import { drawnOn, isInside, nodesInside, nodeUnder, unprojected } from './region.model';

const row = (id: number): EntityRow => ({
  ...{ id, key: { kind: 'account', realm: '', value: `a${id}` } },
  ...{ degree: 1, volume: 1, ring: null, confidence: null, first: null, last: null },
});

function viewOf(places: readonly { x: number; y: number }[]): GraphView {
  const nodes = places.map((_, id) => entityNode(row(id), 0, null));
  return {
    ...emptyGraphView,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    places: new Map(nodes.map(({ id }, at) => [id, places[at] ?? { x: 0, y: 0 }])),
  };
}

const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) });
const half = (at: number): number => at + 0.5;

describe('GT2 choosing by drawing', () => {
  it('takes what has its middle in the rectangle, however it was dragged', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), point, point, (places, from, to) => {
        const [a, b] = [from, to].map(({ x, y }) => ({ x: half(x), y: half(y) }));
        if (a === undefined || b === undefined || a.x === b.x || a.y === b.y) return;
        const within = (at: number, one: number, other: number): boolean =>
          at > Math.min(one, other) && at < Math.max(one, other);
        const expected = places.flatMap(({ x, y }, id) =>
          within(x, a.x, b.x) && within(y, a.y, b.y) ? [`e${id}`] : [],
        );
        expect(nodesInside(viewOf(places), drawnOn('box', [a], b))).toEqual(expected);
      }),
    );
  });

  it('takes by a shape what lies in it, wherever the shape begins and whichever way it goes round', () => {
    const convex = fc.uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(convex, point, fc.nat(8), (degrees, at, turn) => {
        const corners = [...degrees].sort((a, b) => a - b).map((degree) => {
          const angle = (degree * Math.PI) / 180;
          return { x: 30.3 * Math.cos(angle), y: 30.3 * Math.sin(angle) };
        });
        const turned = [...corners.slice(turn % corners.length), ...corners.slice(0, turn % corners.length)];
        // Inside of a convex shape: on one side of all of its edges.
        const sides = corners.map((corner, nth) => {
          const next = corners[(nth + 1) % corners.length] ?? corner;
          return (next.x - corner.x) * (at.y - corner.y) - (next.y - corner.y) * (at.x - corner.x);
        });
        const expected = sides.every((side) => side > 0);
        if (sides.some((side) => Math.abs(side) < 1e-9)) return;
        expect(isInside(turned, at)).toBe(expected);
        expect(isInside(turned.reverse(), at)).toBe(expected);
      }),
    );
  }); // prettier-ignore

  it('takes nothing that is hidden, and nothing by a stroke', () => {
    const view = { ...viewOf([{ x: 1, y: 1 }]), hidden: new Set(['e0']) };
    const around = drawnOn('box', [{ x: 0, y: 0 }], { x: 2, y: 2 });
    expect(nodesInside(view, around)).toEqual([]);
    expect(nodesInside(viewOf([{ x: 1, y: 1 }]), around.slice(0, 2))).toEqual([]);
  });

  it('follows a free hand, but not its trembling', () => {
    const drawn = drawnOn('lasso', drawnOn('lasso', [{ x: 0, y: 0 }], { x: 9, y: 0 }), { x: 10, y: 1 });
    expect(drawn).toEqual([
      { x: 0, y: 0 },
      { x: 9, y: 0 },
    ]);
  });

  it('knows what lies under a press: the nearest, as near as its mark is large', () => {
    const view = viewOf([
      { x: 0, y: 0 },
      { x: 6, y: 0 },
    ]);
    expect(nodeUnder(view, { x: 2.5, y: 0 }, 0)).toBe('e0');
    expect(nodeUnder(view, { x: 3.5, y: 0 }, 0)).toBe('e1');
    expect(nodeUnder(view, { x: 0, y: 7 }, 0)).toBeNull();
    expect(nodeUnder(view, { x: 0, y: 7 }, 4)).toBe('e0');
  });

  it('reads pixels as units of the graph', () => {
    expect(unprojected({ x1: -10, y1: 20, x2: 0, y2: 0 }, 2)({ x: 8, y: 4 })).toEqual({ x: -6, y: 22 });
  });
});
