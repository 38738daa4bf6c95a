// An index to keep, and back, without what can be had for nothing.
import { narrowCounts, wideCounts } from './counts';
import type { KeptIndex } from '../model/records/kept-index';
import type { SourceRecord } from '../model/records/source';
import type { EntityIndex } from './types';

/** Raised whenever the same sources would be indexed otherwise: what was kept before is then built anew. */
const FORMAT = 1;

export function indexToKeep(sources: readonly SourceRecord[], index: EntityIndex): KeptIndex {
  const { edges, outOffsets, inOffsets, inEdges, degree } = index;
  const { object, relation, first, last, count, run, order } = edges;
  const kept = { object, first, last, order, outOffsets, inOffsets, inEdges, degree } as Omit<
    KeptIndex,
    'key' | 'relation' | 'count' | 'run'
  >;
  return {
    ...kept,
    key: keyOf(sources),
    relation: relation.every((id) => id === 0) ? null : (relation as Uint8Array<ArrayBuffer>),
    count: count.values.every((times) => times === 1) ? null : wideCounts(count),
    run: order.length === edges.size ? null : (run as Uint32Array<ArrayBuffer>),
  };
}

/** Undefined when it was kept for other sources, or other values than these have. */
export function restoreIndex(
  kept: KeptIndex,
  sources: readonly SourceRecord[],
  entities: number,
): EntityIndex | undefined {
  if (kept.key !== keyOf(sources) || kept.outOffsets.length !== entities + 1) return undefined;
  const { object, first, last, order, outOffsets, inOffsets, inEdges, degree } = kept;
  const size = object.length;
  const edges = {
    ...{ size, object, first, last, order },
    subject: subjectsOf(outOffsets),
    relation: kept.relation ?? new Uint8Array(size),
    count: narrowCounts(kept.count ?? new Uint32Array(size).fill(1)),
    run: kept.run ?? Uint32Array.from({ length: size + 1 }, (_, edge) => edge),
  };
  return { edges, outOffsets, inOffsets, inEdges, degree };
}

function keyOf(sources: readonly SourceRecord[]): string {
  const named = sources.map(({ id, observations, entities, segments }) => [
    id,
    observations,
    entities,
    segments,
  ]);
  return JSON.stringify([FORMAT, ...named]);
}

function subjectsOf(outOffsets: Uint32Array): Uint32Array {
  const entities = outOffsets.length - 1;
  const subjects = new Uint32Array(outOffsets[entities] as number);
  for (let id = 0; id < entities; id++) {
    const end = outOffsets[id + 1] as number;
    for (let edge = outOffsets[id] as number; edge < end; edge++) subjects[edge] = id;
  }
  return subjects;
}
