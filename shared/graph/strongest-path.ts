// The strongest path: a chain of evidence is as strong as its weakest link, so this is the widest path (Pollack 1960; Hu 1961).
import { shortestPath, type Path } from './breadth-first';
import { createHeap } from './heap';
import type { SimpleGraph } from './simple-graph';

const NOWHERE = -1;

/** The weakest link of the strongest path from `source` to every node: -Infinity where there is no way, Infinity at the source. */
export function strengthsFrom(graph: SimpleGraph, source: number): Float64Array {
  return search(graph, source, NOWHERE);
}

/**
 * The path whose weakest link is strongest; of several one with fewest steps, of these the one whose nodes come first, compared from `from` on.
 * Null when there is none. `weakest` has the unit of the weights (bits); from a node to itself it is Infinity: no link is needed.
 */
export function strongestPath(
  graph: SimpleGraph,
  from: number,
  to: number,
): { path: Path; weakest: number } | null {
  const weakest = search(graph, to, from)[from] as number;
  if (weakest === -Infinity) return null;
  // Steps cannot be counted while the search widens: a wider beginning may be longer, and the end narrows both alike.
  const path = shortestPath(graph, from, to, (arc) => (graph.weights[arc] as number) >= weakest);
  return path === null ? null : { path, weakest };
}

/** Dijkstra's order with min and max for sum and min, until `target` is final. */
function search(graph: SimpleGraph, source: number, target: number): Float64Array {
  const strengths = new Float64Array(graph.nodes).fill(-Infinity);
  const heap = createHeap(graph.nodes);
  strengths[source] = Infinity;
  heap.push(source, -Infinity);
  for (let node = heap.pop(); node !== NOWHERE && node !== target; node = heap.pop()) {
    const reached = strengths[node] as number;
    const end = graph.offsets[node + 1] as number;
    for (let arc = graph.offsets[node] as number; arc < end; arc++) {
      const neighbour = graph.targets[arc] as number;
      const strength = Math.min(reached, graph.weights[arc] as number);
      if (strength <= (strengths[neighbour] as number)) continue;
      strengths[neighbour] = strength;
      heap.push(neighbour, -strength);
    }
  }
  return strengths;
}
