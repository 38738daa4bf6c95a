// An undirected weighted graph as compressed sparse rows: the one shape that the kernels of this room take.

/** Node `v`'s neighbours are `targets[offsets[v]..offsets[v+1])`, each edge stored from both ends; self-loops are kept apart in `loops`. */
export type WeightedGraph = {
  readonly nodes: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** Weight of each node's self-loop, counted once. */
  readonly loops: Float64Array;
};

/** Edges in parallel arrays; `weights` undefined: all 1. Parallel edges add up when the kernels read them. */
export type EdgeList = {
  readonly size: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly weights?: ArrayLike<number> | undefined;
};

/** O(nodes + edges); neighbours keep the order of the edge list, so that equal input gives an equal graph. */
export function buildWeightedGraph(nodes: number, edges: EdgeList): WeightedGraph {
  const offsets = countEnds(nodes, edges);
  const arcs = offsets[nodes] as number;
  const targets = new Uint32Array(arcs);
  const weights = new Float64Array(arcs);
  const loops = new Float64Array(nodes);
  const cursor = offsets.slice(0, nodes);
  for (let edge = 0; edge < edges.size; edge++) {
    const from = edges.from[edge] as number;
    const to = edges.to[edge] as number;
    const weight = edges.weights === undefined ? 1 : (edges.weights[edge] as number);
    if (from === to) {
      loops[from] = (loops[from] as number) + weight;
      continue;
    }
    const out = cursor[from] as number;
    const back = cursor[to] as number;
    cursor[from] = out + 1;
    cursor[to] = back + 1;
    targets[out] = to;
    targets[back] = from;
    weights[out] = weight;
    weights[back] = weight;
  }
  return { nodes, offsets, targets, weights, loops };
}

function countEnds(nodes: number, edges: EdgeList): Uint32Array {
  const offsets = new Uint32Array(nodes + 1);
  for (let edge = 0; edge < edges.size; edge++) {
    const from = edges.from[edge] as number;
    const to = edges.to[edge] as number;
    if (from === to) continue;
    offsets[from + 1] = (offsets[from + 1] as number) + 1;
    offsets[to + 1] = (offsets[to + 1] as number) + 1;
  }
  for (let node = 0; node < nodes; node++) {
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
  }
  return offsets;
}

/** Sum of a node's edge weights, a self-loop counted twice (Newman 2004). */
export function nodeStrengths(graph: WeightedGraph): Float64Array {
  const strengths = new Float64Array(graph.nodes);
  for (let node = 0; node < graph.nodes; node++) {
    let sum = 2 * (graph.loops[node] as number);
    const end = graph.offsets[node + 1] as number;
    for (let arc = graph.offsets[node] as number; arc < end; arc++) sum += graph.weights[arc] as number;
    strengths[node] = sum;
  }
  return strengths;
}
