// One source's part of betweenness (Brandes 2001): how much every node lies on the shortest paths that begin there.
import { RetortError } from '../kernel/errors';
import type { SimpleGraph } from './simple-graph';

/**
 * `on[v]`: summed over all nodes t, the share of the shortest paths from the source to t that pass through v. It holds for `order[1..reached)`;
 * `order[0]` is the source, which is not on its own paths.
 */
export type Dependencies = { order: Uint32Array; reached: number; on: Float64Array };

/** `onward`: the arcs of all shortest paths, nearest first; `begin[i]` is where those of `order[i]` begin. */
type State = Dependencies & {
  steps: Int32Array;
  paths: Float64Array;
  share: Float64Array;
  onward: Uint32Array;
  begin: Uint32Array;
};

const UNREACHED = -1;

/** The arrays are used again by every call. @throws RetortError `internal` when shortest paths outnumber what a double counts (1e308). */
export function createDependencies(graph: SimpleGraph): (source: number) => Dependencies {
  const state: State = {
    order: new Uint32Array(graph.nodes),
    reached: 0,
    on: new Float64Array(graph.nodes),
    steps: new Int32Array(graph.nodes).fill(UNREACHED),
    paths: new Float64Array(graph.nodes),
    share: new Float64Array(graph.nodes),
    onward: new Uint32Array(graph.targets.length),
    begin: new Uint32Array(graph.nodes + 1),
  };
  return (source) => {
    clear(state);
    countPaths(graph, state, source);
    accumulate(state);
    return state;
  };
}

function clear({ order, reached, steps, paths }: State): void {
  for (let at = 0; at < reached; at++) {
    const node = order[at] as number;
    steps[node] = UNREACHED;
    paths[node] = 0;
  }
}

/** Breadth first: every node's steps from the source, the number of shortest paths to it, and the arcs that these take. */
function countPaths({ offsets, targets }: SimpleGraph, state: State, source: number): void {
  const { order, steps, paths, onward, begin } = state;
  steps[source] = 0;
  paths[source] = 1;
  order[0] = source;
  let tail = 1;
  let arcs = 0;
  for (let head = 0; head < tail; head++) {
    const node = order[head] as number;
    const next = (steps[node] as number) + 1;
    const ways = paths[node] as number;
    if (ways === Infinity) throw new RetortError('internal', { reason: 'too many shortest paths', node });
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const neighbour = targets[arc] as number;
      if (steps[neighbour] === UNREACHED) {
        steps[neighbour] = next;
        order[tail++] = neighbour;
      } else if (steps[neighbour] !== next) continue;
      paths[neighbour] = (paths[neighbour] as number) + ways;
      onward[arcs++] = neighbour;
    }
    begin[head + 1] = arcs;
  }
  state.reached = tail;
}

/** From the farthest node back: each gathers from the nodes after it; `share` is what one path to a node is worth. */
function accumulate({ order, reached, on, share, paths, onward, begin }: State): void {
  for (let at = reached - 1; at >= 0; at--) {
    const node = order[at] as number;
    const ways = paths[node] as number;
    let gathered = 0;
    const end = begin[at + 1] as number;
    for (let arc = begin[at] as number; arc < end; arc++) gathered += share[onward[arc] as number] as number;
    on[node] = ways * gathered;
    share[node] = gathered + 1 / ways;
  }
}
