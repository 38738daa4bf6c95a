// The edges among entities that were chosen one by one: what the graph draws between them.
import { lowerBound } from '../kernel/lower-bound';
import { countAt } from '../dataset/counts';
import type { EntityId, EntityIndex } from '../dataset/types';
import type { EdgeRow } from '../engine/engine';
import { timeRange } from './rows';
import type { DatasetView } from './view';
import { checkEntity } from './view';

/**
 * Each edge once, in order of subject, object and relation; bits are the object's. `touching`, of the chosen: only edges with an end in it are looked for.
 * @throws RetortError `entity-not-found`
 */
export function edgesAmong(
  view: DatasetView,
  ids: readonly EntityId[],
  touching: readonly EntityId[] = ids,
): EdgeRow[] {
  for (const id of ids) checkEntity(view, id);
  const chosen = chosenOf(ids);
  const ends = touching === ids ? chosen : chosenOf(touching.filter((id) => chosen.wanted.has(id)));
  const { index } = view.dataset;
  const found = ends.ids.flatMap((subject) => edgesInto(index, subject, chosen));
  // Between two of them, an edge was found from its subject.
  const back = ends === chosen ? [] : ends.ids.flatMap((object) => edgesFrom(index, object, chosen, ends));
  return [...found, ...back].sort((a, b) => a - b).map((edge) => edgeRow(view, edge));
}

type Chosen = { ids: readonly EntityId[]; wanted: ReadonlySet<EntityId> };

function chosenOf(ids: readonly EntityId[]): Chosen {
  const wanted = new Set(ids);
  return { ids: [...wanted].sort((a, b) => a - b), wanted };
}

/** A hub has more edges than there are chosen entities: then each of these is looked up instead. */
function edgesInto(index: EntityIndex, subject: EntityId, { ids, wanted }: Chosen): number[] {
  const start = index.outOffsets[subject] as number;
  const end = index.outOffsets[subject + 1] as number;
  if (end - start > ids.length * 8) return ids.flatMap((object) => edgesBetween(index, subject, object));
  const found: number[] = [];
  for (let edge = start; edge < end; edge++)
    if (wanted.has(index.edges.object[edge] as number)) found.push(edge);
  return found;
}

/** The same the other way round, from all of the chosen but those in `except`. */
function edgesFrom(index: EntityIndex, object: EntityId, chosen: Chosen, except: Chosen): number[] {
  const start = index.inOffsets[object] as number;
  const end = index.inOffsets[object + 1] as number;
  const asked = (subject: EntityId): boolean => chosen.wanted.has(subject) && !except.wanted.has(subject);
  if (end - start > chosen.ids.length * 8)
    return chosen.ids.filter(asked).flatMap((subject) => edgesBetween(index, subject, object));
  return [...index.inEdges.subarray(start, end)].filter((edge) => asked(index.edges.subject[edge] as number));
}

function edgesBetween(index: EntityIndex, subject: EntityId, object: EntityId): number[] {
  const start = index.outOffsets[subject] as number;
  const end = index.outOffsets[subject + 1] as number;
  const found: number[] = [];
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
