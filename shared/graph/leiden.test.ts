import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernel/random';
import { createDisjointSets } from './disjoint-sets';
import { leiden } from './leiden';
import { modularity } from './modularity';
import { buildWeightedGraph, type WeightedGraph } from './weighted-graph';

const edgeLists = fc.integer({ min: 2, max: 40 }).chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 9 })), {
      maxLength: 150,
    }),
  }),
);

function graphOf(nodes: number, edges: readonly (readonly [number, number, number])[]): WeightedGraph {
  const column = (index: 0 | 1 | 2): number[] => edges.map((edge) => edge[index]);
  return buildWeightedGraph(nodes, {
    size: edges.length,
    from: column(0),
    to: column(1),
    weights: column(2),
  });
}

/** Groups of `size` nodes; inside an edge with probability `inside`, across with `across`. */
function planted(groups: number, size: number, inside: number, across: number, seed: number): WeightedGraph {
  const random = createRandom(seed);
  const edges: [number, number, number][] = [];
  for (let a = 0; a < groups * size; a++) {
    for (let b = a + 1; b < groups * size; b++) {
      const chance = Math.floor(a / size) === Math.floor(b / size) ? inside : across;
      if (random.next() < chance) edges.push([a, b, 1]);
    }
  }
  return graphOf(groups * size, edges);
}

describe('leiden', () => {
  it('finds a planted partition exactly when it is clear', () => {
    const graph = planted(8, 25, 0.6, 0.01, 1);
    const { labels, communities } = leiden(graph, { seed: 7 });
    expect(communities).toBe(8);
    expect([...labels]).toEqual(Array.from({ length: 200 }, (_, node) => Math.floor(node / 25)));
  });

  it('gives the same labels for the same seed', () => {
    const graph = planted(6, 30, 0.3, 0.08, 2);
    expect(leiden(graph, { seed: 3 }).labels).toEqual(leiden(graph, { seed: 3 }).labels);
  });

  it('never does worse than leaving every node alone or welding each component', () => {
    fc.assert(
      fc.property(edgeLists, fc.nat(), ({ nodes, edges }, seed) => {
        const graph = graphOf(nodes, edges);
        const found = modularity(graph, leiden(graph, { seed }).labels);
        const alone = modularity(
          graph,
          Uint32Array.from({ length: nodes }, (_, node) => node),
        );
        const welded = modularity(graph, componentsOf(nodes, edges));
        expect(found).toBeGreaterThanOrEqual(Math.max(alone, welded) - 1e-9);
      }),
    );
  });

  it('gives communities that are connected inside', () => {
    fc.assert(
      fc.property(edgeLists, fc.nat(), ({ nodes, edges }, seed) => {
        const { labels, communities } = leiden(graphOf(nodes, edges), { seed });
        const inside = edges.filter(([a, b]) => labels[a] === labels[b]);
        const linked = new Set(componentsOf(nodes, inside));
        const isolated = nodes - new Set(edges.flatMap(([a, b]) => (a === b ? [] : [a, b]))).size;
        expect(linked.size).toBe(communities);
        expect(communities).toBeGreaterThanOrEqual(isolated);
      }),
    );
  });
});

function componentsOf(nodes: number, edges: readonly (readonly [number, number, number])[]): Uint32Array {
  const sets = createDisjointSets(nodes);
  for (const [a, b] of edges) sets.union(a, b);
  return sets.labels().labels;
}
