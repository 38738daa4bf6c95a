import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matrixOf, smallGraphs, weightedGraphOf } from '../testing/graphs/small-graphs';
import { simplify } from './simple-graph';

it('adds parallel edges up, and keeps neighbours ascending, from both ends alike', () => {
  fc.assert(
    fc.property(smallGraphs(12), (graph) => {
      const simple = simplify(weightedGraphOf(graph));
      const rows = matrixOf(graph).map((row) =>
        row.flatMap((weight, to) => (weight > 0 ? [[to, weight]] : [])),
      );
      const found = rows.map((_, node) => {
        const [begin, end] = [simple.offsets[node]!, simple.offsets[node + 1]!];
        const weights = simple.weights.slice(begin, end);
        return [...simple.targets.slice(begin, end)].map((target, at) => [target, weights[at]!]);
      });
      expect(found).toEqual(rows);
    }),
  );
});

it('makes of parallel edges what it is told to', () => {
  const edges = [[0, 1, 4] as const, [1, 0, 9] as const, [0, 1, 2] as const];
  expect([...simplify(weightedGraphOf({ nodes: 2, edges }), Math.max).weights]).toEqual([9, 9]);
});

it('keeps self-loops apart', () => {
  const graph = { nodes: 2, edges: [[0, 0, 2] as const, [0, 1, 1] as const, [0, 0, 3] as const] };
  const simple = simplify(weightedGraphOf(graph));
  expect([...simple.loops]).toEqual([5, 0]);
  expect([...simple.targets]).toEqual([1, 0]);
});
