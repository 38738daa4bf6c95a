// Betweenness of large graphs from a sample of sources (Brandes & Pich 2007), with its error: estimated for each node, and bounded for all at once.
import { checkCancelled, noProgress, type Progress } from '../kernel/progress';
import { createRandom } from '../kernel/random';
import { connectedComponents } from './components';
import { createDependencies } from './dependencies';
import { sampleErrors, type Sample } from './sample-errors';
import { shuffled } from './shuffle';
import type { SimpleGraph } from './simple-graph';

export type SampledBetweennessOptions = {
  seed: number;
  /** Sources drawn, each once, at least 2; as many as there are nodes: exact. */
  pivots: number;
  /** Chance that the bounds hold, for all nodes at once. */
  confidence?: number;
  progress?: Progress;
};

export type SampledBetweenness = {
  /** Unbiased, in the unit of `betweenness`. */
  scores: Float64Array;
  /** Of each score, as the sample shows it: too small where no drawn source saw what is rare. */
  standardErrors: Float64Array;
  /** Half-widths that hold whatever the graph. */
  bounds: Float64Array;
  pivots: number;
  confidence: number;
};

export function sampledBetweenness(
  graph: SimpleGraph,
  options: SampledBetweennessOptions,
): SampledBetweenness {
  const pivots = Math.min(graph.nodes, Math.max(2, Math.floor(options.pivots)));
  const confidence = options.confidence ?? 0.95;
  const order = shuffled(graph.nodes, createRandom(options.seed));
  const sample = sampleDependencies(graph, order.subarray(0, pivots), options.progress ?? noProgress);
  const ranges = largestDependencies(graph);
  // A pair is met from both its ends, so half of what all sources together would give.
  const scale = graph.nodes / 2;
  const { standardErrors, bounds } = sampleErrors(sample, ranges, confidence);
  return {
    scores: sample.sums.map((sum) => (scale * sum) / pivots),
    standardErrors: standardErrors.map((error) => scale * error),
    bounds: bounds.map((bound) => scale * bound),
    pivots,
    confidence,
  };
}

function sampleDependencies(graph: SimpleGraph, pivots: Uint32Array, progress: Progress): Sample {
  const sums = new Float64Array(graph.nodes);
  const squares = new Float64Array(graph.nodes);
  const dependencies = createDependencies(graph);
  for (let drawn = 0; drawn < pivots.length; drawn++) {
    checkCancelled(progress);
    if (drawn % 16 === 0) progress.report({ phase: 'betweenness', done: drawn, total: pivots.length });
    const { order, reached, on } = dependencies(pivots[drawn] as number);
    for (let at = 1; at < reached; at++) {
      const node = order[at] as number;
      const value = on[node] as number;
      sums[node] = (sums[node] as number) + value;
      squares[node] = (squares[node] as number) + value * value;
    }
  }
  return { sums, squares, drawn: pivots.length, of: graph.nodes };
}

/** No source can depend on a node for more than the other nodes of its component; on a node with one neighbour for none. */
function largestDependencies(graph: SimpleGraph): Float64Array {
  const { labels, sizes } = connectedComponents(graph);
  return Float64Array.from(labels, (label, node) => {
    const degree = (graph.offsets[node + 1] as number) - (graph.offsets[node] as number);
    return degree < 2 ? 0 : (sizes[label] as number) - 2;
  });
}
