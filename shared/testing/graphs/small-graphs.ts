// Small graphs for properties, and the slow, plain answers that kernels are compared with.
import fc from 'fast-check';
import { simplify, type SimpleGraph } from '../../graph/simple-graph';
import { buildWeightedGraph, type WeightedGraph } from '../../graph/weighted-graph';

export type Edge = readonly [from: number, to: number, weight: number];
export type SmallGraph = { nodes: number; edges: Edge[] };

/** Parallel edges, self-loops, isolated nodes and several components are all likely; weights are small, so that ties are. */
export function smallGraphs(maxNodes: number): fc.Arbitrary<SmallGraph> {
  return fc.integer({ min: 2, max: maxNodes }).chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      edges: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 9 })), {
        maxLength: 4 * maxNodes,
      }),
    }),
  );
}

export function weightedGraphOf({ nodes, edges }: SmallGraph): WeightedGraph {
  const column = (index: 0 | 1 | 2): number[] => edges.map((edge) => edge[index]);
  return buildWeightedGraph(nodes, {
    size: edges.length,
    from: column(0),
    to: column(1),
    weights: column(2),
  });
}

export function simpleGraphOf(graph: SmallGraph): SimpleGraph {
  return simplify(weightedGraphOf(graph));
}

/** `matrix[a][b]`: the weights between two nodes added up, 0 without an edge and from a node to itself. */
export function matrixOf({ nodes, edges }: SmallGraph): number[][] {
  const matrix = Array.from({ length: nodes }, () => new Array<number>(nodes).fill(0));
  for (const [from, to, weight] of edges) {
    if (from === to) continue;
    matrix[from]![to]! += weight;
    matrix[to]![from]! += weight;
  }
  return matrix;
}

/** Every path between two nodes that meets none twice, in the order of their nodes. */
export function allPaths(matrix: readonly (readonly number[])[], from: number, to: number): number[][] {
  const found: number[][] = [];
  const walk = (path: readonly number[]): void => {
    const last = path[path.length - 1]!;
    if (last === to) found.push([...path]);
    else
      for (let next = 0; next < matrix.length; next++)
        if (matrix[last]![next]! > 0 && !path.includes(next)) walk([...path, next]);
  };
  walk([from]);
  return found;
}

/** Weights along a path. */
export function weightsAlong(matrix: readonly (readonly number[])[], path: readonly number[]): number[] {
  return path.slice(1).map((node, at) => matrix[path[at]!]![node]!);
}
