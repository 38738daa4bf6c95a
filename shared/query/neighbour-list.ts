// Every distinct neighbour of one entity, in columns, before any is chosen: counts are exact however many there are.
import { countAt } from '../dataset/counts';
import type { EntityId, EntityIndex } from '../dataset/types';
import { NO_TIME } from '../dataset/types';

/** Neighbours ascending by id, the entity itself left out. One row sums up all edges to that neighbour that the range lets through. */
export type NeighbourList = {
  size: number;
  id: Uint32Array;
  /** Sum of observation counts. */
  count: Float64Array;
  first: Uint32Array;
  last: Uint32Array;
  /** Relation with the most observations. */
  relation: Uint8Array;
};

/** Seconds since 1970 UTC; an edge passes when its interval meets it. Null: all pass, those without a time too. */
export type SecondsRange = { from: number; to: number } | null;

/** @param from milliseconds, null: no limit; likewise `to` */
export function secondsRange(from: number | null, to: number | null): SecondsRange {
  if (from === null && to === null) return null;
  return {
    from: from === null ? -Infinity : Math.floor(from / 1000),
    to: to === null ? Infinity : Math.ceil(to / 1000),
  };
}

/** True when an interval of the index meets the range. */
export function meets(range: SecondsRange, first: number, last: number): boolean {
  return range === null || (first !== NO_TIME && first <= range.to && last >= range.from);
}

export function listNeighbours(index: EntityIndex, id: EntityId, range: SecondsRange): NeighbourList {
  const most = edgesOf(index, id);
  const list = emptyList(most);
  let strongest = 0;
  eachNeighbourEdge(index, id, (neighbour, edge) => {
    const { first, last, count, relation } = index.edges;
    if (!meets(range, first[edge] as number, last[edge] as number)) return;
    const again = list.size > 0 && list.id[list.size - 1] === neighbour;
    if (!again) list.size++;
    const at = list.size - 1;
    list.id[at] = neighbour;
    const seen = countAt(count, edge);
    list.count[at] = (list.count[at] as number) + seen;
    if (!again || seen > strongest) {
      strongest = seen;
      list.relation[at] = relation[edge] as number;
    }
    extend(list, at, first[edge] as number, last[edge] as number);
  });
  return list;
}

/** Visits the edges of an entity, both directions, ascending by neighbour; edges to itself are passed over. */
export function eachNeighbourEdge(
  index: EntityIndex,
  id: EntityId,
  visit: (neighbour: EntityId, edge: number) => void,
): void {
  const { edges, outOffsets, inOffsets, inEdges } = index;
  const { subject, object } = edges;
  let out = outOffsets[id] as number;
  let into = inOffsets[id] as number;
  const outEnd = outOffsets[id + 1] as number;
  const inEnd = inOffsets[id + 1] as number;
  while (out < outEnd || into < inEnd) {
    const to = out < outEnd ? (object[out] as number) : Infinity;
    const from = into < inEnd ? (subject[inEdges[into] as number] as number) : Infinity;
    if (to <= from) {
      if (to !== id) visit(to, out);
      out++;
    } else {
      if (from !== id) visit(from, inEdges[into] as number);
      into++;
    }
  }
}

function edgesOf(index: EntityIndex, id: EntityId): number {
  const out = (index.outOffsets[id + 1] as number) - (index.outOffsets[id] as number);
  return out + (index.inOffsets[id + 1] as number) - (index.inOffsets[id] as number);
}

function emptyList(most: number): NeighbourList {
  return {
    size: 0,
    id: new Uint32Array(most),
    count: new Float64Array(most),
    first: new Uint32Array(most).fill(NO_TIME),
    last: new Uint32Array(most).fill(NO_TIME),
    relation: new Uint8Array(most),
  };
}

function extend(list: NeighbourList, at: number, first: number, last: number): void {
  if (first === NO_TIME) return;
  if (first < (list.first[at] as number)) list.first[at] = first;
  if (list.last[at] === NO_TIME || last > (list.last[at] as number)) list.last[at] = last;
}
