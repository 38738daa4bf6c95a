// Graphs like those that linkage cuts: many dense groups of very different size, joined by weak bridges. The same seed gives the same graph.
import { createRandom, type Random } from '../../shared/kernel/random';
import { shuffled } from '../../shared/graph/shuffle';

export type GraphShape = {
  nodes: number;
  edges: number;
  /** Share of the edges that lead from one group to another. */
  across: number;
  /** Whether inner links are stronger, as evidence is; or all alike, which is harder to cut. */
  weighted: boolean;
  seed: number;
};

export type Edges = { size: number; from: Uint32Array; to: Uint32Array; weights: Float64Array };

/** Groups have 3 to 3,000 members, most of them few. */
const SMALLEST = 3;
const LARGEST = 3000;
const TAIL = 1.3;

export function linkedGraph(shape: GraphShape): Edges {
  const random = createRandom(shape.seed);
  const edges = emptyEdges(shape.edges);
  const bridges = Math.round(shape.edges * shape.across);
  const group = drawGroups(shape.nodes, random);
  const add = (from: number, to: number, bits: number): void => {
    edges.from[edges.size] = from;
    edges.to[edges.size] = to;
    edges.weights[edges.size++] = shape.weighted ? bits : 1;
  };
  for (let node = 0; node < shape.nodes; node++) {
    const first = group.first[node] as number;
    // Each member joins an earlier one, so that the group hangs together.
    if (node > first) add(node, first + random.below(node - first), 14 + random.below(40));
  }
  while (edges.size < shape.edges - bridges) {
    const node = random.below(shape.nodes);
    const other = (group.first[node] as number) + random.below(group.size[node] as number);
    if (other !== node) add(node, other, 14 + random.below(40));
  }
  while (edges.size < shape.edges) {
    const [from, to] = [random.below(shape.nodes), random.below(shape.nodes)];
    if (group.first[from] !== group.first[to]) add(from, to, 12 + random.below(4));
  }
  return scattered(edges, shape.nodes, random);
}

function emptyEdges(edges: number): Edges {
  return {
    ...{ size: 0, from: new Uint32Array(edges), to: new Uint32Array(edges) },
    weights: new Float64Array(edges),
  };
}

/** Each node's group: its first node and its size. Groups are runs of nodes. */
function drawGroups(nodes: number, random: Random): { first: Uint32Array; size: Uint32Array } {
  const groups = { first: new Uint32Array(nodes), size: new Uint32Array(nodes) };
  for (let first = 0; first < nodes;) {
    const drawn = Math.floor(SMALLEST * (1 - random.next()) ** (-1 / TAIL));
    const end = Math.min(nodes, first + Math.min(LARGEST, drawn));
    groups.first.fill(first, first, end);
    groups.size.fill(end - first, first, end);
    first = end;
  }
  return groups;
}

/** Numbers say nothing about groups, and the order of the edges nothing about anything: as when logs come in by time. */
function scattered(edges: Edges, nodes: number, random: Random): Edges {
  const number = shuffled(nodes, random);
  const order = shuffled(edges.size, random);
  return {
    size: edges.size,
    from: Uint32Array.from(order, (edge) => number[edges.from[edge] as number] as number),
    to: Uint32Array.from(order, (edge) => number[edges.to[edge] as number] as number),
    weights: Float64Array.from(order, (edge) => edges.weights[edge] as number),
  };
}
