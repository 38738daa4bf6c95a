// The edges among entities that were chosen one by one: what the graph draws between them.
import { lowerBound } from '../kernel/lower-bound';
import { countAt } from '../dataset/counts';
import type { EntityId, EntityIndex } from '../dataset/types';
import type { EdgeRow } from '../engine/engine';
import { timeRange } from './rows';
import type { DatasetView } from './view';
import { checkEntity } from './view';

/** Each edge once, in order of subject, object and relation; bits are the object's. @throws RetortError `entity-not-found` */
export function edgesAmong(view: DatasetView, ids: readonly EntityId[]): EdgeRow[] {
  for (const id of ids) checkEntity(view, id);
  const chosen = [...new Set(ids)].sort((a, b) => a - b);
  const wanted = new Set(chosen);
  return chosen.flatMap((subject) =>
    edgesInto(view.dataset.index, subject, chosen, wanted).map((edge) => edgeRow(view, edge)),
  );
}

/** A hub has more edges than there are chosen entities: then each of these is looked up instead. */
function edgesInto(
  index: EntityIndex,
  subject: EntityId,
  chosen: readonly EntityId[],
  wanted: ReadonlySet<EntityId>,
): number[] {
  const start = index.outOffsets[subject] as number;
  const end = index.outOffsets[subject + 1] as number;
  const found: number[] = [];
  if (end - start <= chosen.length * 8) {
    for (let edge = start; edge < end; edge++)
      if (wanted.has(index.edges.object[edge] as number)) found.push(edge);
    return found;
  }
  for (const object of chosen)
    for (let edge = lowerBound(index.edges.object, object, start, end); edge < end; edge++) {
      if (index.edges.object[edge] !== object) break;
      found.push(edge);
    }
  return found;
}

function edgeRow(view: DatasetView, edge: number): EdgeRow {
  const { edges } = view.dataset.index;
  const object = edges.object[edge] as number;
  return {
    subject: edges.subject[edge] as number,
    object,
    relation: view.dataset.relations[edges.relation[edge] as number] as string,
    count: countAt(edges.count, edge),
    seen: timeRange(edges.first[edge] as number, edges.last[edge] as number),
    bits: view.marks.bitsOf(object) ?? 0,
  };
}
