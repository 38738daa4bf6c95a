// Betweenness (Freeman 1977): on how many shortest paths a node lies, so who holds groups together. Exact, after Brandes 2001.
import { checkCancelled, noProgress, type Progress } from '../kernel/progress';
import { createDependencies } from './dependencies';
import type { SimpleGraph } from './simple-graph';

/**
 * Summed over all pairs of other nodes, the share of their shortest paths (by steps; weights are not looked at) that pass through the node; a pair
 * counts once. O(nodes * edges): beyond some ten thousand nodes take `sampledBetweenness`.
 */
export function betweenness(graph: SimpleGraph, progress: Progress = noProgress): Float64Array<ArrayBuffer> {
  const scores = new Float64Array(graph.nodes);
  const dependencies = createDependencies(graph);
  for (let source = 0; source < graph.nodes; source++) {
    checkCancelled(progress);
    if (source % 256 === 0) progress.report({ phase: 'betweenness', done: source, total: graph.nodes });
    const { order, reached, on } = dependencies(source);
    for (let at = 1; at < reached; at++) {
      const node = order[at] as number;
      scores[node] = (scores[node] as number) + (on[node] as number) / 2;
    }
  }
  return scores;
}
