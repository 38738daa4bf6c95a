import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPaths, matrixOf, simpleGraphOf, smallGraphs, type Edge } from '../testing/graphs/small-graphs';
import { createRandom } from '../kernel/random';
import { betweenness } from './betweenness';
import { sampledBetweenness } from './betweenness-sampled';
import type { SimpleGraph } from './simple-graph';

/** By definition: of every pair's shortest paths, the share that passes through. */
function counted(matrix: readonly (readonly number[])[]): number[] {
  const scores = matrix.map(() => 0);
  for (let from = 0; from < matrix.length; from++) {
    for (let to = from + 1; to < matrix.length; to++) {
      const paths = allPaths(matrix, from, to);
      const fewest = Math.min(...paths.map((path) => path.length));
      const shortest = paths.filter((path) => path.length === fewest);
      for (const path of shortest) for (const node of path.slice(1, -1)) scores[node]! += 1 / shortest.length;
    }
  }
  return scores;
}

/** Dense groups in a ring, each joined to the next by one edge: few nodes hold everything, which is hard to sample. */
function necklace(groups: number, size: number, inside: number, seed: number): SimpleGraph {
  const random = createRandom(seed);
  const edges: Edge[] = [];
  for (let group = 0; group < groups; group++) {
    const first = group * size;
    for (let a = first; a < first + size; a++)
      for (let b = a + 1; b < first + size; b++) if (random.next() < inside) edges.push([a, b, 1]);
    edges.push([first, (first + size + 1) % (groups * size), 1]);
  }
  return simpleGraphOf({ nodes: groups * size, edges });
}

describe('betweenness', () => {
  it('is the share of shortest paths that pass through, over all pairs', () => {
    fc.assert(
      fc.property(smallGraphs(7), (graph) => {
        const found = betweenness(simpleGraphOf(graph));
        counted(matrixOf(graph)).forEach((score, node) => {
          expect(found[node]).toBeCloseTo(score, 9);
        });
      }),
    );
  });

  it('stops when it is told to', () => {
    let asked = 0;
    const progress = { report: () => undefined, cancelled: () => ++asked > 10 };
    const graph = necklace(4, 20, 0.3, 1);
    expect(() => betweenness(graph, progress)).toThrow(expect.objectContaining({ code: 'cancelled' }));
    expect(asked).toBe(11);
  });

  it('says so when there are more shortest paths than can be counted', () => {
    const diamonds = 1100;
    const edges = Array.from({ length: diamonds }, (_, i) =>
      [1, 2].flatMap((side): Edge[] => [
        [3 * i, 3 * i + side, 1],
        [3 * i + side, 3 * i + 3, 1],
      ]),
    ).flat();
    const graph = simpleGraphOf({ nodes: 3 * diamonds + 1, edges });
    expect(() => betweenness(graph)).toThrow(expect.objectContaining({ code: 'internal' }));
  });
});

describe('sampled betweenness', () => {
  const RUNS = 200;
  const graphs = [
    { name: 'groups in a ring', graph: necklace(8, 25, 0.3, 1), pivots: 60 },
    { name: 'two dense groups', graph: necklace(2, 60, 0.2, 2), pivots: 60 },
    { name: 'almost a tree', graph: necklace(40, 4, 0.6, 3), pivots: 80 },
  ];

  it.each(graphs)('is unbiased, and keeps its bounds and standard errors: $name', ({ graph, pivots }) => {
    const truth = betweenness(graph);
    const runs = Array.from({ length: RUNS }, (_, seed) => sampledBetweenness(graph, { seed, pivots }));
    const broken = runs.filter(({ scores, bounds }) =>
      scores.some((score, node) => Math.abs(score - truth[node]!) > bounds[node]! + 1e-9),
    );
    expect(broken.length).toBeLessThanOrEqual(RUNS * 0.05);
    const central = [...truth.keys()].sort((a, b) => truth[b]! - truth[a]!).slice(0, 10);
    for (const node of central) {
      const scores = runs.map((run) => run.scores[node]!);
      const mean = scores.reduce((sum, score) => sum + score, 0) / RUNS;
      const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (RUNS - 1));
      expect(Math.abs(mean - truth[node]!)).toBeLessThan((4 * spread) / Math.sqrt(RUNS));
      const stated = Math.sqrt(runs.reduce((sum, run) => sum + run.standardErrors[node]! ** 2, 0) / RUNS);
      expect(stated / spread).toBeGreaterThan(0.8);
      expect(stated / spread).toBeLessThan(1.25);
      const within = runs.filter(
        (run) => Math.abs(run.scores[node]! - truth[node]!) <= 2 * run.standardErrors[node]!,
      );
      expect(within.length).toBeGreaterThanOrEqual(RUNS * 0.85);
    }
  });

  it('bounds tell something: with half of the nodes drawn, less than the range, and less the more are drawn', () => {
    const graph = necklace(8, 250, 0.03, 5);
    const width = (pivots: number): number =>
      Math.max(...sampledBetweenness(graph, { seed: 1, pivots }).bounds);
    const range = ((graph.nodes - 2) * graph.nodes) / 2;
    expect(width(1000)).toBeLessThan(range / 10);
    expect(width(1000)).toBeLessThan(width(250) / 2);
  });

  it('is exact, with no error, when every node is drawn', () => {
    fc.assert(
      fc.property(smallGraphs(12), (small) => {
        const graph = simpleGraphOf(small);
        const truth = betweenness(graph);
        const { scores, standardErrors, bounds, pivots } = sampledBetweenness(graph, { seed: 1, pivots: 99 });
        expect(pivots).toBe(small.nodes);
        expect([...standardErrors, ...bounds].every((error) => error === 0)).toBe(true);
        scores.forEach((score, node) => {
          expect(score).toBeCloseTo(truth[node]!, 9);
        });
      }),
    );
  });

  it('draws by its seed alone', () => {
    const graph = necklace(8, 25, 0.3, 1);
    const draw = (seed: number): Float64Array => sampledBetweenness(graph, { seed, pivots: 20 }).scores;
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });
});
