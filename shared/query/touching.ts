// Walks the observations that touch given entities, each once, straight through the columns.
import type { Dataset } from '../dataset/types';

/** Row `row` of segment `segment`. */
export type VisitObservation = (segment: number, row: number) => void;

/** @param ids distinct, ascending; null: every observation. The order is by entity, not by time. */
export function eachObservation(dataset: Dataset, ids: Uint32Array | null, visit: VisitObservation): void {
  if (ids === null) {
    dataset.segments.forEach(({ subject }, segment) => {
      for (let row = 0; row < subject.length; row++) visit(segment, row);
    });
    return;
  }
  eachTouchingEdge(dataset, ids, (edge) => {
    const { order, run } = dataset.index.edges;
    for (let at = run[edge] as number; at < (run[edge + 1] as number); at++)
      visit((order[at] as number) >>> 16, (order[at] as number) & 0xffff);
  });
}

/** Every edge with one of `ids` at either end, once. */
export function eachTouchingEdge(dataset: Dataset, ids: Uint32Array, visit: (edge: number) => void): void {
  const { edges, outOffsets, inOffsets, inEdges } = dataset.index;
  const chosen = new Uint8Array(dataset.dictionary.size);
  for (const id of ids) chosen[id] = 1;
  for (const id of ids) {
    for (let edge = outOffsets[id] as number; edge < (outOffsets[id + 1] as number); edge++) visit(edge);
    for (let at = inOffsets[id] as number; at < (inOffsets[id + 1] as number); at++) {
      const edge = inEdges[at] as number;
      if (chosen[edges.subject[edge] as number] === 0) visit(edge);
    }
  }
}
