// The observations that touch given entities, each once, segment by segment: the columns are then read in the order in which they lie.
import { prefixSums } from '../dataset/sort';
import type { Dataset, DatasetSegment, IndexedDataset } from '../dataset/types';

/** `rows` of the segment, in no order; null: all of them. */
export type VisitRows = (segment: DatasetSegment, rows: Uint32Array | null) => void;

/** Observations of each segment: rows `rows[offsets[s]..offsets[s + 1])`, in no order. */
export type TouchedRows = { offsets: Uint32Array; rows: Uint32Array };

/** @param ids distinct; null: every observation */
export function eachTouchedSegment(dataset: Dataset, ids: Uint32Array | null, visit: VisitRows): void {
  const touched = ids === null ? null : rowsOfEdges(dataset, edgesTouching(dataset, ids));
  dataset.segments.forEach((segment, index) => {
    if (touched === null) return visit(segment, null);
    const rows = touched.rows.subarray(touched.offsets[index], touched.offsets[index + 1]);
    if (rows.length > 0) visit(segment, rows);
  });
}

/** Every edge with one of `ids` at either end, once. */
export function edgesTouching(dataset: IndexedDataset, ids: Uint32Array): Uint32Array {
  const { edges, outOffsets, inOffsets, inEdges } = dataset.index;
  const chosen = new Uint8Array(dataset.dictionary.size);
  let most = 0;
  for (const id of ids) {
    chosen[id] = 1;
    most += (outOffsets[id + 1] as number) - (outOffsets[id] as number);
    most += (inOffsets[id + 1] as number) - (inOffsets[id] as number);
  }
  const found = new Uint32Array(most);
  let size = 0;
  for (const id of ids) {
    const outEnd = outOffsets[id + 1] as number;
    for (let edge = outOffsets[id] as number; edge < outEnd; edge++) found[size++] = edge;
    const inEnd = inOffsets[id + 1] as number;
    for (let at = inOffsets[id] as number; at < inEnd; at++) {
      const edge = inEdges[at] as number;
      if (chosen[edges.subject[edge] as number] === 0) found[size++] = edge;
    }
  }
  return found.subarray(0, size);
}

export function rowsOfEdges(dataset: IndexedDataset, edges: Uint32Array): TouchedRows {
  const { order, run } = dataset.index.edges;
  const offsets = countsOfEdges(dataset, edges);
  prefixSums(offsets);
  const rows = new Uint32Array(offsets[dataset.sourceOfSegment.length] as number);
  const next = offsets.slice();
  for (const edge of edges)
    for (let at = run[edge] as number, end = run[edge + 1] as number; at < end; at++) {
      const segment = (order[at] as number) >>> 16;
      const to = next[segment] as number;
      next[segment] = to + 1;
      rows[to] = (order[at] as number) & 0xffff;
    }
  return { offsets, rows };
}

/** Observations in segment `s` at `s + 1`. */
export function countsOfEdges(dataset: IndexedDataset, edges: Uint32Array): Uint32Array {
  const { order, run } = dataset.index.edges;
  const counts = new Uint32Array(dataset.sourceOfSegment.length + 1);
  for (const edge of edges)
    for (let at = run[edge] as number, end = run[edge + 1] as number; at < end; at++) {
      const slot = ((order[at] as number) >>> 16) + 1;
      counts[slot] = (counts[slot] as number) + 1;
    }
  return counts;
}
