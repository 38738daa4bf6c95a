// From observations in columns to distinct edges and compressed sparse rows both ways, in time linear in the observations.
import { RetortError } from '../kernel/errors';
import type { Progress } from '../kernel/progress';
import { checkCancelled } from '../kernel/progress';
import { collectEdges, sortRecords } from './edges';
import { gatherRecords } from './records';
import { prefixSums } from './sort';
import type { DatasetSegment, Edges, EntityIndex } from './types';

/** An observation's address keeps its segment in the upper 16 bits. */
export const SEGMENT_LIMIT = 65_536;

/** @throws RetortError `too-many-values` beyond 65,536 segments, or when entities times relations pass 2^32. */
export function buildIndex(
  segments: readonly DatasetSegment[],
  entities: number,
  relations: number,
  progress: Progress,
): EntityIndex {
  checkLimits(segments.length, entities, relations);
  const report = reporter(progress, 4);
  const records = gatherRecords(segments, entities, relations);
  report();
  sortRecords(records);
  report();
  const edges = collectEdges(records, relations);
  report();
  const index = indexEdges(edges, entities);
  report();
  return index;
}

function checkLimits(segments: number, entities: number, relations: number): void {
  if (segments > SEGMENT_LIMIT) throw new RetortError('too-many-values', { segments, limit: SEGMENT_LIMIT });
  if (entities * relations > 2 ** 32) throw new RetortError('too-many-values', { entities, relations });
}

function reporter(progress: Progress, total: number): () => void {
  let done = 0;
  return () => {
    checkCancelled(progress);
    progress.report({ phase: 'index', done: ++done, total });
  };
}

function indexEdges(edges: Edges, entities: number): EntityIndex {
  const outOffsets = offsetsOf(edges.subject, entities);
  const inOffsets = offsetsOf(edges.object, entities);
  const inEdges = new Uint32Array(edges.size);
  const next = inOffsets.slice();
  for (let edge = 0; edge < edges.size; edge++) {
    const id = edges.object[edge] as number;
    const at = next[id] as number;
    next[id] = at + 1;
    inEdges[at] = edge;
  }
  return { edges, outOffsets, inOffsets, inEdges, degree: countDegrees(edges, outOffsets, inOffsets) };
}

function offsetsOf(ends: Uint32Array, entities: number): Uint32Array {
  const offsets = new Uint32Array(entities + 1);
  for (let edge = 0; edge < ends.length; edge++) {
    const slot = (ends[edge] as number) + 1;
    offsets[slot] = (offsets[slot] as number) + 1;
  }
  prefixSums(offsets);
  return offsets;
}

/** Edges of each entity, less those that name a neighbour again (another relation, the other direction) or the entity itself. */
function countDegrees(edges: Edges, outOffsets: Uint32Array, inOffsets: Uint32Array): Uint32Array {
  const { subject, object, size } = edges;
  const degree = new Uint32Array(outOffsets.length - 1);
  for (let id = 0; id < degree.length; id++) degree[id] = edgesAt(outOffsets, id) + edgesAt(inOffsets, id);
  const drop = (id: number): number => (degree[id] = (degree[id] as number) - 1);
  for (let edge = 0; edge < size; edge++) {
    const from = subject[edge] as number;
    const to = object[edge] as number;
    const again = edge > 0 && subject[edge - 1] === from && object[edge - 1] === to;
    const returned = from < to && edgesAt(inOffsets, from) > 0 && hasEdge(edges, outOffsets, to, from);
    if (again || from === to || returned) drop(from);
    if (again || from === to || returned) drop(to);
  }
  return degree;
}

function edgesAt(offsets: Uint32Array, id: number): number {
  return (offsets[id + 1] as number) - (offsets[id] as number);
}

function hasEdge(edges: Edges, outOffsets: Uint32Array, from: number, to: number): boolean {
  let low = outOffsets[from] as number;
  let high = outOffsets[from + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges.object[middle] as number) < to) low = middle + 1;
    else high = middle;
  }
  return low < (outOffsets[from + 1] as number) && edges.object[low] === to;
}
