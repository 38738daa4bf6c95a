// How many neighbours nodes have: per node, and summed up.
import type { SimpleGraph } from './simple-graph';

export type DegreeStatistics = {
  minimum: number;
  /** The mean of the middle two where the nodes are even in number. */
  median: number;
  mean: number;
  maximum: number;
  /** `histogram[d]`: nodes with exactly `d` neighbours, up to `maximum`. */
  histogram: Uint32Array;
};

/** Distinct neighbours of each node, itself not counted. */
export function nodeDegrees({ nodes, offsets }: SimpleGraph): Uint32Array {
  const degrees = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++)
    degrees[node] = (offsets[node + 1] as number) - (offsets[node] as number);
  return degrees;
}

/** Null for a graph without nodes. */
export function degreeStatistics(graph: SimpleGraph): DegreeStatistics | null {
  if (graph.nodes === 0) return null;
  const degrees = nodeDegrees(graph);
  let minimum = Infinity;
  let maximum = 0;
  for (const degree of degrees) {
    if (degree < minimum) minimum = degree;
    if (degree > maximum) maximum = degree;
  }
  const histogram = new Uint32Array(maximum + 1);
  for (const degree of degrees) histogram[degree] = (histogram[degree] as number) + 1;
  const lower = degreeAt(histogram, Math.floor((graph.nodes - 1) / 2));
  const upper = degreeAt(histogram, Math.floor(graph.nodes / 2));
  const mean = graph.targets.length / graph.nodes;
  return { minimum, median: (lower + upper) / 2, mean, maximum, histogram };
}

/** The degree at a place of the ascending order. */
function degreeAt(histogram: Uint32Array, place: number): number {
  let below = 0;
  let degree = 0;
  while ((below += histogram[degree] as number) <= place) degree++;
  return degree;
}
