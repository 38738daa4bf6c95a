// Connected components: who can be reached from whom at all.
import { createDisjointSets } from './disjoint-sets';
import type { WeightedGraph } from './weighted-graph';

export type Components = {
  /** Dense, numbered from 0 in order of each component's smallest node. */
  labels: Uint32Array;
  /** Nodes of each component. */
  sizes: Uint32Array;
};

export function connectedComponents({ nodes, offsets, targets }: WeightedGraph): Components {
  const sets = createDisjointSets(nodes);
  for (let node = 0; node < nodes; node++) {
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const target = targets[arc] as number;
      if (target > node) sets.union(node, target);
    }
  }
  const { labels, sets: count } = sets.labels();
  const sizes = new Uint32Array(count);
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
  return { labels, sizes };
}
