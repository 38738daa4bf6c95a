// Shortest paths by number of steps; which edges may be walked is the caller's to say.
import { RetortError } from '../kernel/errors';
import type { SimpleGraph } from './simple-graph';

/** Nodes from one end to the other, both included. */
export type Path = number[];

/** Whether an arc may be walked: `near` is the end towards where the search began, `far` the one it would reach. */
export type Walkable = (arc: number, near: number, far: number) => boolean;

const UNREACHED = -1;
const everywhere: Walkable = () => true;

/** Steps from `source` to every node, -1 where there is no way. */
export function stepsFrom(graph: SimpleGraph, source: number, walkable = everywhere): Int32Array {
  return search(graph, source, UNREACHED, walkable);
}

/** Of the paths with fewest steps the one whose nodes come first, compared from `from` on; null when there is none. Searched from `to`. */
export function shortestPath(
  graph: SimpleGraph,
  from: number,
  to: number,
  walkable = everywhere,
): Path | null {
  const steps = search(graph, to, from, walkable);
  if (steps[from] === UNREACHED) return null;
  const path = [from];
  for (let node = from; node !== to;) {
    node = nearerNode(graph, steps, node, walkable);
    path.push(node);
  }
  return path;
}

/** Breadth first from `source`, until `target` is reached: all nodes nearer than it have their steps then. */
function search(graph: SimpleGraph, source: number, target: number, walkable: Walkable): Int32Array {
  const { nodes, offsets, targets } = graph;
  const steps = new Int32Array(nodes).fill(UNREACHED);
  const queue = new Uint32Array(nodes);
  steps[source] = 0;
  queue[0] = source;
  for (let head = 0, tail = 1; head < tail && (target === UNREACHED || steps[target] === UNREACHED); head++) {
    const node = queue[head] as number;
    const next = (steps[node] as number) + 1;
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const neighbour = targets[arc] as number;
      if (steps[neighbour] !== UNREACHED || !walkable(arc, node, neighbour)) continue;
      steps[neighbour] = next;
      queue[tail++] = neighbour;
    }
  }
  return steps;
}

/** Neighbours ascend, so the first one that is a step nearer has the smallest number. */
function nearerNode(graph: SimpleGraph, steps: Int32Array, node: number, walkable: Walkable): number {
  const nearer = (steps[node] as number) - 1;
  const end = graph.offsets[node + 1] as number;
  for (let arc = graph.offsets[node] as number; arc < end; arc++) {
    const neighbour = graph.targets[arc] as number;
    if (steps[neighbour] === nearer && walkable(arc, neighbour, node)) return neighbour;
  }
  throw new RetortError('internal', { reason: 'a reached node has no nearer neighbour', node });
}
