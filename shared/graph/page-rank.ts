// PageRank (Brin & Page 1998) on an undirected weighted graph: the share of time that a walker spends at each node.
import { checkCancelled, noProgress, type Progress } from '../kernel/progress';
import { nodeStrengths, type WeightedGraph } from './weighted-graph';

export type PageRankOptions = {
  /** Chance that the walker follows an edge rather than jumping anywhere. */
  damping?: number;
  progress?: Progress;
};

const DAMPING = 0.85;
/** How far the result may be from the fixed point, summed over all nodes. */
const TOLERANCE = 1e-10;

/** Sums to 1. An edge is followed by its share of the node's weight; from a node without edges the walker jumps. Weights are at least 0. */
export function pageRank(graph: WeightedGraph, options: PageRankOptions = {}): Float64Array<ArrayBuffer> {
  const progress = options.progress ?? noProgress;
  const damping = options.damping ?? DAMPING;
  const strengths = nodeStrengths(graph);
  let rank = new Float64Array(graph.nodes).fill(1 / graph.nodes);
  let next = new Float64Array(graph.nodes);
  for (let round = 0; ; round++) {
    checkCancelled(progress);
    progress.report({ phase: 'page-rank', done: round, total: undefined });
    const change = walk(graph, strengths, damping, rank, next);
    [rank, next] = [next, rank];
    // Each round shrinks the distance to the fixed point by the damping, so what is left is at most this (geometric series).
    if (change * damping <= TOLERANCE * (1 - damping)) return rank;
  }
}

/** One round from `rank` into `next`; how much it moved, summed over all nodes. */
function walk(
  graph: WeightedGraph,
  strengths: Float64Array,
  damping: number,
  rank: Float64Array,
  next: Float64Array,
): number {
  const { nodes, offsets, targets, weights, loops } = graph;
  const share = new Float64Array(nodes);
  let stranded = 0;
  for (let node = 0; node < nodes; node++) {
    const strength = strengths[node] as number;
    if (strength > 0) share[node] = (rank[node] as number) / strength;
    else stranded += rank[node] as number;
  }
  const jump = (1 - damping + damping * stranded) / nodes;
  let change = 0;
  for (let node = 0; node < nodes; node++) {
    let arriving = 2 * (loops[node] as number) * (share[node] as number);
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++)
      arriving += (weights[arc] as number) * (share[targets[arc] as number] as number);
    const reached = jump + damping * arriving;
    change += Math.abs(reached - (rank[node] as number));
    next[node] = reached;
  }
  return change;
}
