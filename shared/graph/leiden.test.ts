import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../kernel/random';
import { smallGraphs, weightedGraphOf, type Edge } from '../testing/graphs/small-graphs';
import { createDisjointSets } from './disjoint-sets';
import { leiden } from './leiden';
import { modularity } from './modularity';
import type { WeightedGraph } from './weighted-graph';

/** Groups of `size` nodes; inside an edge with probability `inside`, across with `across`. */
function planted(groups: number, size: number, inside: number, across: number, seed: number): WeightedGraph {
  const random = createRandom(seed);
  const edges: Edge[] = [];
  for (let a = 0; a < groups * size; a++) {
    for (let b = a + 1; b < groups * size; b++) {
      const chance = Math.floor(a / size) === Math.floor(b / size) ? inside : across;
      if (random.next() < chance) edges.push([a, b, 1]);
    }
  }
  return weightedGraphOf({ nodes: groups * size, edges });
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
      fc.property(smallGraphs(40), fc.nat(), ({ nodes, edges }, seed) => {
        const graph = weightedGraphOf({ nodes, edges });
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
      fc.property(smallGraphs(40), fc.nat(), ({ nodes, edges }, seed) => {
        const { labels, communities } = leiden(weightedGraphOf({ nodes, edges }), { seed });
        const inside = edges.filter(([a, b]) => labels[a] === labels[b]);
        const linked = new Set(componentsOf(nodes, inside));
        const isolated = nodes - new Set(edges.flatMap(([a, b]) => (a === b ? [] : [a, b]))).size;
        expect(linked.size).toBe(communities);
        expect(communities).toBeGreaterThanOrEqual(isolated);
      }),
    );
  });
});

function componentsOf(nodes: number, edges: readonly Edge[]): Uint32Array {
  const sets = createDisjointSets(nodes);
  for (const [a, b] of edges) sets.union(a, b);
  return sets.labels().labels;
}
