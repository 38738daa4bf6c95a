// What Leiden's three phases hand to each other.
import type { WeightedGraph } from './weighted-graph';

/** A graph of the hierarchy. What lies inside a node is in its strength alone, for no move changes it. */
export type Level = Pick<WeightedGraph, 'nodes' | 'offsets' | 'targets' | 'weights'> & {
  readonly strengths: Float64Array;
};

/** Arrays that every phase of every level uses again, as long as the first level has nodes. */
export type Scratch = {
  /** Weight from the node at hand to each group around it, and which groups were met: 0 again after every node. */
  weightTo: Float64Array;
  met: Uint8Array;
  /** The groups that were met; one place more, for the one that was met already. */
  touched: Uint32Array;
  totals: Float64Array;
  counts: Uint32Array;
  order: Uint32Array;
  flags: Uint8Array;
};

export function createScratch(nodes: number): Scratch {
  return {
    weightTo: new Float64Array(nodes),
    met: new Uint8Array(nodes),
    touched: new Uint32Array(nodes + 1),
    totals: new Float64Array(nodes),
    counts: new Uint32Array(nodes),
    order: new Uint32Array(nodes),
    flags: new Uint8Array(nodes),
  };
}

/** Renames labels below `labels.length` to 0, 1, 2 ... in the order of their first node, in place; how many there are. */
export function densify(labels: Uint32Array, { counts }: Scratch): number {
  counts.fill(0, 0, labels.length);
  let count = 0;
  for (let node = 0; node < labels.length; node++) {
    const label = labels[node] as number;
    if (counts[label] === 0) counts[label] = ++count;
    labels[node] = (counts[label] as number) - 1;
  }
  return count;
}
