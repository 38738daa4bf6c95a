// A graph in which two nodes are joined by one edge or none: what counting neighbours and paths needs.
import type { WeightedGraph } from './weighted-graph';

/** Every node's neighbours ascend and are distinct; made by `simplify` alone. */
export type SimpleGraph = WeightedGraph & { readonly simple: true };

/**
 * Parallel edges become one whose weight is their sum, added in the order of the edge list from both ends, or what `merged` makes of two.
 * O(nodes + edges).
 */
export function simplify(
  graph: WeightedGraph,
  merged: (one: number, other: number) => number = (one, other) => one + other,
): SimpleGraph {
  const { nodes, loops } = graph;
  const sorted = transpose(graph);
  const offsets = new Uint32Array(nodes + 1);
  let arcs = 0;
  for (let node = 0; node < nodes; node++) {
    const end = sorted.offsets[node + 1] as number;
    for (let arc = sorted.offsets[node] as number; arc < end; arc++) {
      const target = sorted.targets[arc] as number;
      const weight = sorted.weights[arc] as number;
      if (arcs > (offsets[node] as number) && sorted.targets[arcs - 1] === target) {
        sorted.weights[arcs - 1] = merged(sorted.weights[arcs - 1] as number, weight);
      } else {
        sorted.targets[arcs] = target;
        sorted.weights[arcs++] = weight;
      }
    }
    offsets[node + 1] = arcs;
  }
  const targets = sorted.targets.slice(0, arcs);
  return { nodes, offsets, targets, weights: sorted.weights.slice(0, arcs), loops, simple: true };
}

/** The same graph, as every edge is stored from both ends, with each node's neighbours ascending. */
function transpose({ nodes, offsets, targets, weights }: WeightedGraph): {
  offsets: Uint32Array;
  targets: Uint32Array;
  weights: Float64Array;
} {
  const cursor = offsets.slice(0, nodes);
  const sorted = {
    offsets,
    targets: new Uint32Array(targets.length),
    weights: new Float64Array(targets.length),
  };
  for (let node = 0; node < nodes; node++) {
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const target = targets[arc] as number;
      const at = cursor[target] as number;
      cursor[target] = at + 1;
      sorted.targets[at] = node;
      sorted.weights[at] = weights[arc] as number;
    }
  }
  return sorted;
}
