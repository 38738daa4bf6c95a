// The graph that Leiden begins with: linked nodes get numbers near each other, so that what a node looks up is already in the cache. Halves the time.
import type { Level } from './leiden-level';
import type { WeightedGraph } from './weighted-graph';

/** `order[i]` is the graph's number of the level's node i. */
export function localLevel(graph: WeightedGraph): { level: Level; order: Uint32Array } {
  const order = breadthFirstOrder(graph);
  return { level: renumbered(graph, order), order };
}

/** Component by component, each from its smallest node. */
function breadthFirstOrder({ nodes, offsets, targets }: WeightedGraph): Uint32Array {
  const order = new Uint32Array(nodes);
  const seen = new Uint8Array(nodes);
  let tail = 0;
  for (let start = 0; start < nodes; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    let head = tail;
    order[tail++] = start;
    while (head < tail) {
      const node = order[head++] as number;
      const end = offsets[node + 1] as number;
      for (let arc = offsets[node] as number; arc < end; arc++) {
        const neighbour = targets[arc] as number;
        if (seen[neighbour] === 1) continue;
        seen[neighbour] = 1;
        order[tail++] = neighbour;
      }
    }
  }
  return order;
}

function renumbered(graph: WeightedGraph, order: Uint32Array): Level {
  const { nodes } = graph;
  const place = new Uint32Array(nodes);
  for (let at = 0; at < nodes; at++) place[order[at] as number] = at;
  const offsets = new Uint32Array(nodes + 1);
  const targets = new Uint32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  const strengths = new Float64Array(nodes);
  let arcs = 0;
  for (let at = 0; at < nodes; at++) {
    const node = order[at] as number;
    let strength = 2 * (graph.loops[node] as number);
    const end = graph.offsets[node + 1] as number;
    for (let arc = graph.offsets[node] as number; arc < end; arc++) {
      const weight = graph.weights[arc] as number;
      strength += weight;
      targets[arcs] = place[graph.targets[arc] as number] as number;
      weights[arcs++] = weight;
    }
    offsets[at + 1] = arcs;
    strengths[at] = strength;
  }
  return { nodes, offsets, targets, weights, strengths };
}
