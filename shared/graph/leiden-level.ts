// What Leiden's three phases hand to each other.
import type { WeightedGraph } from './weighted-graph';

/** A level of the hierarchy: the graph, its nodes' strengths and the partition being improved. */
export type Level = {
  graph: WeightedGraph;
  strengths: Float64Array;
  community: Uint32Array;
};

export type Quality = { resolution: number; doubleWeight: number };
