// Paths of least total weight, where weights are lengths or costs (Dijkstra 1959).
import { RetortError } from '../kernel/errors';
import { shortestPath, type Path } from './breadth-first';
import { createHeap } from './heap';
import type { SimpleGraph } from './simple-graph';

const NOWHERE = -1;

/** Distance from `source` to every node, Infinity where there is no way. @throws RetortError `internal` on a weight below 0. */
export function distancesFrom(graph: SimpleGraph, source: number): Float64Array {
  return search(graph, source, NOWHERE);
}

/**
 * Of the paths of least weight one with fewest steps, of these the one whose nodes come first; null when there is none. Distances are summed from
 * `to`; those that round alike count as equal. @throws RetortError `internal` on a weight below 0.
 */
export function lightestPath(
  graph: SimpleGraph,
  from: number,
  to: number,
): { path: Path; distance: number } | null {
  const distances = search(graph, to, from);
  const path = shortestPath(graph, from, to, (arc, near, far) => {
    return (distances[near] as number) + (graph.weights[arc] as number) === distances[far];
  });
  return path === null ? null : { path, distance: distances[from] as number };
}

/** Until every node is final that is no farther than `target`. */
function search(graph: SimpleGraph, source: number, target: number): Float64Array {
  const distances = new Float64Array(graph.nodes).fill(Infinity);
  const heap = createHeap(graph.nodes);
  distances[source] = 0;
  heap.push(source, 0);
  for (let node = heap.pop(); node !== NOWHERE; node = heap.pop()) {
    const reached = distances[node] as number;
    if (target !== NOWHERE && reached > (distances[target] as number)) break;
    const end = graph.offsets[node + 1] as number;
    for (let arc = graph.offsets[node] as number; arc < end; arc++) {
      const neighbour = graph.targets[arc] as number;
      const distance = reached + lengthOf(graph, arc);
      if (distance >= (distances[neighbour] as number)) continue;
      distances[neighbour] = distance;
      heap.push(neighbour, distance);
    }
  }
  return distances;
}

function lengthOf(graph: SimpleGraph, arc: number): number {
  const weight = graph.weights[arc] as number;
  if (weight < 0) throw new RetortError('internal', { reason: 'a length is below 0', weight });
  return weight;
}
