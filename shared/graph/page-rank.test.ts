import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallGraphs, weightedGraphOf } from '../testing/graphs/small-graphs';
import { pageRank } from './page-rank';

/** The walker's step, written as a dense matrix. */
function stepped(
  nodes: number,
  edges: readonly (readonly [number, number, number])[],
  rank: Float64Array,
): number[] {
  const flow = Array.from({ length: nodes }, () => new Array<number>(nodes).fill(0));
  for (const [from, to, weight] of edges) {
    flow[from]![to]! += weight;
    flow[to]![from]! += weight;
  }
  const out = flow.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  return flow.map((_, to) => {
    const arriving = flow.map(
      (row, from) => rank[from]! * (out[from] === 0 ? 1 / nodes : row[to]! / out[from]!),
    );
    return 0.15 / nodes + 0.85 * arriving.reduce((sum, part) => sum + part, 0);
  });
}

it('is what a step of the walk leaves as it is, self-loops and nodes without edges included', () => {
  fc.assert(
    fc.property(smallGraphs(12), (graph) => {
      const rank = pageRank(weightedGraphOf(graph));
      expect(rank.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      stepped(graph.nodes, graph.edges, rank).forEach((share, node) => {
        expect(Math.abs(share - rank[node]!)).toBeLessThan(1e-10);
      });
    }),
  );
});

it('is even everywhere when the walker always jumps, and nothing for nothing', () => {
  const star = weightedGraphOf({
    nodes: 4,
    edges: [
      [0, 1, 1],
      [0, 2, 1],
    ],
  });
  expect([...pageRank(star, { damping: 0 })]).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(pageRank(weightedGraphOf({ nodes: 0, edges: [] }))).toHaveLength(0);
});

it('stops when it is told to', () => {
  const progress = { report: () => undefined, cancelled: () => true };
  const graph = weightedGraphOf({ nodes: 2, edges: [[0, 1, 1]] });
  expect(() => pageRank(graph, { progress })).toThrow(expect.objectContaining({ code: 'cancelled' }));
});
