// One source's part of betweenness (Brandes 2001): how much every node lies on the shortest paths that begin there.
import { RetortError } from '../kernel/errors';
import type { SimpleGraph } from './simple-graph';

/**
 * `on[v]`: summed over all nodes t, the share of the shortest paths from the source to t that pass through v. It holds for `order[1..reached)`;
 * `order[0]` is the source, which is not on its own paths.
 */
export type Dependencies = { order: Uint32Array; reached: number; on: Float64Array };

type State = Dependencies & { steps: Int32Array; paths: Float64Array };

const UNREACHED = -1;

/** The arrays are used again by every call. @throws RetortError `internal` when shortest paths outnumber what a double counts (1e308). */
export function createDependencies(graph: SimpleGraph): (source: number) => Dependencies {
  const state: State = {
    order: new Uint32Array(graph.nodes),
    reached: 0,
    on: new Float64Array(graph.nodes),
    steps: new Int32Array(graph.nodes).fill(UNREACHED),
    paths: new Float64Array(graph.nodes),
  };
  return (source) => {
    clear(state);
    countPaths(graph, state, source);
    accumulate(graph, state);
    return state;
  };
}

function clear({ order, reached, on, steps, paths }: State): void {
  for (let at = 0; at < reached; at++) {
    const node = order[at] as number;
    on[node] = 0;
    steps[node] = UNREACHED;
    paths[node] = 0;
  }
}

/** Breadth first: every node's steps from the source and the number of shortest paths to it. */
function countPaths({ offsets, targets }: SimpleGraph, state: State, source: number): void {
  const { order, steps, paths } = state;
  steps[source] = 0;
  paths[source] = 1;
  order[0] = source;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const node = order[head] as number;
    const next = (steps[node] as number) + 1;
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const neighbour = targets[arc] as number;
      if (steps[neighbour] === UNREACHED) {
        steps[neighbour] = next;
        order[tail++] = neighbour;
      }
      if (steps[neighbour] === next)
        paths[neighbour] = (paths[neighbour] as number) + (paths[node] as number);
    }
  }
  state.reached = tail;
}

/** From the farthest node back: each hands its share to the nodes before it. */
function accumulate({ offsets, targets }: SimpleGraph, { order, reached, on, steps, paths }: State): void {
  for (let at = reached - 1; at > 0; at--) {
    const node = order[at] as number;
    const ways = paths[node] as number;
    if (ways === Infinity) throw new RetortError('internal', { reason: 'too many shortest paths', node });
    const share = (1 + (on[node] as number)) / ways;
    const before = (steps[node] as number) - 1;
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const neighbour = targets[arc] as number;
      if (steps[neighbour] === before)
        on[neighbour] = (on[neighbour] as number) + (paths[neighbour] as number) * share;
    }
  }
}
