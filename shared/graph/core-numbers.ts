// Core numbers: how deep in the dense middle of its surroundings a node sits (Batagelj & Zaversnik 2003).
import { nodeDegrees } from './degrees';
import type { SimpleGraph } from './simple-graph';

/** The largest k such that the node survives when all nodes with fewer than k neighbours are taken away again and again. O(nodes + edges). */
export function coreNumbers(graph: SimpleGraph): Uint32Array {
  const { nodes, offsets, targets } = graph;
  const core = nodeDegrees(graph);
  const { order, place, first } = sortByDegree(core);
  for (let at = 0; at < nodes; at++) {
    const node = order[at] as number;
    const own = core[node] as number;
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const neighbour = targets[arc] as number;
      const degree = core[neighbour] as number;
      if (degree <= own) continue;
      // It swaps with the first node of its degree, which then begins one later: it has moved into the degree below.
      const to = first[degree] as number;
      const other = order[to] as number;
      const from = place[neighbour] as number;
      order[from] = other;
      place[other] = from;
      order[to] = neighbour;
      place[neighbour] = to;
      first[degree] = to + 1;
      core[neighbour] = degree - 1;
    }
  }
  return core;
}

/** Nodes in ascending order of degree, where each stands, and where each degree begins. */
function sortByDegree(degrees: Uint32Array): { order: Uint32Array; place: Uint32Array; first: Uint32Array } {
  let maximum = 0;
  for (const degree of degrees) if (degree > maximum) maximum = degree;
  const first = new Uint32Array(maximum + 2);
  for (const degree of degrees) first[degree + 1] = (first[degree + 1] as number) + 1;
  for (let degree = 0; degree <= maximum; degree++)
    first[degree + 1] = (first[degree + 1] as number) + (first[degree] as number);
  const cursor = first.slice();
  const order = new Uint32Array(degrees.length);
  const place = new Uint32Array(degrees.length);
  for (let node = 0; node < degrees.length; node++) {
    const degree = degrees[node] as number;
    const at = cursor[degree] as number;
    cursor[degree] = at + 1;
    order[at] = node;
    place[node] = at;
  }
  return { order, place, first };
}
