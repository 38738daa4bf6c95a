import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structuralLayout } from './layout';
import type { LayoutInput } from './layout-input';
import { FreePlaces } from './free-places';
import { BoxGrid, overlap } from './layout-boxes';
import type { Box } from './layout-boxes';
import { separate } from './separate';

const box = fc.record({
  x: fc.double({ min: -400, max: 400, noNaN: true }),
  y: fc.double({ min: -400, max: 400, noNaN: true }),
  width: fc.double({ min: 6, max: 120, noNaN: true }),
  height: fc.double({ min: 6, max: 60, noNaN: true }),
});

const graph: fc.Arbitrary<LayoutInput> = fc.integer({ min: 1, max: 12 }).chain((hubs) =>
  fc.array(fc.uniqueArray(fc.nat(hubs - 1), { maxLength: 5 }), { maxLength: 40 }).map((held) => ({
    nodes: [
      ...Array.from({ length: hubs }, () => ({ width: 90, height: 40, hub: true, fixed: null })),
      ...held.map((_, i) => ({ width: 10 + (i % 5) * 8, height: 10 + (i % 5) * 8, hub: false, fixed: null })),
    ],
    edges: held.flatMap((list, i) => list.map((to) => ({ from: hubs + i, to, weight: 1 + (to % 3) }))),
    aspect: 1.6,
  })),
);

const overlaps = (boxes: Box[]): number =>
  boxes.reduce((sum, a, i) => sum + boxes.slice(i + 1).filter((b) => overlap(a, b)).length, 0);

const boxesOf = (input: LayoutInput): Box[] =>
  structuralLayout(input).map((point, i) => ({
    ...point,
    width: input.nodes[i]?.width ?? 0,
    height: input.nodes[i]?.height ?? 0,
  }));

describe('structural layout', () => {
  it('lays nothing over anything', () => {
    fc.assert(
      fc.property(graph, (input) => {
        expect(overlaps(boxesOf(input))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same picture twice', () => {
    fc.assert(
      fc.property(graph, (input) => {
        expect(structuralLayout(input)).toEqual(structuralLayout(structuredClone(input)));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps fixed nodes exactly where they are', () => {
    fc.assert(
      fc.property(graph, fc.nat(1000), (input, pick) => {
        const fixed = { x: 333.25, y: -77.5 };
        const at = pick % input.nodes.length;
        const nodes = input.nodes.map((node, i) => (i === at ? { ...node, fixed } : node));
        expect(structuralLayout({ ...input, nodes })[at]).toEqual(fixed);
      }),
      { numRuns: 20 },
    );
  });

  it('puts what hangs on one selector nearer to it than to the others', () => {
    const hubs = [0, 1, 2].map(() => ({ width: 40, height: 30, hub: true, fixed: null }));
    const leaves = Array.from({ length: 15 }, () => ({ width: 16, height: 16, hub: false, fixed: null }));
    const bridge = { width: 16, height: 16, hub: false, fixed: null };
    const edges = leaves.map((_, i) => ({ from: 3 + i, to: i % 3, weight: 1 }));
    const all = [...edges, ...[0, 1, 2].map((to) => ({ from: 18, to, weight: 1 }))];
    const places = structuralLayout({ nodes: [...hubs, ...leaves, bridge], edges: all, aspect: 1 });
    const far = (a: number, b: number): number =>
      Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0));
    leaves.forEach((_, i) => {
      const own = far(3 + i, i % 3);
      expect(own).toBeLessThan(Math.min(far(3 + i, (i + 1) % 3), far(3 + i, (i + 2) % 3)));
    });
  });

  it('takes an empty graph', () => {
    expect(structuralLayout({ nodes: [], edges: [], aspect: 1 })).toEqual([]);
  });

  it('stops when asked to', () => {
    const input = { nodes: [{ width: 9, height: 9, hub: true, fixed: null }], edges: [], aspect: 1 };
    const progress = { report: () => undefined, cancelled: () => true };
    expect(() => structuralLayout(input, progress)).toThrow('cancelled');
  });
});

describe('boxes', () => {
  it('separate leaves no overlap and no fixed box moved', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const before = structuredClone(boxes);
        const fixed = (i: number): boolean => i === 0;
        separate(boxes, fixed);
        expect(overlaps(boxes)).toBe(0);
        if (boxes.length > 0) expect(boxes[0]).toEqual(before[0]);
      }),
    );
  });

  it('a free place is free', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, wanted) => {
        const place = new FreePlaces(new BoxGrid([...boxes]), wanted, { x: 1, y: 0 }, 0).next(wanted);
        expect(boxes.some((other) => overlap({ ...wanted, ...place }, other))).toBe(false);
      }),
    );
  });

  it('a search that found places for others finds what a new one finds', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), fc.array(box, { minLength: 2 }), (boxes, wanted) => {
        const grid = new BoxGrid([...boxes]);
        const search = (): FreePlaces => new FreePlaces(grid, { x: 7, y: 9 }, { x: 1, y: 2 }, 5);
        const used = search();
        for (const size of wanted) {
          const place = used.next(size);
          expect(place).toEqual(search().next(size));
          grid.add({ ...size, ...place });
        }
      }),
    );
  });
});
