// Newman's modularity of a partition, with a resolution (Newman & Girvan 2004; Reichardt & Bornholdt 2006).
import { nodeStrengths, type WeightedGraph } from './weighted-graph';

/** Q = sum over communities of inside/2m - resolution * (total/2m)^2, in [-1/2, 1); 0 for a graph without weight. */
export function modularity(graph: WeightedGraph, labels: ArrayLike<number>, resolution = 1): number {
  const strengths = nodeStrengths(graph);
  const total = new Map<number, number>();
  let inside = 0;
  let all = 0;
  for (let node = 0; node < graph.nodes; node++) {
    const label = labels[node] as number;
    const strength = strengths[node] as number;
    all += strength;
    total.set(label, (total.get(label) ?? 0) + strength);
    inside += 2 * (graph.loops[node] as number);
    const end = graph.offsets[node + 1] as number;
    for (let arc = graph.offsets[node] as number; arc < end; arc++) {
      if (labels[graph.targets[arc] as number] === label) inside += graph.weights[arc] as number;
    }
  }
  if (all === 0) return 0;
  let expected = 0;
  for (const sum of total.values()) expected += (sum / all) ** 2;
  return inside / all - resolution * expected;
}
